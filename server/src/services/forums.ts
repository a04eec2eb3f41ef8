import type { Core } from '@strapi/strapi';

import { FORUM_UID, type ForumRow } from '../../../content-types';
import { createDocumentId } from '../domain/document-id';
import type { TargetKey } from './targets';

const whereTarget = (key: TargetKey) => ({
  targetUid: key.uid,
  targetDocumentId: key.documentId,
  targetLocale: key.locale,
});

/** The rows of forums: one a target and locale, made when first needed. */
const forumsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const query = () => strapi.db.query(FORUM_UID);

  const service = {
    find: (key: TargetKey): Promise<ForumRow | null> =>
      query().findOne({ where: whereTarget(key) }),

    findByDocumentId: (documentId: string): Promise<ForumRow | null> =>
      query().findOne({ where: { documentId } }),

    /** The forums of many entries of one type, by `<documentId> <locale>`. */
    async findMany(uid: string, documentIds: readonly string[]): Promise<Map<string, ForumRow>> {
      if (documentIds.length === 0) return new Map();
      const rows: ForumRow[] = await query().findMany({
        where: { targetUid: uid, targetDocumentId: { $in: [...documentIds] } },
      });
      return new Map(rows.map((row) => [`${row.targetDocumentId} ${row.targetLocale}`, row]));
    },

    /** The forum of a target, made if it is missing; two requests at once make one. */
    async ensure(key: TargetKey): Promise<ForumRow> {
      const known = await service.find(key);
      if (known !== null) return known;
      const now = new Date().toISOString();
      await strapi.db
        .queryBuilder(FORUM_UID)
        .insert({
          ...whereTarget(key),
          documentId: createDocumentId(),
          createdAt: now,
          updatedAt: now,
        })
        .onConflict(['target_uid', 'target_document_id', 'target_locale'])
        .ignore()
        .execute();
      const made = await service.find(key);
      if (made === null) throw new Error(`No forum could be made for ${key.uid}:${key.documentId}`);
      return made;
    },

    /**
     * Locks forums until the transaction ends, in id order so that two bulk acts cannot wait for each
     * other, and reads them as they are under the lock. Must come first in its transaction.
     */
    async lock(documentIds: readonly string[]): Promise<ForumRow[]> {
      return strapi.db.transaction(async ({ trx }) =>
        strapi.db
          .queryBuilder(FORUM_UID)
          .select('*')
          .where({ documentId: { $in: [...new Set(documentIds)] } })
          .orderBy([{ id: 'asc' }])
          .transacting(trx)
          .forUpdate()
          .execute<ForumRow[]>()
      );
    },
  };
  return service;
};

export default forumsService;
