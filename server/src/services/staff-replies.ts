import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import {
  FORUM_POST_UID,
  MODERATION_EVENT_UID,
  type ForumPostRow,
  type ModerationEventRow,
} from '../../../content-types';
import type { FieldProblem, FieldProblemCode } from '../../../contracts/codes';
import type { ReplyAnswer, ReplyBody } from '../../../contracts/decisions';
import { transactionally } from '../database/retry';
import type { Fields } from '../domain/fields';
import { isUnreadable } from '../domain/text';
import { refusal } from '../errors';
import { say } from '../messages/say';
import { readFields } from '../submission/fields';
import { getService } from './get-service';
import type { Actor } from './post-changes';

type Staff = Actor & { id: number };
type Words = Pick<Fields, (typeof WORDS)[number]>;

const WORDS = ['authorName', 'title', 'body'] as const;
/** The same reply again within this time was sent by a double click, or again by a browser. */
const SAME_REPLY_MS = 60_000;

/** Answers in the name of the site; a pending parent is published in the same act. */
const staffRepliesService = ({ strapi }: { strapi: Core.Strapi }) => {
  const posts = () => strapi.db.query(FORUM_POST_UID);
  const events = () => strapi.db.query(MODERATION_EVENT_UID);

  const find = (documentId: string): Promise<ForumPostRow | null> =>
    posts().findOne({ where: { documentId, detached: { $ne: true } } });

  /** The answer to the same reply, where it was sent a moment ago and stands. */
  const answeredBefore = async (
    parent: string,
    words: Words,
    { id }: Staff,
    now: Date
  ): Promise<ReplyAnswer['data'] | null> => {
    const since = new Date(now.getTime() - SAME_REPLY_MS).toISOString();
    const replies: ForumPostRow[] = await posts().findMany({
      where: { parent, staffId: id, status: 'published', createdAt: { $gte: since } },
    });
    // MySQL compares without regard to case.
    const same = replies.find((reply) => WORDS.every((field) => reply[field] === words[field]));
    if (same === undefined) return null;
    const { documentId } = same;
    const event: ModerationEventRow | null = await events().findOne({
      where: { post: documentId, action: 'submit' },
    });
    return event === null ? null : { documentId, batch: event.batch };
  };

  const publish = async ({ documentId, revision }: ForumPostRow, actor: Actor, now: Date) => {
    const decision = { action: 'publish', posts: [{ documentId, revision }], actor, now } as const;
    return (await getService(strapi, 'workflow').decide(decision)).batch;
  };

  return {
    /**
     * The same reply sent twice is answered as the first time.
     *
     * @param documentId the post to answer
     * @param reply with the public name that the reply will carry, and the revision that was seen
     * @returns the batch, by which the reply can be undone together with what it published
     * @throws 400 post.invalid with what is wrong with the fields; 404 post.not-found, also where its entry
     *   was deleted; 409 post.changed when the parent is not as it was seen; 400 parent.invalid when it
     *   cannot be shown
     */
    async reply(
      documentId: string,
      reply: ReplyBody['data'],
      actor: Staff,
      now: Date = new Date()
    ): Promise<ReplyAnswer['data']> {
      const { authorName, title = '', body } = reply;
      const words: Words = readFields({ authorName, title, body });
      const errors = problemsOf(words);
      if (errors.length > 0) {
        throw refusal('post.invalid', say('en', 'refused.invalid'), { errors });
      }
      const parent = await find(documentId);
      if (parent === null) throw refusal('post.not-found', say('en', 'refused.post'));

      return transactionally(strapi, async () => {
        const [forum] = await getService(strapi, 'forums').lock([parent.forum]);
        const first = await answeredBefore(documentId, words, actor, now);
        if (first !== null) return first;
        const seen = await find(documentId);
        if (forum === undefined || seen?.revision !== reply.revision) {
          const changedBy = await getService(strapi, 'post-changes').lastActors([documentId]);
          throw refusal('post.changed', 'This post has changed since you read it', {
            status: seen?.status ?? null,
            revision: seen?.revision ?? null,
            by: changedBy.get(documentId) ?? null,
          });
        }
        const batch = seen.status === 'pending' ? await publish(seen, actor, now) : randomUUID();
        const [fresh] = await getService(strapi, 'forums').lock([parent.forum]);
        const row = await getService(strapi, 'post-store').insertStaffPost(
          fresh ?? forum,
          documentId,
          // One act, one batch: whoever takes the publication back takes the reply back with it.
          { adminId: actor.id, batch, ...words },
          now
        );
        return { documentId: row.documentId, batch };
      });
    },
  };
};

/** Whatever the form of readers asks for: nothing that nobody sees, and nothing that reads as another. */
const problemsOf = (words: Words): FieldProblem[] =>
  WORDS.flatMap((field) => {
    const code = problemOf(field, words[field] ?? '');
    return code === null ? [] : [{ path: [field], code, message: say('en', `field.${code}`) }];
  });

const problemOf = (
  field: keyof Words,
  value: string
): Extract<FieldProblemCode, 'required' | 'control-characters'> | null => {
  if (value === '') return field === 'title' ? null : 'required';
  return isUnreadable(field, value) ? 'control-characters' : null;
};

export default staffRepliesService;
