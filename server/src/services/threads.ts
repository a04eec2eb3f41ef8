import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, FORUM_UID, type ForumRow, type PostStatus } from '../../../content-types';
import { withConnection } from '../database/sql';
import { updateCases } from '../database/update-cases';
import { countsAsPost, deriveThreads, type ThreadPost } from '../domain/thread-state';

/** By status, how many posts a forum gained or lost. */
export type StatusDelta = Partial<Record<PostStatus, number>>;

const COLUMNS = [
  'id',
  'documentId',
  'parent',
  'thread',
  'forum',
  'status',
  'withdrawn',
  'visible',
  'replyCount',
  'threadSize',
  'createdAt',
  'activeAt',
] as const;

type Row = ThreadPost & { forum: string };

const COUNT_COLUMN = {
  pending: 'pendingCount',
  published: 'publishedCount',
  rejected: 'rejectedCount',
  spam: 'spamCount',
  removed: 'removedCount',
} as const satisfies Record<PostStatus, keyof ForumRow>;

/** How the visible posts of a forum changed. */
interface Gain {
  posts: number;
  threads: number;
  hidden: boolean;
  last: string | null;
}

/**
 * Brings visibility, reply counts and a forum's figures to what statuses say, in the transaction that
 * changed the statuses and under the lock of the forums.
 */
const threadsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const newestVisible = async (forum: string): Promise<string | null> => {
    const newest = await strapi.db.query(FORUM_POST_UID).findOne({
      select: ['createdAt'],
      where: { forum, visible: true, withdrawn: false },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    });
    return (newest?.createdAt as string | undefined) ?? null;
  };

  const updateFigures = async (forum: ForumRow, delta: StatusDelta = {}, gain?: Gain) => {
    const data: Partial<ForumRow> = {};
    for (const [status, change] of Object.entries(delta) as [PostStatus, number][]) {
      const column = COUNT_COLUMN[status];
      if (change !== 0) data[column] = forum[column] + change;
    }
    if (gain !== undefined) {
      data.postCount = forum.postCount + gain.posts;
      data.threadCount = forum.threadCount + gain.threads;
      data.version = forum.version + 1;
      if (gain.hidden) data.lastPostAt = await newestVisible(forum.documentId);
      else if (gain.last !== null && (forum.lastPostAt === null || gain.last > forum.lastPostAt)) {
        data.lastPostAt = gain.last;
      }
    }
    if (Object.keys(data).length === 0) return;
    await strapi.db.query(FORUM_UID).updateMany({ where: { id: forum.id }, data });
  };

  return {
    /**
     * @param forums the locked forums
     * @param threads documentIds of the root posts of the threads that changed
     * @param deltas by forum documentId
     */
    async settle(
      forums: readonly ForumRow[],
      threads: readonly string[],
      deltas: ReadonlyMap<string, StatusDelta>,
      now: Date
    ): Promise<void> {
      const posts: Row[] = await strapi.db.query(FORUM_POST_UID).findMany({
        select: [...COLUMNS],
        where: { thread: { $in: [...new Set(threads)] } },
      });
      const derived = deriveThreads(posts);
      const shown: number[] = [];
      const hidden: number[] = [];
      const counts = new Map<number, { reply_count: number; thread_size: number }>();
      const active = new Map<number, { active_at: Date | null; active_changed_at: Date }>();
      const gains = new Map<string, Gain>();

      for (const post of posts) {
        const next = derived.get(post.documentId);
        if (next === undefined) continue;
        if (next.visible !== post.visible) {
          (next.visible ? shown : hidden).push(post.id);
          note(gains, post, next.visible);
        }
        if (next.replyCount !== post.replyCount || next.threadSize !== post.threadSize) {
          counts.set(post.id, { reply_count: next.replyCount, thread_size: next.threadSize });
        }
        if (next.activeAt !== post.activeAt) {
          const activeAt = next.activeAt === null ? null : new Date(next.activeAt);
          active.set(post.id, { active_at: activeAt, active_changed_at: now });
        }
      }

      const query = strapi.db.query(FORUM_POST_UID);
      if (shown.length > 0)
        await query.updateMany({ where: { id: { $in: shown } }, data: { visible: true } });
      if (hidden.length > 0)
        await query.updateMany({ where: { id: { $in: hidden } }, data: { visible: false } });
      const { tableName } = strapi.db.metadata.get(FORUM_POST_UID);
      await withConnection(strapi, async (knex) => {
        await updateCases(knex, tableName, counts);
        await updateCases(knex, tableName, active);
      });
      for (const forum of forums)
        await updateFigures(forum, deltas.get(forum.documentId), gains.get(forum.documentId));
    },
  };
};

const note = (gains: Map<string, Gain>, post: Row, visible: boolean) => {
  const gain = gains.get(post.forum) ?? { posts: 0, threads: 0, hidden: false, last: null };
  gains.set(post.forum, gain);
  const sign = visible ? 1 : -1;
  if (countsAsPost({ visible: true, withdrawn: post.withdrawn })) gain.posts += sign;
  if (post.parent === null) gain.threads += sign;
  if (!visible) gain.hidden = true;
  else if (!post.withdrawn && (gain.last === null || post.createdAt > gain.last))
    gain.last = post.createdAt;
};

export default threadsService;
