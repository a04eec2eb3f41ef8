import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, type ForumPostRow } from '../../../content-types';
import type { ReplyAnswer, ReplyBody } from '../../../contracts/moderation';
import { transactionally } from '../database/retry';
import { hasControlCharacters, normaliseLine, normaliseText } from '../domain/text';
import { refusal } from '../errors';
import { say } from '../messages/say';
import { getService } from './get-service';
import type { Actor } from './post-changes';

/** Answers in the name of the site; a pending parent is published in the same act. */
const staffRepliesService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * @param documentId the post to answer
   * @param reply with the public name that the reply will carry, and the revision that was seen
   * @throws 404 post.not-found; 409 post.changed when the parent is not as it was seen; 400
   *   parent.invalid when it cannot be shown
   */
  async reply(
    documentId: string,
    reply: ReplyBody['data'],
    actor: Actor & { id: number },
    now: Date = new Date()
  ): Promise<ReplyAnswer['data']> {
    const fields = {
      authorName: normaliseLine(reply.authorName),
      title: normaliseLine(reply.title ?? '') || null,
      body: normaliseText(reply.body),
    };
    const isBad = Object.values(fields).some(
      (text) => text === '' || hasControlCharacters(text ?? '')
    );
    if (isBad) throw refusal('post.invalid', say('en', 'refused.invalid'));

    const find = (): Promise<ForumPostRow | null> =>
      strapi.db.query(FORUM_POST_UID).findOne({ where: { documentId } });
    const parent = await find();
    if (parent === null) throw refusal('post.not-found', say('en', 'refused.post'));

    return transactionally(strapi, async () => {
      const [forum] = await getService(strapi, 'forums').lock([parent.forum]);
      const seen = await find();
      if (forum === undefined || seen?.revision !== reply.revision) {
        throw refusal('post.changed', 'This post has changed since you read it', {
          status: seen?.status ?? null,
          revision: seen?.revision ?? null,
          by: seen?.decidedByName ?? null,
        });
      }
      let batch: string = randomUUID();
      if (seen.status === 'pending') {
        const decision = await getService(strapi, 'workflow').decide({
          action: 'publish',
          posts: [{ documentId, revision: seen.revision }],
          actor,
          now,
        });
        batch = decision.batch;
      }
      const [fresh] = await getService(strapi, 'forums').lock([parent.forum]);
      const row = await getService(strapi, 'post-store').insertStaffPost(
        fresh ?? forum,
        documentId,
        { adminId: actor.id, ...fields },
        now
      );
      return { documentId: row.documentId, batch };
    });
  },
});

export default staffRepliesService;
