import type { Core, UID } from '@strapi/strapi';

import { FORUM_POST_UID, FORUM_UID, type ForumRow } from '../../../content-types';
import { inBatches } from '../database/in-batches';
import { getService } from './get-service';

/** How many forums are looked at together. */
const BATCH = 100;

type Placed = Pick<ForumRow, 'targetUid' | 'targetDocumentId' | 'targetLocale'>;

/** What becomes of a forum whose target is deleted: kept, unreadable, and out of the queue. */
const deletedTargetsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const place = (documentId: string, locale: string) => `${documentId} ${locale}`;

  /** Where entries of a type are, in whatever state; null for a type that the app has no more. */
  const placesOf = async (
    uid: string,
    documentIds: readonly string[]
  ): Promise<ReadonlySet<string> | null> => {
    if (!Object.hasOwn(strapi.contentTypes, uid)) return null;
    const rows: { documentId: string; locale: string | null }[] = await strapi.db
      .query(uid as UID.ContentType)
      .findMany({
        select: ['documentId', 'locale'],
        where: { documentId: { $in: [...documentIds] } },
      });
    return new Set(rows.map((row) => place(row.documentId, row.locale ?? '')));
  };

  const service = {
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
      await service.detachAll(lost);
    },

    async detachAll(lost: readonly Pick<ForumRow, 'documentId'>[]): Promise<void> {
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
      await service.reattachAll(found);
    },

    async reattachAll(found: readonly Pick<ForumRow, 'id' | 'documentId'>[]): Promise<void> {
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

    /**
     * Whether the entries of forums exist, in their locales.
     *
     * @returns by documentId of the forum; without those whose type the app has no more, and the site's
     */
    async haveTargets(
      forums: readonly (Placed & Pick<ForumRow, 'documentId'>)[]
    ): Promise<Map<string, boolean>> {
      const found = new Map<string, boolean>();
      for (const uid of new Set(forums.map(({ targetUid }) => targetUid))) {
        const own = forums.filter(({ targetUid }) => targetUid === uid);
        const places = await placesOf(
          uid,
          own.map(({ targetDocumentId }) => targetDocumentId)
        );
        if (places === null) continue;
        for (const { documentId, targetDocumentId, targetLocale } of own) {
          found.set(documentId, places.has(place(targetDocumentId, targetLocale)));
        }
      }
      return found;
    },

    /** When a language is deleted Strapi takes its entries away by themselves, and not as documents. */
    async detachLocale(locale: string): Promise<void> {
      const attached = { targetLocale: locale, detachedAt: { $null: true } };
      const query = strapi.db.query(FORUM_UID);
      for await (const forums of inBatches<ForumRow>(query, BATCH, { where: attached })) {
        const has = await service.haveTargets(forums);
        const lost = forums.filter(({ documentId }) => has.get(documentId) === false);
        await strapi.db.transaction(() => service.detachAll(lost));
      }
    },
  };
  return service;
};

export default deletedTargetsService;
