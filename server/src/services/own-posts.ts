import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, type ForumPostRow } from '../../../content-types';
import type { MinePostAnswer, OwnPost } from '../../../contracts/posts';
import { linkOf } from '../domain/public-post';
import { refusal } from '../errors';
import { say } from '../messages/say';
import { getService } from './get-service';
import { keyOfForum, type TargetKey } from './targets';

const DAY = 24 * 60 * 60 * 1000;

interface EditToken {
  post: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** What authors see of their own posts, and how they prove that a post is theirs. */
const ownPostsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = {
    /**
     * The proof of authorship given out at submission. The same post always gets the same token, so a
     * repeated submission is answered with the same words.
     */
    editTokenOf(row: Pick<ForumPostRow, 'documentId' | 'createdAt'>): string {
      const days = getService(strapi, 'settings').all().ownPostDays;
      const token: EditToken = {
        post: row.documentId,
        expiresAt: new Date(row.createdAt).getTime() + days * DAY,
      };
      return getService(strapi, 'sealer').seal('edit-token', token);
    },

    /** The post as its author may see it; caught as spam it looks as if it waited. */
    toOwnPost(row: ForumPostRow, key: TargetKey): OwnPost {
      const link = linkOf(row);
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
      };
    },

    messageFor: (row: ForumPostRow, locale: string): string => say(locale, `state.${stateOf(row)}`),

    /**
     * @param editToken what the reader was given at submission
     * @throws 403 post.not-yours for a token that is missing, forged, expired or of another post
     */
    async find(
      documentId: string,
      editToken: string | undefined,
      locale: string,
      now: Date
    ): Promise<MinePostAnswer> {
      const token =
        editToken === undefined
          ? null
          : (getService(strapi, 'sealer').open('edit-token', editToken) as EditToken | null);
      const isProven =
        token !== null && token.post === documentId && token.expiresAt > now.getTime();
      const row: ForumPostRow | null = isProven
        ? await strapi.db.query(FORUM_POST_UID).findOne({ where: { documentId } })
        : null;
      const forum =
        row === null ? null : await getService(strapi, 'forums').findByDocumentId(row.forum);
      if (row === null || forum === null) {
        throw refusal('post.not-yours', say(locale, 'refused.not-yours'));
      }
      return {
        data: service.toOwnPost(row, keyOfForum(forum)),
        meta: { message: service.messageFor(row, locale) },
      };
    },
  };
  return service;
};

const stateOf = (row: ForumPostRow): OwnPost['status'] => {
  if (row.withdrawn) return 'withdrawn';
  return row.status === 'spam' ? 'pending' : row.status;
};

export default ownPostsService;
