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
  const { selected, select } = selection;
  // The queue mixes pending posts with published ones that have a newer text.
  const actionsOn = useMemo(() => {
    const known = new Map<string, readonly DecisionAction[]>();
    return ({ status, proposed, withdrawn }: QueuePost): readonly DecisionAction[] => {
      if (withdrawn) return NO_ACTIONS;
      const key = `${status} ${proposed !== null}`;
      const actions = known.get(key) ?? actionsFrom(status, proposed !== null).filter(isPermitted);
      known.set(key, actions);
      return actions;
    };
  }, [isPermitted]);
  const concerned = selected.length === 0 ? decidable : selected;
  const [first] = concerned;
  const shared = (first === undefined ? NO_ACTIONS : actionsOn(first)).filter((action) =>
    concerned.every((post) => actionsOn(post).includes(action))
  );
  const isReadOnly = decidable.every((post) => actionsOn(post).length === 0);

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {isReadOnly ? null : (
        <BulkBar
          selectedCount={selected.length}
          selectableCount={decidable.length}
          actions={shared}
          isBusy={selected.some(({ documentId }) => busy.has(documentId))}
          onSelectAll={(isWanted) => select(isWanted ? decidable : [])}
          onDecide={(action) => onDecide(action, selected)}
        />
      )}
      {posts.map((post) => (
        <PostCard
          key={post.documentId}
          post={post}
          actions={actionsOn(post)}
          isSelected={selection.isSelected(post.documentId)}
          isBusy={busy.has(post.documentId)}
          onToggle={selection.toggle}
          onDecide={onDecide}
        />
      ))}
    </Flex>
  );
};
