import type { DecisionAction } from '../../../contracts/decisions';
import type { PostStatus } from '../../../content-types/forum-post/schema';

export interface Transition {
  readonly to: PostStatus;
  readonly from: readonly PostStatus[];
}

/**
 * The workflow as data: from which statuses an action may be taken, and where it leads. A removed
 * post first comes back to the queue, so that nobody publishes from the bin by accident.
 */
export const TRANSITIONS: Readonly<Record<DecisionAction, Transition>> = {
  publish: { to: 'published', from: ['pending', 'rejected', 'spam'] },
  reject: { to: 'rejected', from: ['pending', 'published', 'spam'] },
  spam: { to: 'spam', from: ['pending', 'published', 'rejected'] },
  pend: { to: 'pending', from: ['published', 'rejected', 'spam', 'removed'] },
  remove: { to: 'removed', from: ['pending', 'published', 'rejected', 'spam'] },
};

/**
 * Whether `action` may be taken on a post of `status`.
 *
 * @param hasEdit its author proposed a newer text: to publish a published post adopts it
 */
export const isAllowed = (action: DecisionAction, status: PostStatus, hasEdit = false): boolean =>
  TRANSITIONS[action].from.includes(status) ||
  (hasEdit && action === 'publish' && status === 'published');

/** The actions that make sense from `status`, in the table's order. */
export const actionsFrom = (status: PostStatus, hasEdit = false): DecisionAction[] =>
  (Object.keys(TRANSITIONS) as DecisionAction[]).filter((action) =>
    isAllowed(action, status, hasEdit)
  );
