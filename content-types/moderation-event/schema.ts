import type { ContentTypeDefinition } from '../definition';
import { HIDDEN } from '../definition';
import { POST_STATUSES } from '../forum-post/schema';
import type { Row } from '../row';

export const MODERATION_EVENT_UID = 'plugin::article-forum.moderation-event';

export const EVENT_ACTIONS = [
  'submit',
  'publish',
  'reject',
  'spam',
  'pend',
  'remove',
  'undo',
  'edit',
  'propose',
  'withdraw',
] as const;
export const ACTOR_TYPES = ['admin', 'author', 'system'] as const;

export const moderationEventSchema = {
  kind: 'collectionType',
  collectionName: 'article_forum_events',
  info: {
    singularName: 'moderation-event',
    pluralName: 'moderation-events',
    displayName: 'Moderation event',
    description: 'Append-only history of what happened to a post',
  },
  options: { draftAndPublish: false, comment: 'Appended by the plugin, never changed' },
  pluginOptions: HIDDEN,
  attributes: {
    post: { type: 'string', required: true },
    forum: { type: 'string', required: true },
    action: { type: 'enumeration', enum: EVENT_ACTIONS, required: true },
    fromStatus: { type: 'enumeration', enum: POST_STATUSES },
    toStatus: { type: 'enumeration', enum: POST_STATUSES, required: true },
    /** The post's revision after the event. */
    revision: { type: 'integer', required: true },
    actorType: { type: 'enumeration', enum: ACTOR_TYPES, required: true },
    actorId: { type: 'integer' },
    actorName: { type: 'string' },
    reason: { type: 'string' },
    batch: { type: 'string', required: true },
    /** Of an undo: the batch that it took back. */
    undoes: { type: 'string' },
    /** What the event changed besides the status (the text before an edit, for one). */
    details: { type: 'json' },
  },
  indexes: [
    { name: 'article_forum_events_post_idx', columns: ['post', 'id'] },
    { name: 'article_forum_events_batch_idx', columns: ['batch', 'id'] },
    { name: 'article_forum_events_actor_idx', columns: ['actor_type', 'created_at', 'id'] },
  ],
} as const satisfies ContentTypeDefinition;

export type ModerationEventRow = Row<typeof moderationEventSchema>;
