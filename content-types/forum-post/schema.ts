import type { ContentTypeDefinition } from '../definition';
import { HIDDEN } from '../definition';
import type { Row } from '../row';

export const FORUM_POST_UID = 'plugin::article-forum.forum-post';

export const POST_STATUSES = ['pending', 'published', 'rejected', 'spam', 'removed'] as const;
export type PostStatus = (typeof POST_STATUSES)[number];

const hiddenString = { type: 'string', private: true, searchable: false } as const;
const flag = {
  type: 'boolean',
  required: true,
  default: false,
  column: { defaultTo: false, notNullable: true },
} as const;
const count = {
  type: 'integer',
  required: true,
  default: 0,
  column: { defaultTo: 0, notNullable: true },
} as const;

export const forumPostSchema = {
  kind: 'collectionType',
  collectionName: 'article_forum_posts',
  info: {
    singularName: 'forum-post',
    pluralName: 'forum-posts',
    displayName: 'Forum post',
    description: 'A contribution to a forum',
  },
  options: { draftAndPublish: false, comment: 'Written by the plugin alone' },
  pluginOptions: HIDDEN,
  attributes: {
    /** The forum's documentId as a scalar: every list of posts starts with it. */
    forum: { type: 'string', required: true },
    /** documentId of the root post of the thread; a root carries its own. */
    thread: { type: 'string', required: true },
    parent: { type: 'string' },
    depth: count,
    title: { type: 'string' },
    /** What was typed, unchanged but for NFC and line ends. */
    body: { type: 'text', required: true },
    html: { type: 'text', required: true },
    rendererVersion: count,
    authorName: { type: 'string', required: true },
    authorEmail: hiddenString,
    linkTitle: { type: 'string' },
    linkUrl: { type: 'text' },
    /** Id of the Users & Permissions account that wrote it. */
    userId: { type: 'integer', private: true },
    /** Id of the admin account that wrote a staff post; its name is never shown. */
    staffId: { type: 'integer', private: true },
    isStaff: flag,
    status: { type: 'enumeration', enum: POST_STATUSES, required: true, default: 'pending' },
    visible: flag,
    withdrawn: flag,
    /** A moderator has something to decide: it is pending, or has a proposed edit. */
    awaiting: flag,
    /** The target was deleted: kept, unreadable, out of the queue. */
    detached: flag,
    revision: { ...count, default: 1, column: { defaultTo: 1, notNullable: true } },
    /** Visible direct replies. */
    replyCount: count,
    /** Of a root: visible posts in its thread, itself included. */
    threadSize: count,
    /** Of a root: when the newest visible post of its thread was written. */
    activeAt: { type: 'datetime' },
    /** Of a root: when activeAt last changed, so that a page under way can leave it out. */
    activeChangedAt: { type: 'datetime', private: true },
    editedAt: { type: 'datetime' },
    proposedEdit: { type: 'json', private: true },
    /** Reports by readers since it was last decided. */
    reportCount: { ...count, private: true },
    checks: { type: 'json', private: true },
    decidedAt: { type: 'datetime', private: true },
    decidedBy: { type: 'integer', private: true },
    decidedByName: hiddenString,
    decisionReason: hiddenString,
    /** Nonce of the form token that was spent on it. */
    tokenNonce: hiddenString,
    /** Fingerprint of the whole submission, and of author and text alone. */
    submissionHash: hiddenString,
    textHash: hiddenString,
    /** Keyed, rotating hash of the reader's network address. */
    networkHash: hiddenString,
    /** Title, text and names, folded for search. */
    searchText: { type: 'text', private: true },
    /** Fingerprint of its folded text alone, whoever wrote it. */
    wordsHash: hiddenString,
    /** Fingerprint of who wrote it: the account, else the e-mail address, else the name. */
    authorKey: hiddenString,
    /** Name and e-mail address as moderators' filters compare them. */
    nameKey: hiddenString,
    emailKey: hiddenString,
    /** The check that held what waits, or refused it; see `domain/queue-columns.ts`. */
    heldBy: hiddenString,
    /** Ascending: the most urgent first, so that one index serves rank and age together. */
    queueRank: { ...count, private: true },
  },
  indexes: [
    { name: 'article_forum_posts_nonce_uq', columns: ['token_nonce'], type: 'unique' },
    { name: 'article_forum_posts_document_uq', columns: ['document_id'], type: 'unique' },
    { name: 'article_forum_posts_flat_idx', columns: ['forum', 'visible', 'created_at', 'id'] },
    {
      name: 'article_forum_posts_roots_idx',
      columns: ['forum', 'visible', 'depth', 'created_at', 'id'],
    },
    {
      name: 'article_forum_posts_active_idx',
      columns: ['forum', 'visible', 'depth', 'active_at', 'id'],
    },
    { name: 'article_forum_posts_thread_idx', columns: ['thread', 'visible', 'created_at', 'id'] },
    { name: 'article_forum_posts_parent_idx', columns: ['parent', 'visible'] },
    // What the queue counts it counts in an index alone: behind the columns that are looked up and ordered
    // by stand those that its conditions read.
    {
      name: 'article_forum_posts_queue_idx',
      columns: ['detached', 'status', 'created_at', 'id', 'forum'],
    },
    {
      name: 'article_forum_posts_awaiting_idx',
      columns: ['detached', 'awaiting', 'created_at', 'id', 'forum'],
    },
    {
      name: 'article_forum_posts_forum_awaiting_idx',
      columns: ['forum', 'awaiting', 'created_at', 'id', 'detached'],
    },
    {
      name: 'article_forum_posts_forum_queue_idx',
      columns: ['forum', 'status', 'created_at', 'id', 'detached'],
    },
    {
      name: 'article_forum_posts_user_idx',
      columns: ['user_id', 'status', 'decided_at', 'created_at', 'id'],
    },
    { name: 'article_forum_posts_text_hash_idx', columns: ['text_hash', 'forum'] },
    {
      name: 'article_forum_posts_email_key_idx',
      columns: ['email_key', 'created_at', 'id', 'status', 'awaiting', 'detached'],
    },
    {
      name: 'article_forum_posts_name_key_idx',
      columns: ['name_key', 'created_at', 'id', 'status', 'awaiting', 'detached'],
    },
    {
      name: 'article_forum_posts_author_key_idx',
      columns: ['author_key', 'status', 'created_at', 'id', 'awaiting', 'detached'],
    },
    {
      name: 'article_forum_posts_network_idx',
      columns: ['network_hash', 'created_at', 'id', 'status', 'awaiting', 'detached'],
    },
    {
      name: 'article_forum_posts_words_idx',
      columns: ['words_hash', 'awaiting', 'created_at', 'id', 'status', 'detached'],
    },
    {
      name: 'article_forum_posts_held_idx',
      columns: ['held_by', 'status', 'created_at', 'id', 'detached'],
    },
    {
      name: 'article_forum_posts_held_awaiting_idx',
      columns: ['held_by', 'awaiting', 'created_at', 'id', 'detached'],
    },
    { name: 'article_forum_posts_reported_idx', columns: ['report_count', 'created_at', 'id'] },
    { name: 'article_forum_posts_all_idx', columns: ['detached', 'created_at', 'id'] },
    {
      name: 'article_forum_posts_awaiting_rank_idx',
      columns: ['detached', 'awaiting', 'queue_rank', 'created_at', 'id'],
    },
    {
      name: 'article_forum_posts_queue_rank_idx',
      columns: ['detached', 'status', 'queue_rank', 'created_at', 'id'],
    },
    {
      name: 'article_forum_posts_all_rank_idx',
      columns: ['detached', 'queue_rank', 'created_at', 'id'],
    },
  ],
} as const satisfies ContentTypeDefinition;

export type ForumPostRow = Row<typeof forumPostSchema>;
