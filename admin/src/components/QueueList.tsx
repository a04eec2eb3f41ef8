import { Flex, useCallbackRef } from '@strapi/design-system';

import type { QueuePageState } from '../hooks/useQueuePage';
import type { QueueFilters } from '../queue/filters';
import { BulkBar } from './BulkBar';
import { PostCard } from './PostCard';

interface QueueListProps {
  page: QueuePageState;
  onFind: (filters: QueueFilters) => void;
}

/** The posts of one tab, one below the other. */
export const QueueList = ({ page, onFind }: QueueListProps) => {
  const { posts, selection, decisions, changed } = page;
  // The same functions at every drawing: whatever else happens on the page, no card is drawn anew for it.
  const decide = useCallbackRef(page.decide);
  const refresh = useCallbackRef(page.refresh);
  const isReadOnly = posts.every((post) => page.actionsOn(post).length === 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {isReadOnly && selection.selected.length === 0 ? null : <BulkBar page={page} />}
      {posts.map((post) => (
        <PostCard
          key={post.documentId}
          post={post}
          actions={page.actionsOn(post)}
          rights={page.rights}
          isSelected={selection.isSelected(post.documentId)}
          isBusy={decisions.busy.has(post.documentId)}
          changed={changed.get(post.documentId)}
          onToggle={selection.toggle}
          onDecide={decide}
          onOpen={page.openDialog}
          onFind={onFind}
          onRefresh={refresh}
        />
      ))}
    </Flex>
  );
};
