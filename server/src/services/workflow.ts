import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import {
  MODERATION_EVENT_UID,
  type ForumPostRow,
  type ModerationEventRow,
} from '../../../content-types';
import type { DecisionAction, DecisionAnswer } from '../../../contracts/decisions';
import { transactionally } from '../database/retry';
import { outcome, type Change, type DecidedPost } from '../domain/post-change';
import { adopted, proposedEditOf } from '../domain/proposed-edit';
import { isAllowed, TRANSITIONS } from '../domain/transitions';
import { actOf, OTHER_UNDOABLE, rewrites, rightsFor, undoOf } from '../domain/undo';
import { refusal } from '../errors';
import type { PermissionUid } from '../permissions';
import { getService } from './get-service';
import type { Act, Actor, LockedPosts } from './post-changes';
import type { QueueScope } from './queue-scope';

export interface Decision {
  action: DecisionAction;
  /** Each with the revision that the moderator saw. */
  posts: readonly { documentId: string; revision: number }[];
  actor: Actor;
  reason?: string | undefined;
  /** Whose posts may be decided; posts elsewhere are conflicts. */
  scope?: QueueScope | undefined;
  now?: Date;
}

export interface Undo {
  /** For which part of the posts somebody may decide and holds these permissions; without it, all of them. */
  scopeFor?: (rights: readonly PermissionUid[]) => Promise<QueueScope | undefined>;
  now?: Date;
}

type Outcome = DecisionAnswer['data'];

const SYSTEM: Actor = { type: 'system', id: null, name: null };

/**
 * The one door for writing status. A decision, its history, the visibility of what hangs on it and the
 * forum's figures are one transaction, conditional on the revision that the moderator saw.
 */
const workflowService = ({ strapi }: { strapi: Core.Strapi }) => {
  const postChanges = () => getService(strapi, 'post-changes');

  /**
   * Without the posts that lie outside of the scope, as if they were not there; nor are those whose entry was
   * deleted, in any scope.
   */
  const within = async (
    { forums, posts: locked }: LockedPosts,
    scope: QueueScope | undefined
  ): Promise<LockedPosts> => {
    const posts = locked.filter(({ detached }) => !detached);
    const ids = posts.map(({ documentId }) => documentId);
    const permitted = await getService(strapi, 'queue-scope').permitted(ids, scope);
    if (posts.length > 0 && permitted.size === 0) {
      throw refusal('decision.forbidden', 'These posts are not yours to decide');
    }
    return { forums, posts: posts.filter(({ documentId }) => permitted.has(documentId)) };
  };

  /** Writes an act, and says what became of the posts that were asked for. */
  const carryOut = async (
    asked: readonly string[],
    { forums, posts }: LockedPosts,
    changes: readonly Change[],
    act: Act
  ): Promise<Outcome> => {
    await postChanges().make(forums, changes, act);
    const changed = new Set(changes.map(({ post }) => post.documentId));
    const left = posts.map(({ documentId }) => documentId).filter((id) => !changed.has(id));
    return outcome(act.batch, asked, posts, changes, await postChanges().lastActors(left));
  };

  /** An undo brings back the reports from before the act, and keeps those that came after it. */
  const withReports = async (changes: readonly Change[]): Promise<Change[]> => {
    const reported = changes.filter(
      ({ post, data }) => data.reportCount !== undefined && post.reportCount > 0
    );
    if (reported.length === 0) return [...changes];
    const since = reported.map(
      ({ post, data }) => [post.documentId, data.decidedAt ?? null] as const
    );
    const counts = await getService(strapi, 'report-counts').since(new Map(since));
    return changes.map((change) => {
      const reportCount = counts.get(change.post.documentId);
      return reportCount === undefined
        ? change
        : { ...change, data: { ...change.data, reportCount } };
    });
  };

  return {
    /**
     * Decides posts. Those that changed since the moderator saw them, or that the action does not fit,
     * are reported as conflicts and left alone; the others are decided all together or not at all.
     *
     * @returns the batch, by which the decision can be undone
     * @throws 403 decision.forbidden when none of the posts lies in the scope
     */
    async decide(decision: Decision): Promise<Outcome> {
      const { action, posts: named, actor, reason = null, scope, now = new Date() } = decision;
      const seen = new Map(named.map((post) => [post.documentId, post.revision]));
      const asked = [...seen.keys()];
      const forumIds = await postChanges().forumsOf(asked);
      return transactionally(strapi, async () => {
        const locked = await within(await postChanges().lock(asked, forumIds), scope);
        const { posts } = locked;
        await postChanges().readTexts(posts.filter((post) => post.proposedEdit !== null));
        const changes = posts
          .filter((post) => seen.get(post.documentId) === post.revision)
          .flatMap((post) => changeOf(post, decision, now) ?? []);
        const batch = randomUUID();
        const act = { action, batch, reason, undoes: null, actor, now };
        return carryOut(asked, locked, changes, act);
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
      const forumIds = await postChanges().forumsOf([documentId]);
      const { forums, posts } = await postChanges().lock([documentId], forumIds);
      const changes = posts
        .filter((post) => post.status === 'published' && !post.withdrawn)
        .map((post): Change => ({ post, to: 'pending', data: {} }));
      await postChanges().make(forums, changes, {
        action: 'pend',
        batch: randomUUID(),
        reason,
        undoes: null,
        actor: SYSTEM,
        now,
      });
    },

    /**
     * Takes a decision, a moderator's edit or a staff reply back: each of its posts returns to what it was,
     * unless somebody has changed it since, or its author has withdrawn it. An undo is an act like these: taken
     * back, what it took back holds again.
     *
     * @throws 404 batch.not-found; 403 decision.forbidden when none of the posts lies in the scope
     */
    async undo(
      undone: string,
      actor: Actor,
      { scopeFor, now = new Date() }: Undo = {}
    ): Promise<Outcome> {
      const events: ModerationEventRow[] = await strapi.db.query(MODERATION_EVENT_UID).findMany({
        where: {
          batch: undone,
          action: { $in: [...Object.keys(TRANSITIONS), ...OTHER_UNDOABLE] },
          // What its author wrote is not a moderator's to take back, also where it was filed as spam.
          actorType: { $ne: 'author' },
        },
      });
      const [undid] = events.flatMap((event) => actOf(event) ?? []);
      if (undid === undefined) throw refusal('batch.not-found', 'There is no such decision');
      const eventOf = new Map(events.map((event) => [event.post, event]));
      const asked = [...eventOf.keys()];
      const forumIds = [...new Set(events.map((event) => event.forum))];

      const scope = await scopeFor?.(rightsFor(undid));
      const remove = (post: DecidedPost) => changeOf(post, { action: 'remove', actor }, now);

      return transactionally(strapi, async () => {
        const locked = await within(await postChanges().lock(asked, forumIds), scope);
        const changes = await withReports(
          locked.posts.flatMap((post) => undoOf(post, eventOf.get(post.documentId), remove) ?? [])
        );
        await postChanges().readTexts(changes.filter(rewrites).map(({ post }) => post));
        const act = { batch: randomUUID(), reason: null, undoes: undone, undid, actor, now };
        return carryOut(asked, locked, changes, { action: 'undo', ...act });
      });
    },
  };
};

/** What `action` makes of a post; null where it does not fit. */
const changeOf = (
  post: DecidedPost,
  { action, actor, reason }: Pick<Decision, 'action' | 'actor' | 'reason'>,
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

export default workflowService;
