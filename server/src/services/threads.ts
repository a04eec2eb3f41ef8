import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, FORUM_UID, type ForumRow, type PostStatus } from '../../../content-types';
import { withConnection } from '../database/sql';
import { updateCases } from '../database/update-cases';
import type { FigureDelta } from '../domain/figure-delta';
import { countsAsPost, deriveThreads, type ThreadPost } from '../domain/thread-state';

/** What an act did to the posts of some forums. */
export interface Settlement {
  /** The locked forums. */
  forums: readonly ForumRow[];
  /** documentIds of the root posts of the threads that changed. */
  threads: readonly string[];
  /** By forum documentId; a forum in which something happened is there, if with no figure. */
  deltas: ReadonlyMap<string, FigureDelta>;
  /** documentIds of posts whose author has just withdrawn them. */
  withdrawn?: ReadonlySet<string>;
  /** documentIds of forums in which a visible text changed. */
  retold?: ReadonlySet<string>;
  now: Date;
}

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

const FIGURE = {
  pending: 'pendingCount',
  published: 'publishedCount',
  rejected: 'rejectedCount',
  spam: 'spamCount',
  removed: 'removedCount',
  edits: 'editCount',
} as const satisfies Record<PostStatus | 'edits', keyof ForumRow>;

/** How what a forum shows has changed. */
interface Gain {
  posts: number;
  threads: number;
  hasLost: boolean;
  newest: string | null;
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

  const updateFigures = async (
    forum: ForumRow,
    { delta, gain, isRetold }: { delta?: FigureDelta; gain?: Gain; isRetold: boolean }
  ) => {
    const data: Partial<ForumRow> = {};
    if (delta !== undefined || gain !== undefined || isRetold) {
      data.changeCount = forum.changeCount + 1;
    }
    for (const [name, change] of Object.entries(delta ?? {}) as [keyof typeof FIGURE, number][]) {
      const column = FIGURE[name];
      if (change !== 0) data[column] = forum[column] + change;
    }
    if (gain !== undefined || isRetold) data.version = forum.version + 1;
    if (gain !== undefined) {
      data.postCount = forum.postCount + gain.posts;
      data.threadCount = forum.threadCount + gain.threads;
      if (gain.hasLost) data.lastPostAt = await newestVisible(forum.documentId);
      else if (
        gain.newest !== null &&
        (forum.lastPostAt === null || gain.newest > forum.lastPostAt)
      ) {
        data.lastPostAt = gain.newest;
      }
    }
    if (Object.keys(data).length === 0) return;
    await strapi.db.query(FORUM_UID).updateMany({ where: { id: forum.id }, data });
  };

  /** A post that waits changes no thread: nothing is read for it. */
  const readThreads = async (threads: readonly string[]): Promise<Row[]> =>
    threads.length === 0
      ? []
      : strapi.db.query(FORUM_POST_UID).findMany({
          select: [...COLUMNS],
          where: { thread: { $in: [...threads] } },
        });

  return {
    async settle({
      forums,
      threads,
      deltas,
      withdrawn = new Set(),
      retold = new Set(),
      now,
    }: Settlement): Promise<void> {
      const posts = await readThreads([...new Set(threads)]);
      const derived = deriveThreads(posts);
      const shown: number[] = [];
      const hidden: number[] = [];
      const counts = new Map<number, { reply_count: number; thread_size: number }>();
      const active = new Map<number, { active_at: Date | null; active_changed_at: Date }>();
      const gains = new Map<string, Gain>();

      for (const post of posts) {
        const next = derived.get(post.documentId);
        if (next === undefined) continue;
        if (next.visible !== post.visible) (next.visible ? shown : hidden).push(post.id);
        const isWithdrawnNow = withdrawn.has(post.documentId);
        if (next.visible !== post.visible || isWithdrawnNow) {
          note(gains, post, next.visible, isWithdrawnNow);
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
      for (const forum of forums) {
        const [delta, gain] = [deltas.get(forum.documentId), gains.get(forum.documentId)];
        await updateFigures(forum, {
          ...(delta === undefined ? {} : { delta }),
          ...(gain === undefined ? {} : { gain }),
          isRetold: retold.has(forum.documentId),
        });
      }
    },
  };
};

const note = (
  gains: Map<string, Gain>,
  post: Row,
  isVisible: boolean,
  isWithdrawnNow: boolean
): void => {
  const gain = gains.get(post.forum) ?? { posts: 0, threads: 0, hasLost: false, newest: null };
  gains.set(post.forum, gain);
  const counted = countsAsPost({
    visible: post.visible,
    withdrawn: post.withdrawn && !isWithdrawnNow,
  });
  const counts = countsAsPost({ visible: isVisible, withdrawn: post.withdrawn });
  gain.posts += Number(counts) - Number(counted);
  if (post.parent === null) gain.threads += Number(isVisible) - Number(post.visible);
  if (counted && !counts) gain.hasLost = true;
  if (counts && !counted && (gain.newest === null || post.createdAt > gain.newest)) {
    gain.newest = post.createdAt;
  }
};

export default threadsService;
