import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, type ForumPostRow, type ForumRow } from '../../../content-types';
import type { MinePostAnswer, OwnPost } from '../../../contracts/posts';
import type { Settings } from '../../../contracts/settings';
import { proposedTextOf } from '../domain/proposed-edit';
import { linkOf } from '../domain/public-post';
import { refusal } from '../errors';
import { say } from '../messages/say';
import { getService } from './get-service';
import type { OpenForum } from './reading';
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
  const provenBy = (
    row: ForumPostRow,
    { userId, editToken }: Proof,
    now: Date
  ): 'account' | 'token' | null => {
    if (userId !== null && row.userId === userId) return 'account';
    if (editToken === undefined) return null;
    const token = getService(strapi, 'sealer').open('edit-token', editToken) as EditToken | null;
    const isValid = token?.post === row.documentId && token.expiresAt > now.getTime();
    return isValid ? 'token' : null;
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

    /**
     * The post as its author may see it; caught as spam it looks as if it waited.
     *
     * @param open its forum; null where it takes no edits in any case
     */
    toOwnPost(
      row: ForumPostRow,
      key: TargetKey,
      settings: Settings,
      open: OpenForum | null,
      now: Date
    ): OwnPost {
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
        editableUntil: earlier(service.editableUntil(row, settings, now), endOfEdits(row, open)),
        withdrawableUntil: service.withdrawableUntil(row, settings, now),
      };
    },

    messageFor: (row: ForumPostRow, locale: string): string =>
      say(locale, row.proposedEdit === null ? `state.${stateOf(row)}` : 'state.proposed'),

    /** ISO date; null when it is too old to be edited, or not in a state for it, whatever its forum says. */
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
      const by = row?.documentId === documentId ? provenBy(row, proof, now) : null;
      if (row === null || by === null) throw notTheirs(locale);
      const { forum, site } = await getService(strapi, 'forums').findByDocumentIdWithSite(
        row.forum
      );
      const settings = getService(strapi, 'settings').from(site);
      // A token says itself how long it counts; an account counts as long.
      if (forum === null || (by === 'account' && ageOf(row, now) >= settings.ownPostDays * DAY)) {
        throw notTheirs(locale);
      }
      return { row, forum, settings };
    },

    /** @throws as `prove` */
    async find(
      documentId: string,
      proof: Proof,
      locale: string,
      now: Date
    ): Promise<MinePostAnswer> {
      const proven = await service.prove(documentId, proof, locale, now);
      const open = await getService(strapi, 'reading').openIfReadable(
        keyOfForum(proven.forum),
        now,
        locale
      );
      return service.answer(proven, open, locale, now);
    },

    /** @param open as `toOwnPost` */
    answer: (
      { row, forum, settings }: ProvenPost,
      open: OpenForum | null,
      locale: string,
      now: Date
    ): MinePostAnswer => ({
      data: service.toOwnPost(row, keyOfForum(forum), settings, open, now),
      meta: { message: service.messageFor(row, locale) },
    }),
  };
  return service;
};

const notTheirs = (locale: string) => refusal('post.not-yours', say(locale, 'refused.not-yours'));

/** In milliseconds. */
const ageOf = ({ createdAt }: ForumPostRow, now: Date): number =>
  now.getTime() - new Date(createdAt).getTime();

/** Until when a forum takes edits of a post, as an ISO date: null at no time, undefined without an end. */
const endOfEdits = (
  { userId }: ForumPostRow,
  open: OpenForum | null
): string | null | undefined => {
  if (open === null || !open.state.isOpen) return null;
  if (open.state.policy.posting === 'registered' && userId === null) return null;
  return open.state.closesAt ?? undefined;
};

const earlier = (until: string | null, end: string | null | undefined): string | null => {
  if (until === null || end === null) return null;
  return end === undefined || until < end ? until : end;
};

const stateOf = (row: ForumPostRow): OwnPost['status'] => {
  if (row.withdrawn) return 'withdrawn';
  return row.status === 'spam' ? 'pending' : row.status;
};

export default ownPostsService;
