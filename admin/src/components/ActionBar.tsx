import type { ReactNode } from 'react';

import { Flex } from '@strapi/design-system';
import { styled } from 'styled-components';

interface ActionBarProps {
  start: ReactNode;
  end: ReactNode;
}

/**
 * What stands between the head of a page and its list. Unlike Strapi's own bar it breaks its right half into
 * lines as well, where a window is too narrow for it.
 */
export const ActionBar = ({ start, end }: ActionBarProps) => (
  <Flex
    gap={3}
    wrap="wrap"
    paddingBottom={{ initial: 2, medium: 4 }}
    paddingLeft={{ initial: 4, medium: 6, large: 10 }}
    paddingRight={{ initial: 4, medium: 6, large: 10 }}
  >
    <Flex gap={2} wrap="wrap">
      {start}
    </Flex>
    <End gap={2} wrap="wrap">
      {end}
    </End>
  </Flex>
);

const End = styled(Flex)`
  margin-inline-start: auto;
`;
