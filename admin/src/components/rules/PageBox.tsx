import type { ReactNode } from 'react';

import { Box, Flex, Typography } from '@strapi/design-system';

interface PageBoxProps {
  title: string;
  hint?: string;
  children: ReactNode;
}

/** A part of the page with a title of its own. */
export const PageBox = ({ title, hint, children }: PageBoxProps) => (
  <Box
    tag="section"
    aria-label={title}
    background="neutral0"
    hasRadius
    shadow="tableShadow"
    padding={{ initial: 4, medium: 6 }}
  >
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Typography tag="h2" variant="delta">
          {title}
        </Typography>
        {hint === undefined ? null : (
          <Typography variant="pi" textColor="neutral600">
            {hint}
          </Typography>
        )}
      </Flex>
      {children}
    </Flex>
  </Box>
);
