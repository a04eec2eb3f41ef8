import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, FORUM_UID, type ForumPostRow, type ForumRow } from '../../content-types';
import { createDocumentId } from '../../server/src/domain/document-id';
import { rowOf } from './posts';

/** Small enough for the number of values that SQLite binds in one statement. */
const AT_ONCE = 200;

/**
 * Stores copies of a post beside it, for lists of a length that nobody wants to send. Their forum
 * counts them by status; they have no history.
 */
export const storeCopies = async (
  strapi: Core.Strapi,
  documentId: string,
  count: number
): Promise<void> => {
  const { id: _id, ...row }: ForumPostRow = await rowOf(strapi, documentId);
  for (let stored = 0; stored < count; stored += AT_ONCE) {
    const data = Array.from({ length: Math.min(AT_ONCE, count - stored) }, () => {
      const copy = createDocumentId();
      return { ...row, documentId: copy, thread: copy, tokenNonce: copy };
    });
    await strapi.db.query(FORUM_POST_UID).createMany({ data });
  }
  const where = { documentId: row.forum };
  const forum: ForumRow = await strapi.db.query(FORUM_UID).findOne({ where });
  const figure = `${row.status}Count` as const;
  await strapi.db.query(FORUM_UID).updateMany({ where, data: { [figure]: forum[figure] + count } });
};
