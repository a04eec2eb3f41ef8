import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, type ForumPostRow, type ForumRow } from '../../../content-types';
import type { MinePostAnswer, OwnPost } from '../../../contracts/posts';
import type { Settings } from '../../../contracts/settings';
import { proposedTextOf } from '../domain/proposed-edit';
import { linkOf } from '../domain/public-post';
import { refusal } from '../errors';
import { say } from '../messages/say';
import { getService } from './get-service';
import { keyOfForum, type TargetKey } from './targets';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface EditToken {
  post: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** How a reader proves that a post is theirs: by signing in, or by what they were given at submission. */
export interface Proof {
  userId: number | null;
  editToken: string | undefined;
}

/** A post whose author has been proven. */
export interface ProvenPost {
  row: ForumPostRow;
  forum: ForumRow;
  settings: Settings;
}

/** What authors see of their own posts, and how they prove that a post is theirs. */
const ownPostsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const isProven = (row: ForumPostRow, { userId, editToken }: Proof, now: Date): boolean => {
    if (userId !== null && row.userId === userId) return true;
    if (editToken === undefined) return false;
    const token = getService(strapi, 'sealer').open('edit-token', editToken) as EditToken | null;
    return token !== null && token.post === row.documentId && token.expiresAt > now.getTime();
  };

  const service = {
    /**
     * The proof of authorship given out at submission. The same post always gets the same token, so a
     * repeated submission is answered with the same words.
     */
    editTokenOf(
      row: Pick<ForumPostRow, 'documentId' | 'createdAt'>,
      { ownPostDays }: Pick<Settings, 'ownPostDays'>
    ): string {
      const token: EditToken = {
        post: row.documentId,
        expiresAt: new Date(row.createdAt).getTime() + ownPostDays * DAY,
      };
      return getService(strapi, 'sealer').seal('edit-token', token);
    },

    /** The post as its author may see it; caught as spam it looks as if it waited. */
    toOwnPost(row: ForumPostRow, key: TargetKey, settings: Settings, now: Date): OwnPost {
      const link = linkOf(row);
      const proposed = proposedTextOf(row);
      return {
        documentId: row.documentId,
        status: stateOf(row),
        revision: row.revision,
        title: row.title,
        body: row.body,
        html: row.html,
        authorName: row.authorName,
        ...(link === undefined ? {} : { link }),
        createdAt: row.createdAt,
        parent: row.parent,
        thread: row.thread,
        target: `${key.uid}:${key.documentId}`,
        ...(proposed === null ? {} : { proposed }),
        editableUntil: service.editableUntil(row, settings, now),
        withdrawableUntil: service.withdrawableUntil(row, settings, now),
      };
    },

    messageFor: (row: ForumPostRow, locale: string): string =>
      say(locale, row.proposedEdit === null ? `state.${stateOf(row)}` : 'state.proposed'),

    /** ISO date; null when the author may not edit it any more. */
    editableUntil(row: ForumPostRow, settings: Settings, now: Date): string | null {
      const state = stateOf(row);
      if (state !== 'pending' && state !== 'published') return null;
      const written = new Date(row.createdAt).getTime();
      const end = written + settings.ownPostDays * DAY;
      const until =
        state === 'pending' ? end : Math.min(end, written + settings.editMinutes * MINUTE);
      return until > now.getTime() ? new Date(until).toISOString() : null;
    },

    /** ISO date; null when it is withdrawn, or too old for it. */
    withdrawableUntil(row: ForumPostRow, { ownPostDays }: Settings, now: Date): string | null {
      const until = new Date(row.createdAt).getTime() + ownPostDays * DAY;
      return !row.withdrawn && until > now.getTime() ? new Date(until).toISOString() : null;
    },

    /** @throws 403 post.not-yours without a proof: none, forged, expired, or of another post */
    async prove(documentId: string, proof: Proof, locale: string, now: Date): Promise<ProvenPost> {
      const row: ForumPostRow | null = await strapi.db
        .query(FORUM_POST_UID)
        .findOne({ where: { documentId } });
      // MySQL compares without regard to case.
      const isTheirs = row?.documentId === documentId && isProven(row, proof, now);
      const { forum, site } = isTheirs
        ? await getService(strapi, 'forums').findByDocumentIdWithSite(row.forum)
        : { forum: null, site: null };
      if (!isTheirs || forum === null) {
        throw refusal('post.not-yours', say(locale, 'refused.not-yours'));
      }
      return { row, forum, settings: getService(strapi, 'settings').from(site) };
    },

    /** @throws as `prove` */
    async find(
      documentId: string,
      proof: Proof,
      locale: string,
      now: Date
    ): Promise<MinePostAnswer> {
      return service.answer(await service.prove(documentId, proof, locale, now), locale, now);
    },

    answer: ({ row, forum, settings }: ProvenPost, locale: string, now: Date): MinePostAnswer => ({
      data: service.toOwnPost(row, keyOfForum(forum), settings, now),
      meta: { message: service.messageFor(row, locale) },
    }),
  };
  return service;
};

const stateOf = (row: ForumPostRow): OwnPost['status'] => {
  if (row.withdrawn) return 'withdrawn';
  return row.status === 'spam' ? 'pending' : row.status;
};

export default ownPostsService;
