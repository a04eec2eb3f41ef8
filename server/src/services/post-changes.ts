import type { Core } from '@strapi/strapi';

import {
  FORUM_POST_UID,
  MODERATION_EVENT_UID,
  type ForumPostRow,
  type ForumRow,
  type ModerationEventRow,
} from '../../../content-types';
import { StaleRead } from '../database/retry';
import { withConnection } from '../database/sql';
import {
  before,
  DECIDED_COLUMNS,
  deltasOf,
  following,
  groupAlike,
  isAwaiting,
  REWRITTEN_COLUMNS,
  type Change,
  type DecidedPost,
  type RewrittenText,
} from '../domain/post-change';
import { getService } from './get-service';

/** Who acts: a moderator, the post's author, or a rule of the site. */
export interface Actor {
  type: ModerationEventRow['actorType'];
  id: number | null;
  name: string | null;
}

/** What the history keeps of an act, besides what it did to each post. */
export interface Act extends Pick<ModerationEventRow, 'action' | 'batch' | 'reason' | 'undoes'> {
  /** Of an undo: the act that it takes back, whose permission it needs to be undone itself. */
  undid?: ModerationEventRow['action'];
  actor: Actor;
  now: Date;
}

/** Under the locks of these forums. */
export interface LockedPosts {
  forums: readonly ForumRow[];
  posts: readonly DecidedPost[];
}

/** How a judged change is written: the posts, their history, what follows for threads and figures. */
const postChangesService = ({ strapi }: { strapi: Core.Strapi }) => {
  const postsQuery = () => strapi.db.query(FORUM_POST_UID);

  /** Writes changes that were judged under the lock; begins anew if a row moved all the same. */
  const write = async (changes: readonly Change[]) => {
    for (const group of groupAlike(changes)) {
      const [first] = group;
      if (first === undefined) continue;
      const { count } = await postsQuery().updateMany({
        where: {
          id: { $in: group.map(({ post }) => post.id) },
          status: first.post.status,
          revision: first.post.revision,
        },
        data: {
          ...first.data,
          ...following(first),
          status: first.to,
          revision: first.post.revision + 1,
          awaiting: isAwaiting(first),
        },
      });
      if (count !== group.length) throw new StaleRead('A post changed under its lock');
    }
  };

  const record = async (changes: readonly Change[], act: Act) => {
    if (changes.length === 0) return;
    const at = act.now.toISOString();
    await strapi.db.query(MODERATION_EVENT_UID).createMany({
      data: changes.map((change) => ({
        post: change.post.documentId,
        forum: change.post.forum,
        action: act.action,
        fromStatus: change.post.status,
        toStatus: change.to,
        revision: change.post.revision + 1,
        actorType: act.actor.type,
        actorId: act.actor.id,
        actorName: act.actor.name,
        reason: act.reason,
        batch: act.batch,
        undoes: act.undoes,
        details: { before: before(change), ...(act.undid && { undid: act.undid }) },
        createdAt: at,
        updatedAt: at,
      })),
    });
  };

  /** "Seen in spam" follows the text that counts. */
  const keepHosts = (changes: readonly Change[]) =>
    getService(strapi, 'link-hosts').replace(
      changes.flatMap(({ post, data }) =>
        data.body === undefined
          ? []
          : [{ post: post.documentId, body: data.body, linkUrl: data.linkUrl ?? null }]
      )
    );

  return {
    /** The forums in which posts stand. */
    async forumsOf(documentIds: readonly string[]): Promise<string[]> {
      const rows: { forum: string }[] = await postsQuery().findMany({
        select: ['forum'],
        where: { documentId: { $in: [...documentIds] } },
      });
      return [...new Set(rows.map((row) => row.forum))];
    },

    /** Locks forums, then reads the posts as they are under the locks. Must come first in its transaction. */
    async lock(documentIds: readonly string[], forumIds: readonly string[]): Promise<LockedPosts> {
      const forums = await getService(strapi, 'forums').lock(forumIds);
      const posts: DecidedPost[] = await postsQuery().findMany({
        select: [...DECIDED_COLUMNS],
        where: { documentId: { $in: [...documentIds] } },
        orderBy: { id: 'asc' },
      });
      return { forums, posts };
    },

    /** Who changed each of some posts last, as the history names them; one statement, none for no posts. */
    async lastActors(documentIds: readonly string[]): Promise<Map<string, string | null>> {
      if (documentIds.length === 0) return new Map();
      const { tableName } = strapi.db.metadata.get(MODERATION_EVENT_UID);
      const rows: { post: string; by: string | null }[] = await withConnection(strapi, (knex) => {
        // Joined, for MariaDB would go through the whole history for what stands in a list of such ids.
        const newest = knex(tableName)
          .max({ id: 'id' })
          .whereIn('post', [...documentIds])
          .groupBy('post')
          .as('n');
        return knex(`${tableName} as e`)
          .join(newest, 'n.id', 'e.id')
          .select({ post: 'e.post', by: 'e.actor_name' });
      });
      return new Map(rows.map(({ post, by }) => [post, by]));
    },

    /** Adds the texts of those posts whose text may be overwritten: what an undo would bring back. */
    async readTexts(posts: readonly DecidedPost[]): Promise<void> {
      if (posts.length === 0) return;
      const texts: (RewrittenText & { id: number })[] = await postsQuery().findMany({
        select: ['id', ...REWRITTEN_COLUMNS],
        where: { id: { $in: posts.map((post) => post.id) } },
      });
      const byId = new Map(texts.map(({ id, ...text }) => [id, text]));
      for (const post of posts) {
        const text = byId.get(post.id);
        if (text !== undefined) post.text = text;
      }
    },

    /** Writes judged changes with all that follows from them. */
    async make(forums: readonly ForumRow[], changes: readonly Change[], act: Act): Promise<void> {
      await write(changes);
      await record(changes, act);
      await keepHosts(changes);
      await getService(strapi, 'threads').settle({
        forums,
        threads: changes.map(({ post }) => post.thread),
        deltas: deltasOf(changes),
        retold: new Set(changes.filter(isRetold).map(({ post }) => post.forum)),
        now: act.now,
      });
    },
  };
};

const isRetold = ({ data }: Change): boolean =>
  data.body !== undefined || ('authorName' satisfies keyof ForumPostRow) in data;

export default postChangesService;
