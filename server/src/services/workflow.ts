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
import { isAllowed, TRANSITIONS } from '../domain/transitions';
import { refusal } from '../errors';
import { getService } from './get-service';
import type { StatusDelta } from './threads';

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
type DecidedPost = Pick<
  ForumPostRow,
  | 'id'
  | 'documentId'
  | 'forum'
  | 'thread'
  | 'status'
  | 'revision'
  | 'withdrawn'
  | 'decidedAt'
  | 'decidedBy'
  | 'decidedByName'
  | 'decisionReason'
>;

const COLUMNS = [
  'id',
  'documentId',
  'forum',
  'thread',
  'status',
  'revision',
  'withdrawn',
  'decidedAt',
  'decidedBy',
  'decidedByName',
  'decisionReason',
] as const satisfies readonly (keyof DecidedPost)[];

/** What a decision leaves on the post beside its status; kept in the event, for an exact undo. */
type DecisionData = Pick<
  DecidedPost,
  'decidedAt' | 'decidedBy' | 'decidedByName' | 'decisionReason'
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
        data: { status: first.to, revision: first.post.revision + 1, ...first.data },
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
      data: changes.map(({ post, to }) => ({
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
        details: { before: decisionDataOf(post) },
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
    getService(strapi, 'threads').settle(
      forums,
      changes.map(({ post }) => post.thread),
      deltasOf(changes),
      now
    );

  return {
    /**
     * Decides posts. Those that changed since the moderator saw them, or that the action does not fit,
     * are reported as conflicts and left alone; the others are decided all together or not at all.
     *
     * @returns the batch, by which the decision can be undone
     */
    async decide({
      action,
      posts: named,
      actor,
      reason,
      now = new Date(),
    }: Decision): Promise<Outcome> {
      const seen = new Map(named.map((post) => [post.documentId, post.revision]));
      const forumIds = await forumsOf([...seen.keys()]);
      return transactionally(strapi, async () => {
        const { forums, posts } = await lockPosts([...seen.keys()], forumIds);
        const isDecidable = (post: DecidedPost) =>
          seen.get(post.documentId) === post.revision &&
          isAllowed(action, post.status) &&
          !post.withdrawn;
        const changes = posts.filter(isDecidable).map(
          (post): Change => ({
            post,
            to: TRANSITIONS[action].to,
            data: {
              decidedAt: now.toISOString(),
              decidedBy: actor.id,
              decidedByName: actor.name,
              decisionReason: reason ?? null,
            },
          })
        );
        const batch = randomUUID();
        await apply(changes);
        await record(changes, { action, batch, reason: reason ?? null, undoes: null, actor, now });
        await settle(forums, changes, now);
        return outcome(batch, [...seen.keys()], posts, changes);
      });
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
        const changes = posts.flatMap((post): Change[] => {
          const event = eventOf.get(post.documentId);
          const isUntouched =
            event !== undefined &&
            event.revision === post.revision &&
            event.toStatus === post.status &&
            !post.withdrawn;
          if (!isUntouched || event.fromStatus === null) return [];
          const { before } = event.details as { before: DecisionData };
          return [{ post, to: event.fromStatus, data: before }];
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

const decisionDataOf = (post: DecidedPost): DecisionData => ({
  decidedAt: post.decidedAt,
  decidedBy: post.decidedBy,
  decidedByName: post.decidedByName,
  decisionReason: post.decisionReason,
});

/** Changes that one UPDATE can make: same status and revision before, same data after. */
const groupAlike = (changes: readonly Change[]): Change[][] => {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = JSON.stringify([change.post.status, change.post.revision, change.to, change.data]);
    const group = groups.get(key) ?? [];
    group.push(change);
    groups.set(key, group);
  }
  return [...groups.values()];
};

const deltasOf = (changes: readonly Change[]): Map<string, StatusDelta> => {
  const deltas = new Map<string, StatusDelta>();
  for (const { post, to } of changes) {
    const delta = deltas.get(post.forum) ?? {};
    delta[post.status] = (delta[post.status] ?? 0) - 1;
    delta[to] = (delta[to] ?? 0) + 1;
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
