import type { ReactNode } from 'react';

import { Page, useAuth } from '@strapi/strapi/admin';
import { Navigate } from 'react-router-dom';

import { READ } from '../permissions';
import { NAVIGATION_LINKS } from './navigation-links';

/** The plugin's first page is the queue; whoever may not read it is sent to the first page that they may. */
export const Start = ({ children }: { children: ReactNode }) => {
  const held = useAuth('Start', (auth) => auth.permissions);
  const first = NAVIGATION_LINKS.find(({ permissions }) =>
    permissions.some(({ action, subject }) =>
      held.some((each) => each.action === action && each.subject === subject)
    )
  );
  if (first !== undefined && first.to !== '') return <Navigate to={first.to} replace />;
  return <Page.Protect permissions={READ}>{children}</Page.Protect>;
};
