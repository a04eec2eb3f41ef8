import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import {
  MODERATION_EVENT_UID,
  type ForumPostRow,
  type ModerationEventRow,
} from '../../../content-types';
import type { DecisionAction, DecisionAnswer } from '../../../contracts/moderation';
import { transactionally } from '../database/retry';
import { outcome, type Change, type DecidedPost, type DecisionData } from '../domain/post-change';
import { adopted, proposedEditOf } from '../domain/proposed-edit';
import { isAllowed, TRANSITIONS } from '../domain/transitions';
import { refusal } from '../errors';
import { getService } from './get-service';
import type { Actor, LockedPosts } from './post-changes';
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

type Outcome = DecisionAnswer['data'];

const SYSTEM: Actor = { type: 'system', id: null, name: null };

/**
 * The one door for writing status. A decision, its history, the visibility of what hangs on it and the
 * forum's figures are one transaction, conditional on the revision that the moderator saw.
 */
const workflowService = ({ strapi }: { strapi: Core.Strapi }) => {
  const postChanges = () => getService(strapi, 'post-changes');

  /** Without the posts that lie outside of the scope, as if they were not there. */
  const within = async (
    { forums, posts }: LockedPosts,
    scope: QueueScope | undefined
  ): Promise<LockedPosts> => {
    const ids = posts.map(({ documentId }) => documentId);
    const permitted = await getService(strapi, 'queue-scope').permitted(ids, scope);
    if (posts.length > 0 && permitted.size === 0) {
      throw refusal('decision.forbidden', 'These posts are not yours to decide');
    }
    return { forums, posts: posts.filter(({ documentId }) => permitted.has(documentId)) };
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
        const { forums, posts } = await within(await postChanges().lock(asked, forumIds), scope);
        await postChanges().readTexts(posts.filter((post) => post.proposedEdit !== null));
        const changes = posts
          .filter((post) => seen.get(post.documentId) === post.revision)
          .flatMap((post) => changeOf(post, decision, now) ?? []);
        const batch = randomUUID();
        await postChanges().make(forums, changes, {
          action,
          batch,
          reason,
          undoes: null,
          actor,
          now,
        });
        return outcome(batch, asked, posts, changes);
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
     * Takes a decision, or a moderator's edit, back: each of its posts returns to what it was, unless
     * somebody has changed it since, or its author has withdrawn it.
     *
     * @throws 404 batch.not-found
     */
    async undo(
      undone: string,
      actor: Actor,
      { scope, now = new Date() }: { scope?: QueueScope | undefined; now?: Date } = {}
    ): Promise<Outcome> {
      const events: ModerationEventRow[] = await strapi.db.query(MODERATION_EVENT_UID).findMany({
        where: {
          batch: undone,
          $or: [
            { action: { $in: Object.keys(TRANSITIONS) } },
            // An author's own edit is not a moderator's to take back.
            { action: 'edit', actorType: 'admin' },
          ],
        },
      });
      if (events.length === 0) throw refusal('batch.not-found', 'There is no such decision');
      const eventOf = new Map(events.map((event) => [event.post, event]));
      const asked = [...eventOf.keys()];
      const forumIds = [...new Set(events.map((event) => event.forum))];

      return transactionally(strapi, async () => {
        const { forums, posts } = await within(await postChanges().lock(asked, forumIds), scope);
        const changes = posts.flatMap((post) => undoOf(post, eventOf.get(post.documentId)) ?? []);
        await postChanges().readTexts(
          changes.filter(({ data }) => rewrites(data)).map(({ post }) => post)
        );
        const batch = randomUUID();
        await postChanges().make(forums, changes, {
          action: 'undo',
          batch,
          reason: null,
          undoes: undone,
          actor,
          now,
        });
        return outcome(batch, asked, posts, changes);
      });
    },
  };
};

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

/** The way back from an event; null where the post is no longer what the event made of it. */
const undoOf = (post: DecidedPost, event: ModerationEventRow | undefined): Change | null => {
  const isUntouched =
    event !== undefined &&
    event.revision === post.revision &&
    event.toStatus === post.status &&
    !post.withdrawn;
  if (!isUntouched || event.fromStatus === null) return null;
  const { before: data } = event.details as { before: DecisionData };
  return { post, to: event.fromStatus, data };
};

const rewrites = (data: DecisionData): boolean => 'body' in data || 'authorName' in data;

export default workflowService;
