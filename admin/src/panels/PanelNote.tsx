import type { ReactNode } from 'react';

import { Typography } from '@strapi/design-system';

/** A sentence where a panel has nothing else to say. */
export const PanelNote = ({ children }: { children: ReactNode }) => (
  <Typography variant="pi" textColor="neutral600">
    {children}
  </Typography>
);
