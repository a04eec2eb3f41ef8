import { useMemo } from 'react';

import { Flex } from '@strapi/design-system';

import { actionsFrom } from '../../../server/src/domain/transitions';
import type { DecisionAction, QueuePost } from '../../../contracts/moderation';
import type { Selection } from '../hooks/useSelection';
import { BulkBar } from './BulkBar';
import { PostCard } from './PostCard';

const NO_ACTIONS: readonly DecisionAction[] = [];

interface QueueListProps {
  posts: readonly QueuePost[];
  selection: Selection;
  busy: ReadonlySet<string>;
  isPermitted: (action: DecisionAction) => boolean;
  onDecide: (action: DecisionAction, posts: readonly QueuePost[]) => void;
}

/** The posts of one tab, one by one and several at once. */
export const QueueList = ({ posts, selection, busy, isPermitted, onDecide }: QueueListProps) => {
  // Nobody but its author disposes of a withdrawn post.
  const decidable = useMemo(() => posts.filter(({ withdrawn }) => !withdrawn), [posts]);
  const status = decidable.at(0)?.status;
  const actions = useMemo(
    () => (status === undefined ? NO_ACTIONS : actionsFrom(status).filter(isPermitted)),
    [isPermitted, status]
  );
  const { selected, select } = selection;

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {actions.length === 0 ? null : (
        <BulkBar
          selectedCount={selected.length}
          selectableCount={decidable.length}
          actions={actions}
          isBusy={selected.some(({ documentId }) => busy.has(documentId))}
          onSelectAll={(isWanted) => select(isWanted ? decidable : [])}
          onDecide={(action) => onDecide(action, selected)}
        />
      )}
      {posts.map((post) => (
        <PostCard
          key={post.documentId}
          post={post}
          actions={post.withdrawn ? NO_ACTIONS : actions}
          isSelected={selection.isSelected(post.documentId)}
          isBusy={busy.has(post.documentId)}
          onToggle={selection.toggle}
          onDecide={onDecide}
        />
      ))}
    </Flex>
  );
};
