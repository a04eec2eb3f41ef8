import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import {
  FORUM_POST_UID,
  MODERATION_EVENT_UID,
  type ForumPostRow,
  type ModerationEventRow,
  type PostStatus,
} from '../../../content-types';
import type { DecisionAction, DecisionAnswer } from '../../../contracts/moderation';
import { StaleRead, transactionally } from '../database/retry';
import { adopted, proposedEditOf, TEXT_COLUMNS, type PostText } from '../domain/proposed-edit';
import { isAllowed, TRANSITIONS } from '../domain/transitions';
import { refusal } from '../errors';
import { getService } from './get-service';
import type { FigureDelta } from './threads';

/** Who acts: a moderator, the post's author, or a rule of the site. */
export interface Actor {
  type: ModerationEventRow['actorType'];
  id: number | null;
  name: string | null;
}

export interface Decision {
  action: DecisionAction;
  /** Each with the revision that the moderator saw. */
  posts: readonly { documentId: string; revision: number }[];
  actor: Actor;
  reason?: string | undefined;
  now?: Date;
}

type Outcome = DecisionAnswer['data'];
const COLUMNS = [
  'id',
  'documentId',
  'forum',
  'thread',
  'status',
  'revision',
  'withdrawn',
  'visible',
  'proposedEdit',
  'reportCount',
  'decidedAt',
  'decidedBy',
  'decidedByName',
  'decisionReason',
] as const satisfies readonly (keyof ForumPostRow)[];

/** A post as it is judged; its text only where a decision changes it. */
type DecidedPost = Pick<ForumPostRow, (typeof COLUMNS)[number]> & { text?: PostText };

/** What a decision leaves on the post beside its status; kept in the event, for an exact undo. */
type DecisionData = Partial<
  Pick<
    ForumPostRow,
    | 'decidedAt'
    | 'decidedBy'
    | 'decidedByName'
    | 'decisionReason'
    | 'reportCount'
    | 'proposedEdit'
    | keyof PostText
  >
>;

interface Change {
  post: DecidedPost;
  to: PostStatus;
  data: DecisionData;
}

/**
 * The one door for writing status. A decision, its history, the visibility of what hangs on it and the
 * forum's figures are one transaction, conditional on the revision that the moderator saw.
 */
const workflowService = ({ strapi }: { strapi: Core.Strapi }) => {
  const postsQuery = () => strapi.db.query(FORUM_POST_UID);

  /** Locks the forums of some posts, then reads the posts as they are under the locks. */
  const lockPosts = async (documentIds: readonly string[], forumIds: readonly string[]) => {
    const forums = await getService(strapi, 'forums').lock(forumIds);
    const posts: DecidedPost[] = await postsQuery().findMany({
      select: [...COLUMNS],
      where: { documentId: { $in: [...documentIds] } },
      orderBy: { id: 'asc' },
    });
    return { forums, posts };
  };

  /** The approved texts of posts that have a newer one: what an undo would bring back. */
  const readTexts = async (posts: readonly DecidedPost[]) => {
    const edited = posts.filter((post) => post.proposedEdit !== null);
    if (edited.length === 0) return;
    const texts: (PostText & { id: number })[] = await postsQuery().findMany({
      select: ['id', ...TEXT_COLUMNS],
      where: { id: { $in: edited.map((post) => post.id) } },
    });
    const byId = new Map(texts.map(({ id, ...text }) => [id, text]));
    for (const post of edited) {
      const text = byId.get(post.id);
      if (text !== undefined) post.text = text;
    }
  };

  const forumsOf = async (documentIds: readonly string[]): Promise<string[]> => {
    const rows: { forum: string }[] = await postsQuery().findMany({
      select: ['forum'],
      where: { documentId: { $in: [...documentIds] } },
    });
    return [...new Set(rows.map((row) => row.forum))];
  };

  /** Writes changes that were judged under the lock; begins anew if a row moved all the same. */
  const apply = async (changes: readonly Change[]) => {
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
          status: first.to,
          revision: first.post.revision + 1,
          awaiting: isAwaiting(first),
        },
      });
      if (count !== group.length) throw new StaleRead('A post changed under its lock');
    }
  };

  const record = async (
    changes: readonly Change[],
    event: Pick<ModerationEventRow, 'action' | 'batch' | 'reason' | 'undoes'> & {
      actor: Actor;
      now: Date;
    }
  ) => {
    if (changes.length === 0) return;
    const at = event.now.toISOString();
    await strapi.db.query(MODERATION_EVENT_UID).createMany({
      data: changes.map(({ post, to, data }) => ({
        post: post.documentId,
        forum: post.forum,
        action: event.action,
        fromStatus: post.status,
        toStatus: to,
        revision: post.revision + 1,
        actorType: event.actor.type,
        actorId: event.actor.id,
        actorName: event.actor.name,
        reason: event.reason,
        batch: event.batch,
        undoes: event.undoes,
        details: { before: before({ post, to, data }) },
        createdAt: at,
        updatedAt: at,
      })),
    });
  };

  const settle = (
    forums: Awaited<ReturnType<typeof lockPosts>>['forums'],
    changes: readonly Change[],
    now: Date
  ) =>
    getService(strapi, 'threads').settle({
      forums,
      threads: changes.map(({ post }) => post.thread),
      deltas: deltasOf(changes),
      retold: new Set(changes.filter(({ data }) => 'body' in data).map(({ post }) => post.forum)),
      now,
    });

  /** What `action` makes of a post; null where it does not fit. */
  const changeOf = (
    post: DecidedPost,
    { action, actor, reason }: Decision,
    now: Date
  ): Change | null => {
    const edit = proposedEditOf(post);
    const decidesEdit = edit !== null && post.status === 'published';
    const fits = isAllowed(action, post.status, edit !== null);
    if (!fits || post.withdrawn) return null;
    return {
      post,
      // A rejected edit leaves the approved text where it is.
      to: decidesEdit && action === 'reject' ? 'published' : TRANSITIONS[action].to,
      data: {
        decidedAt: now.toISOString(),
        decidedBy: actor.id,
        decidedByName: actor.name,
        decisionReason: reason ?? null,
        reportCount: 0,
        ...(edit !== null && action === 'publish' ? adopted(edit, now) : {}),
        ...(edit !== null && (action === 'publish' || action === 'reject')
          ? { proposedEdit: null }
          : {}),
      },
    };
  };

  return {
    /**
     * Decides posts. Those that changed since the moderator saw them, or that the action does not fit,
     * are reported as conflicts and left alone; the others are decided all together or not at all.
     *
     * @returns the batch, by which the decision can be undone
     */
    async decide(decision: Decision): Promise<Outcome> {
      const { action, posts: named, actor, reason, now = new Date() } = decision;
      const seen = new Map(named.map((post) => [post.documentId, post.revision]));
      const forumIds = await forumsOf([...seen.keys()]);
      return transactionally(strapi, async () => {
        const { forums, posts } = await lockPosts([...seen.keys()], forumIds);
        await readTexts(posts);
        const changes = posts
          .filter((post) => seen.get(post.documentId) === post.revision)
          .flatMap((post) => changeOf(post, decision, now) ?? []);
        const batch = randomUUID();
        await apply(changes);
        await record(changes, { action, batch, reason: reason ?? null, undoes: null, actor, now });
        await settle(forums, changes, now);
        return outcome(batch, [...seen.keys()], posts, changes);
      });
    },

    /**
     * A rule of the site sends a published post back to the queue. What was decided about it before, and
     * the reports that led here, stay on it for the moderator to see. Must run under the forum's lock.
     *
     * @param reason code of the rule
     */
    async sendBack(
      { documentId }: Pick<ForumPostRow, 'documentId'>,
      reason: string,
      now: Date
    ): Promise<void> {
      const { forums, posts } = await lockPosts([documentId], await forumsOf([documentId]));
      const changes = posts
        .filter((post) => post.status === 'published' && !post.withdrawn)
        .map((post): Change => ({ post, to: 'pending', data: {} }));
      const actor: Actor = { type: 'system', id: null, name: null };
      const event = {
        action: 'pend',
        batch: randomUUID(),
        reason,
        undoes: null,
        actor,
        now,
      } as const;
      await apply(changes);
      await record(changes, event);
      await settle(forums, changes, now);
    },

    /**
     * Takes a decision back: each of its posts returns to what it was, unless somebody has changed it
     * since, or its author has withdrawn it.
     *
     * @throws 404 batch.not-found
     */
    async undo(undone: string, actor: Actor, now: Date = new Date()): Promise<Outcome> {
      const events: ModerationEventRow[] = await strapi.db.query(MODERATION_EVENT_UID).findMany({
        where: { batch: undone, action: { $in: Object.keys(TRANSITIONS) } },
      });
      if (events.length === 0) throw refusal('batch.not-found', 'There is no such decision');
      const eventOf = new Map(events.map((event) => [event.post, event]));
      const forumIds = [...new Set(events.map((event) => event.forum))];

      return transactionally(strapi, async () => {
        const { forums, posts } = await lockPosts([...eventOf.keys()], forumIds);
        await readTexts(posts);
        const changes = posts.flatMap((post): Change[] => {
          const event = eventOf.get(post.documentId);
          const isUntouched =
            event !== undefined &&
            event.revision === post.revision &&
            event.toStatus === post.status &&
            !post.withdrawn;
          if (!isUntouched || event.fromStatus === null) return [];
          const { before: data } = event.details as { before: DecisionData };
          return [{ post, to: event.fromStatus, data }];
        });
        const batch = randomUUID();
        await apply(changes);
        await record(changes, { action: 'undo', batch, reason: null, undoes: undone, actor, now });
        await settle(forums, changes, now);
        return outcome(batch, [...eventOf.keys()], posts, changes);
      });
    },
  };
};

/** The columns that a change overwrites, as they were. */
const before = ({ post, data }: Change): DecisionData => {
  const all: DecisionData = { ...post, ...post.text };
  return Object.fromEntries(
    Object.keys(data).map((column) => [column, all[column as keyof DecisionData] ?? null])
  );
};

/**
 * Whether a moderator has something to decide after a change. Of a post that was taken down nobody waits
 * for its newer text; it is kept, and waits again when the post comes back.
 */
const isAwaiting = ({ post, to, data }: Change): boolean =>
  to === 'pending' || (to === 'published' && hasEdit(post, data));

const hasEdit = (post: DecidedPost, data: DecisionData = {}): boolean =>
  ('proposedEdit' in data ? data.proposedEdit : post.proposedEdit) !== null;

/** Changes that one UPDATE can make: same status and revision before, same data after. */
const groupAlike = (changes: readonly Change[]): Change[][] => {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const { post, to, data } = change;
    const key = JSON.stringify([post.status, post.revision, to, data, hasEdit(post, data)]);
    const group = groups.get(key) ?? [];
    group.push(change);
    groups.set(key, group);
  }
  return [...groups.values()];
};

const deltasOf = (changes: readonly Change[]): Map<string, FigureDelta> => {
  const deltas = new Map<string, FigureDelta>();
  for (const { post, to, data } of changes) {
    const delta = deltas.get(post.forum) ?? {};
    delta[post.status] = (delta[post.status] ?? 0) - 1;
    delta[to] = (delta[to] ?? 0) + 1;
    const countedEdits = Number(post.status === 'published' && hasEdit(post));
    const countsEdits = Number(to === 'published' && hasEdit(post, data));
    delta.edits = (delta.edits ?? 0) + countsEdits - countedEdits;
    deltas.set(post.forum, delta);
  }
  return deltas;
};

const outcome = (
  batch: string,
  asked: readonly string[],
  posts: readonly DecidedPost[],
  changes: readonly Change[]
): Outcome => {
  const found = new Map(posts.map((post) => [post.documentId, post]));
  const changed = new Map(changes.map((change) => [change.post.documentId, change]));
  return {
    batch,
    done: changes.map(({ post, to }) => ({
      documentId: post.documentId,
      status: to,
      revision: post.revision + 1,
    })),
    conflicts: asked
      .filter((documentId) => !changed.has(documentId))
      .map((documentId) => {
        const post = found.get(documentId);
        return {
          documentId,
          status: post?.status ?? null,
          revision: post?.revision ?? null,
          by: post?.decidedByName ?? null,
        };
      }),
  };
};

export default workflowService;
