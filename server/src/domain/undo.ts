import type { ModerationEventRow } from '../../../content-types';
import type { PermissionUid } from '../permissions';
import type { Change, DecidedPost, DecisionData } from './post-change';

type EventAction = ModerationEventRow['action'];

/** Acts of moderators that are no decisions, and are taken back like one. */
export const OTHER_UNDOABLE = ['edit', 'submit', 'undo'] as const satisfies readonly EventAction[];

type Kept = { before?: DecisionData; undid?: EventAction };

/**
 * The act that an undo of this event would take back or, where the event is an undo itself, do anew; null of
 * undos from before they kept it.
 */
export const actOf = ({ action, details }: ModerationEventRow): EventAction | null =>
  action === 'undo' ? ((details as Kept | null)?.undid ?? null) : action;

/** What an act needs besides the permission to decide, done or undone. */
export const rightsFor = (act: EventAction): readonly PermissionUid[] => {
  if (act === 'edit') return ['posts.edit'];
  return act === 'remove' ? ['posts.delete'] : [];
};

/**
 * The way back from an event; null where the post is no longer what the event made of it.
 *
 * @param remove what a post becomes that was not there before the event
 */
export const undoOf = (
  post: DecidedPost,
  event: ModerationEventRow | undefined,
  remove: (post: DecidedPost) => Change | null
): Change | null => {
  const isUntouched =
    event !== undefined &&
    event.revision === post.revision &&
    event.toStatus === post.status &&
    !post.withdrawn;
  if (!isUntouched) return null;
  if (event.fromStatus === null) return remove(post);
  const { before } = event.details as Required<Kept>;
  return { post, to: event.fromStatus, data: before };
};

export const rewrites = ({ data }: Change): boolean => 'body' in data || 'authorName' in data;
