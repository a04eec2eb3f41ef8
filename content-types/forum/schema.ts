import type { ContentTypeDefinition } from '../definition';
import { HIDDEN, POLICY_ATTRIBUTES } from '../definition';
import type { Row } from '../row';

export const FORUM_UID = 'plugin::article-forum.forum';

/**
 * The target of the row that stands for the site itself. It holds the settings, so that whoever reads a
 * forum reads them in the same statement.
 */
export const SITE_TARGET = {
  targetUid: 'site',
  targetDocumentId: 'site',
  targetLocale: '',
} as const;

const figure = {
  type: 'integer',
  required: true,
  default: 0,
  column: { defaultTo: 0, notNullable: true },
} as const;

export const forumSchema = {
  kind: 'collectionType',
  collectionName: 'article_forum_forums',
  info: {
    singularName: 'forum',
    pluralName: 'forums',
    displayName: 'Forum',
    description: 'The discussion under one target in one locale: its policy and its figures',
  },
  options: { draftAndPublish: false, comment: 'Written by the plugin alone' },
  pluginOptions: HIDDEN,
  attributes: {
    targetUid: { type: 'string', required: true },
    targetDocumentId: { type: 'string', required: true },
    /** '' where the target has no locale: NULL would not take part in the unique index. */
    targetLocale: { type: 'string', required: true, default: '' },
    ...POLICY_ATTRIBUTES,
    /** Visible posts and visible root posts; what the public is told. */
    postCount: figure,
    threadCount: figure,
    lastPostAt: { type: 'datetime' },
    /** Posts by status, whatever their visibility; what moderators are told. */
    pendingCount: figure,
    publishedCount: figure,
    rejectedCount: figure,
    spamCount: figure,
    removedCount: figure,
    /** Published posts with a newer text that waits. */
    editCount: figure,
    /** Rises with every change of what this forum shows. */
    version: figure,
    /** Rises with whatever happens to its posts, shown or not: moderators' pages ask by it. */
    changeCount: figure,
    /** Of the site's own row alone (see SITE_TARGET): what was set in the admin panel. */
    settings: { type: 'json', private: true },
    /** Set when the target was deleted: its posts are kept, unreadable and out of the queue. */
    detachedAt: { type: 'datetime' },
  },
  indexes: [
    {
      name: 'article_forum_forums_target_uq',
      columns: ['target_uid', 'target_document_id', 'target_locale'],
      type: 'unique',
    },
  ],
} as const satisfies ContentTypeDefinition;

export type ForumRow = Row<typeof forumSchema>;

/** The site's own row, as far as requests of the public read it. */
export type SiteRow = Pick<ForumRow, 'id' | 'version' | 'settings'>;
