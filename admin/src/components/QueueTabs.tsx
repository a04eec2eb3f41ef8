import type { ReactNode, RefObject } from 'react';

import { Box, Divider, Tabs } from '@strapi/design-system';
import { styled } from 'styled-components';

import { POST_STATUSES, type PostStatus } from '../../../content-types/forum-post/schema';
import type { QueueCounts } from '../../../contracts/moderation';
import { useText } from '../hooks/useText';

interface QueueTabsProps {
  status: PostStatus;
  counts: QueueCounts | undefined;
  onChange: (status: string) => void;
  /** The panel: where the focus goes when what had it is gone. */
  panel: RefObject<HTMLDivElement>;
  children: ReactNode;
}

export const QueueTabs = ({ status, counts, onChange, panel, children }: QueueTabsProps) => {
  const text = useText();
  return (
    // Manual, because a tab asks the server: the arrow keys shall not load every list on their way.
    <Tabs.Root variant="simple" activationMode="manual" value={status} onValueChange={onChange}>
      <Box paddingBottom={2}>
        <TabList aria-label={text('queue.tabs')}>
          {POST_STATUSES.map((name) => (
            <Tabs.Trigger key={name} value={name}>
              {text(`status.${name}`)}
              {counts === undefined ? null : (
                <>
                  {' '}
                  {text('tab.count', {
                    count: counts[name].value,
                    isCapped: counts[name].isCapped ? 'yes' : 'no',
                  })}
                </>
              )}
            </Tabs.Trigger>
          ))}
        </TabList>
        <Divider />
      </Box>
      {POST_STATUSES.map((name) => (
        <Panel key={name} value={name} tabIndex={-1} {...(name === status ? { ref: panel } : {})}>
          {name === status ? children : null}
        </Panel>
      ))}
    </Tabs.Root>
  );
};

const TabList = styled(Tabs.List)`
  flex-wrap: wrap;
`;

const Panel = styled(Tabs.Content)`
  &:focus {
    outline: none;
  }
`;
