import { Button, Flex, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';

import type { QueuePageState } from '../hooks/useQueuePage';
import { useText } from '../hooks/useText';
import type { QueueFilters } from '../queue/filters';
import { PostCard } from './PostCard';

interface QueueOneProps {
  page: QueuePageState;
  onFind: (filters: QueueFilters) => void;
}

/** The posts of one tab, one at a time, each with its thread and its history: decide, and the next comes. */
export const QueueOne = ({ page, onFind }: QueueOneProps) => {
  const text = useText();
  const { one, posts, params, queue, decisions, changed } = page;
  const { post, index } = one;
  if (post === undefined) return null;
  const count = queue.data?.meta.counts[params.status];
  const hasNext = index < posts.length - 1 || (queue.currentData?.meta.nextCursor ?? null) !== null;
  const hasPrevious = index > 0 || !params.isFirstPage;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Typography role="status" textColor="neutral600">
          {text('one.left', {
            count: count?.value ?? posts.length,
            isCapped: count?.isCapped === true ? 'yes' : 'no',
          })}
        </Typography>
        <Flex gap={2}>
          <Button
            variant="tertiary"
            startIcon={<ChevronLeft />}
            disabled={!hasPrevious}
            onClick={() => (one.move(-1) ? undefined : page.goToPrevious())}
          >
            {text('one.previous')}
          </Button>
          <Button
            variant="tertiary"
            endIcon={<ChevronRight />}
            disabled={!hasNext}
            onClick={() => (one.move(1) ? undefined : page.goToNext())}
          >
            {text('one.next')}
          </Button>
        </Flex>
      </Flex>
      <PostCard
        key={post.documentId}
        isAlone
        post={post}
        actions={page.actionsOn(post)}
        rights={page.rights}
        isSelected={false}
        isBusy={decisions.busy.has(post.documentId)}
        changed={changed.get(post.documentId)}
        onToggle={page.selection.toggle}
        onDecide={page.decide}
        onOpen={page.openDialog}
        onFind={onFind}
        onRefresh={page.refresh}
      />
    </Flex>
  );
};
