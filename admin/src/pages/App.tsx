import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';

import { READ } from '../permissions';
import { QueuePage } from './QueuePage';

/** All pages of the plugin. */
const App = () => (
  <Page.Protect permissions={READ}>
    <Routes>
      <Route index element={<QueuePage />} />
      <Route path="*" element={<Page.Error />} />
    </Routes>
  </Page.Protect>
);

export default App;
