import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import {
  FORUM_POST_UID,
  MODERATION_EVENT_UID,
  type ForumPostRow,
  type ModerationEventRow,
} from '../../../content-types';
import type { MinePostAnswer } from '../../../contracts/posts';
import { transactionally } from '../database/retry';
import type { FigureDelta } from '../domain/figure-delta';
import { refusal } from '../errors';
import { say } from '../messages/say';
import { getService } from './get-service';
import type { Proof } from './own-posts';

/** Authors take their posts back. What they wrote is gone for good; what others replied stays. */
const withdrawalsService = ({ strapi }: { strapi: Core.Strapi }) => {
  /** Texts of earlier revisions go, too: no history may bring back what its author withdrew. */
  const forgetEarlierTexts = async (post: string) => {
    const events = strapi.db.query(MODERATION_EVENT_UID);
    const written: ModerationEventRow[] = await events.findMany({
      where: { post, details: { $notNull: true } },
    });
    for (const { id, details } of written) {
      const { before, undid } = (details ?? {}) as {
        before?: Record<string, unknown>;
        undid?: string;
      };
      const kept =
        before === undefined ? null : { before: { decidedAt: before.decidedAt ?? null }, undid };
      await events.updateMany({ where: { id }, data: { details: kept } });
    }
  };

  return {
    /**
     * Withdraws a post; again, when it is withdrawn already, changes nothing.
     *
     * @throws 403 post.not-yours; edit.closed when it is too old
     */
    async withdraw(
      documentId: string,
      proof: Proof,
      locale: string,
      now: Date = new Date()
    ): Promise<MinePostAnswer> {
      const own = getService(strapi, 'own-posts');
      const proven = await own.prove(documentId, proof, locale, now);
      const row = await transactionally(strapi, async () => {
        const forums = await getService(strapi, 'forums').lock([proven.forum.documentId]);
        const posts = strapi.db.query(FORUM_POST_UID);
        const seen: ForumPostRow = await posts.findOne({ where: { documentId } });
        if (seen.withdrawn) return seen;
        if (own.withdrawableUntil(seen, proven.settings, now) === null) {
          throw refusal('edit.closed', say(locale, 'refused.edit-closed'));
        }
        // It waits for nobody any more; what a moderator decided stands.
        const status = seen.status === 'pending' ? 'removed' : seen.status;
        const data = {
          ...getService(strapi, 'post-texts').emptied,
          status,
          withdrawn: true,
          awaiting: false,
          reportCount: 0,
          revision: seen.revision + 1,
        };
        await posts.updateMany({ where: { id: seen.id }, data });
        await forgetEarlierTexts(documentId);
        await getService(strapi, 'link-hosts').forget(documentId);
        const at = now.toISOString();
        await strapi.db.query(MODERATION_EVENT_UID).create({
          data: {
            post: documentId,
            forum: seen.forum,
            action: 'withdraw',
            fromStatus: seen.status,
            toStatus: status,
            revision: data.revision,
            actorType: 'author',
            actorId: seen.userId,
            batch: randomUUID(),
            createdAt: at,
            updatedAt: at,
          },
        });
        await getService(strapi, 'threads').settle({
          forums,
          threads: [seen.thread],
          deltas: new Map([[seen.forum, deltaOf(seen)]]),
          withdrawn: new Set([documentId]),
          now,
        });
        return { ...seen, ...data };
      });
      return own.answer({ ...proven, row }, null, locale, now);
    },
  };
};

const deltaOf = ({ status, proposedEdit }: ForumPostRow): FigureDelta => {
  if (status === 'pending') return { pending: -1, removed: 1 };
  return status === 'published' && proposedEdit !== null ? { edits: -1 } : {};
};

export default withdrawalsService;
