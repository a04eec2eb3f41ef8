import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, FORUM_UID, type ForumRow } from '../../../content-types';
import { getService } from './get-service';

/** What becomes of a forum whose target is deleted: kept, unreadable, and out of the queue. */
const deletedTargetsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Detaches the forums of a document in the locales that it has lost; in the transaction of the
   * deletion.
   *
   * @param left the locales in which the document still exists
   */
  async detach(uid: string, documentId: string, left: readonly string[]): Promise<void> {
    const lost: ForumRow[] = await strapi.db.query(FORUM_UID).findMany({
      where: {
        targetUid: uid,
        targetDocumentId: documentId,
        detachedAt: { $null: true },
        ...(left.length === 0 ? {} : { targetLocale: { $notIn: [...left] } }),
      },
    });
    if (lost.length === 0) return;
    const forums = await getService(strapi, 'forums').lock(lost.map((forum) => forum.documentId));
    await strapi.db.query(FORUM_UID).updateMany({
      where: { id: { $in: forums.map((forum) => forum.id) } },
      data: { detachedAt: new Date().toISOString() },
    });
    await getService(strapi, 'forums').touch(forums);
    await strapi.db.query(FORUM_POST_UID).updateMany({
      where: { forum: { $in: forums.map((forum) => forum.documentId) } },
      data: { detached: true },
    });
  },

  /** A translation that was deleted and written anew finds its forum again. */
  async reattach(uid: string, documentId: string, locales: readonly string[]): Promise<void> {
    const found: ForumRow[] = await strapi.db.query(FORUM_UID).findMany({
      where: {
        targetUid: uid,
        targetDocumentId: documentId,
        targetLocale: { $in: [...locales] },
        detachedAt: { $notNull: true },
      },
    });
    if (found.length === 0) return;
    await strapi.db.query(FORUM_UID).updateMany({
      where: { id: { $in: found.map((forum) => forum.id) } },
      data: { detachedAt: null },
    });
    await getService(strapi, 'forums').touch(found);
    await strapi.db.query(FORUM_POST_UID).updateMany({
      where: { forum: { $in: found.map((forum) => forum.documentId) } },
      data: { detached: false },
    });
  },
});

export default deletedTargetsService;
