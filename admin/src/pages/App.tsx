import { lazy, Suspense } from 'react';

import { Box } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';

import { Navigation } from '../components/Navigation';
import { Start } from '../components/Start';
import { READ, READ_SECTIONS } from '../permissions';

const HealthPage = lazy(() => import('./HealthPage'));
const QueuePage = lazy(() => import('./QueuePage'));
const RulesPage = lazy(() => import('./RulesPage'));
const SectionsPage = lazy(() => import('./SectionsPage'));

/** All pages of the plugin; each is loaded when it is first opened. */
const App = () => (
  <Layouts.Root sideNav={<Navigation look="side" />}>
    <Box display={{ initial: 'block', medium: 'none' }}>
      <Navigation look="bar" />
    </Box>
    <Suspense fallback={<Page.Loading />}>
      <Routes>
        <Route
          index
          element={
            <Start>
              <QueuePage />
            </Start>
          }
        />
        <Route
          path="sections"
          element={
            <Page.Protect permissions={READ_SECTIONS}>
              <SectionsPage />
            </Page.Protect>
          }
        />
        <Route
          path="rules"
          element={
            <Page.Protect permissions={READ}>
              <RulesPage />
            </Page.Protect>
          }
        />
        <Route
          path="health"
          element={
            <Page.Protect permissions={READ}>
              <HealthPage />
            </Page.Protect>
          }
        />
        <Route path="*" element={<Page.Error />} />
      </Routes>
    </Suspense>
  </Layouts.Root>
);

export default App;
