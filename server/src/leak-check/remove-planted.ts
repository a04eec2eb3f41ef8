import type { Core, UID } from '@strapi/strapi';

import {
  FORUM_POST_UID,
  FORUM_UID,
  MODERATION_EVENT_UID,
  REPORT_UID,
} from '../../../content-types';
import { getService } from '../services/get-service';
import { MARK } from './words';

const begins = { $startsWith: MARK };

/** What the app made itself, of answers to questions about planted rows. */
const FOLLOWING: readonly { uid: string; where: object }[] = [
  { uid: MODERATION_EVENT_UID, where: { $or: [{ post: begins }, { forum: begins }] } },
  { uid: REPORT_UID, where: { $or: [{ post: begins }, { forum: begins }] } },
  { uid: FORUM_POST_UID, where: { forum: begins } },
  { uid: FORUM_UID, where: { targetDocumentId: begins } },
];

/**
 * Takes away all that this run or an earlier one planted, known by its documentId. Past lifecycles and
 * events, as it was planted; links go with their rows.
 *
 * @returns how many rows there were
 */
export const removePlanted = async (strapi: Core.Strapi): Promise<number> => {
  let removed = 0;
  const remove = async (uid: string, where: object) => {
    const table = strapi.db.queryBuilder(uid as UID.ContentType);
    const count = await strapi.db.query(uid as UID.ContentType).count({ where });
    if (count > 0) await table.delete().where(where).execute();
    removed += count;
  };
  for (const { uid, where } of FOLLOWING) await remove(uid, where);
  for (const uid of Object.keys(strapi.contentTypes)) await remove(uid, { documentId: begins });
  if (removed > 0) await getService(strapi, 'versions').raise('sections');
  return removed;
};
