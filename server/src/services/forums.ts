import type { Core } from '@strapi/strapi';

import { FORUM_UID, SITE_TARGET, type ForumRow } from '../../../content-types';
import { withConnection } from '../database/sql';
import { createDocumentId } from '../domain/document-id';
import type { TargetKey } from './targets';

/** A forum with the site's own row, which holds the settings; either may not exist yet. */
export interface ForumAndSite {
  forum: ForumRow | null;
  site: ForumRow | null;
}

const whereTarget = (key: TargetKey) => ({
  targetUid: key.uid,
  targetDocumentId: key.documentId,
  targetLocale: key.locale,
});

const isSite = (row: ForumRow): boolean => row.targetUid === SITE_TARGET.targetUid;

/** The rows of forums: one a target and locale, made when first needed. */
const forumsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const query = () => strapi.db.query(FORUM_UID);

  const split = (rows: readonly ForumRow[]): ForumAndSite => ({
    forum: rows.find((row) => !isSite(row)) ?? null,
    site: rows.find(isSite) ?? null,
  });

  const make = async (target: typeof SITE_TARGET | ReturnType<typeof whereTarget>) => {
    const now = new Date().toISOString();
    await strapi.db
      .queryBuilder(FORUM_UID)
      .insert({ ...target, documentId: createDocumentId(), createdAt: now, updatedAt: now })
      .onConflict(['target_uid', 'target_document_id', 'target_locale'])
      .ignore()
      .execute();
  };

  const service = {
    find: (key: TargetKey): Promise<ForumRow | null> =>
      query().findOne({ where: whereTarget(key) }),

    /** A forum and the site's row in one statement. */
    async findWithSite(key: TargetKey): Promise<ForumAndSite> {
      return split(await query().findMany({ where: { $or: [whereTarget(key), SITE_TARGET] } }));
    },

    async findByDocumentIdWithSite(documentId: string): Promise<ForumAndSite> {
      return split(await query().findMany({ where: { $or: [{ documentId }, SITE_TARGET] } }));
    },

    findByDocumentId: (documentId: string): Promise<ForumRow | null> =>
      query().findOne({ where: { documentId } }),

    findSite: (): Promise<ForumRow | null> => query().findOne({ where: SITE_TARGET }),

    /** The forum of a target, made if it is missing; two requests at once make one. */
    async ensure(key: TargetKey): Promise<ForumRow> {
      const known = await service.find(key);
      if (known !== null) return known;
      await make(whereTarget(key));
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

    /** Tells moderators' pages that something has happened under some forums. */
    async touch(forums: readonly Pick<ForumRow, 'id'>[]): Promise<void> {
      const { tableName } = strapi.db.metadata.get(FORUM_UID);
      const ids = forums.map((forum) => forum.id);
      await withConnection(strapi, (knex) =>
        knex(tableName).whereIn('id', ids).increment('change_count', 1)
      );
    },

    /** Locks the site's row, made if it is missing. */
    async lockSite(): Promise<ForumRow> {
      await make(SITE_TARGET);
      const site = await service.findSite();
      const [locked] = site === null ? [] : await service.lock([site.documentId]);
      if (locked === undefined) throw new Error('The row of the site could not be made');
      return locked;
    },
  };
  return service;
};

export default forumsService;
