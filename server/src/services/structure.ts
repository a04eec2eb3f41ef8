import type { Core, UID } from '@strapi/strapi';

import { ARTICLE_UID, SECTION_UID } from '../../../content-types';
import { relationTable, type RelationTable } from '../database/relation-table';
import { withConnection, type Knex } from '../database/sql';
import { ancestorsOf } from '../domain/section-graph';
import { readRelation, type RelationChange } from '../domain/relation-input';
import { refusal } from '../errors';
import { getService } from './get-service';

/** The relation that places an entry in the tree. */
const PLACING = { [ARTICLE_UID]: 'section', [SECTION_UID]: 'parent' } as const;
export type PlacedUid = keyof typeof PLACING;

interface PlacedRow {
  id: number;
  locale: string | null;
  isPublished: boolean;
  section: string | null;
}

/** What a write said of an entry's place, resolved: a section's documentId, none, or no word of it. */
export type Place = string | null | undefined;

/**
 * An entry's place in the tree belongs to the document, not to one of its locales. Strapi treats every
 * relation as localised, so this service takes the relation out of a write, checks it, and links all
 * rows of the document itself, in the transaction of the write.
 */
const structureService = ({ strapi }: { strapi: Core.Strapi }) => {
  const links = (uid: PlacedUid): RelationTable => relationTable(strapi, uid, PLACING[uid]);

  const readRows = async (uid: PlacedUid, documentId: string): Promise<PlacedRow[]> => {
    const link = links(uid);
    const rows = await withConnection(strapi, (knex) =>
      knex(`${link.sourceTable} as e`)
        .leftJoin(`${link.table} as l`, `l.${link.from}`, 'e.id')
        .leftJoin(`${link.targetTable} as s`, 's.id', `l.${link.to}`)
        .where('e.document_id', documentId)
        .orderBy('e.id')
        .select('e.id', 'e.locale', 'e.published_at', 's.document_id as section')
    );
    return rows.map((row: Record<string, unknown>) => ({
      id: Number(row.id),
      locale: row.locale as string | null,
      isPublished: uid === ARTICLE_UID && row.published_at !== null,
      section: row.section as string | null,
    }));
  };

  /** Links rows of an entry to the row of `section` in their own locale, else in any. */
  const link = async (uid: PlacedUid, rows: readonly PlacedRow[], section: string | null) => {
    const table = links(uid);
    const ids = rows.filter((row) => row.section !== section).map((row) => row.id);
    if (ids.length === 0) return;
    await withConnection(strapi, async (knex: Knex) => {
      await knex(table.table).whereIn(table.from, ids).delete();
      if (section === null) return;
      const targets: { id: number; locale: string | null }[] = await knex(table.targetTable)
        .where('document_id', section)
        .orderBy('id')
        .select('id', 'locale');
      const fallback = targets[0];
      if (fallback === undefined) throw sectionNotFound(section);
      await knex(table.table).insert(
        rows
          .filter((row) => ids.includes(row.id))
          .map((row) => ({
            [table.from]: row.id,
            [table.to]: (targets.find((target) => target.locale === row.locale) ?? fallback).id,
          }))
      );
    });
  };

  const resolve = async (
    uid: PlacedUid,
    documentId: string | undefined,
    change: RelationChange
  ): Promise<Place> => {
    switch (change.kind) {
      case 'keep':
        return undefined;
      case 'clear':
        return null;
      case 'set':
        return findSection({ documentId: change.documentId });
      case 'set-row':
        return findSection({ id: change.id });
      case 'remove': {
        if (documentId === undefined) return undefined;
        const current = (await readRows(uid, documentId)).find(
          (row) => row.section !== null
        )?.section;
        const removed = await Promise.all(
          change.refs.map(async (ref) =>
            typeof ref === 'string' ? ref : findSection({ id: ref }).catch(() => null)
          )
        );
        return current !== undefined && removed.includes(current) ? null : undefined;
      }
      case 'malformed':
        throw sectionNotFound('');
    }
  };

  const findSection = async (where: { documentId: string } | { id: number }): Promise<string> => {
    const section = await strapi.db.query(SECTION_UID).findOne({ where, select: ['documentId'] });
    if (section === null) throw sectionNotFound(Object.values(where).join());
    return section.documentId as string;
  };

  return {
    isPlaced: (uid: UID.ContentType): uid is PlacedUid => uid in PLACING,

    /**
     * Takes the placing relation out of the data of a write.
     *
     * @param data the write's data; loses its `section` or `parent`
     * @returns the place it names, null for none, undefined when it says nothing
     * @throws 400 section.not-found, section.cycle
     */
    async takePlace(
      uid: PlacedUid,
      documentId: string | undefined,
      data: Record<string, unknown>
    ): Promise<Place> {
      const change = readRelation(data[PLACING[uid]]);
      delete data[PLACING[uid]];
      if (change.kind === 'keep') return undefined;
      if (uid === SECTION_UID) await getService(strapi, 'locks').take('section-tree');
      const place = await resolve(uid, documentId, change);
      if (uid === SECTION_UID && place && documentId !== undefined) {
        const graph = await getService(strapi, 'section-graph').aboveSections([place]);
        if (place === documentId || ancestorsOf(graph, place).includes(documentId)) {
          throw refusal(
            'section.cycle',
            'A section cannot lie in itself or in one of its sections'
          );
        }
      }
      return place;
    },

    /**
     * Brings all rows of a document to one place, after a write. Without a word of it a new locale
     * takes the place of the others. What is published moves when it is published.
     */
    async settle(uid: PlacedUid, documentId: string, place: Place, isPublishing: boolean) {
      const rows = await readRows(uid, documentId);
      const drafts = rows.filter((row) => !row.isPublished);
      const source = drafts.length > 0 ? drafts : rows;
      const known = source.find((row) => row.section !== null)?.section ?? null;
      const target = place === undefined ? known : place;
      await link(uid, drafts, target);
      if (isPublishing)
        await link(
          uid,
          rows.filter((row) => row.isPublished),
          target
        );
    },

    /**
     * Links that lead to a section's row in a foreign locale are turned to the row in their own, as
     * soon as it exists.
     */
    async adoptLocale(documentId: string, locale: string) {
      const rows: { id: number; locale: string }[] = await strapi.db.query(SECTION_UID).findMany({
        where: { documentId },
        select: ['id', 'locale'],
      });
      const own = rows.find((row) => row.locale === locale);
      if (own === undefined || rows.length === 1) return;
      await relink(
        rows.filter((row) => row !== own).map((row) => row.id),
        own.id,
        locale
      );
    },

    /** Before a section loses a locale: links to that row are turned to another of its rows. */
    async releaseLocale(documentId: string, locale: string) {
      const rows: { id: number; locale: string }[] = await strapi.db.query(SECTION_UID).findMany({
        where: { documentId },
        select: ['id', 'locale'],
        orderBy: { id: 'asc' },
      });
      const leaving = rows.filter((row) => row.locale === locale).map((row) => row.id);
      const heir = rows.find((row) => row.locale !== locale);
      if (heir !== undefined && leaving.length > 0) await relink(leaving, heir.id);
    },

    /**
     * Files all articles of a section elsewhere, what is published too: the section is about to go. A
     * row is linked to the new section's row in its own locale, where there is one.
     */
    async refileArticles(from: string, to: string | null) {
      const rows: { id: number; locale: string; documentId: string }[] = await strapi.db
        .query(SECTION_UID)
        .findMany({
          select: ['id', 'locale', 'documentId'],
          where: { documentId: { $in: to === null ? [from] : [from, to] } },
          orderBy: { id: 'asc' },
        });
      const leaving = rows.filter((row) => row.documentId === from).map(({ id }) => id);
      const heirs = rows.filter((row) => row.documentId !== from);
      const [fallback] = heirs;
      const table = links(ARTICLE_UID);
      if (fallback === undefined) {
        await withConnection(strapi, (knex) =>
          knex(table.table).whereIn(table.to, leaving).delete()
        );
        return;
      }
      for (const heir of heirs) await relink(leaving, heir.id, heir.locale);
      await relink(leaving, fallback.id);
    },

    /** How many sections and articles lie directly in a section, drafts included. */
    async contentOf(documentId: string): Promise<{ sections: number; articles: number }> {
      const count = (uid: PlacedUid) => {
        const table = links(uid);
        return withConnection(strapi, async (knex) => {
          const row = await knex(`${table.table} as l`)
            .join(`${table.targetTable} as s`, 's.id', `l.${table.to}`)
            .join(`${table.sourceTable} as e`, 'e.id', `l.${table.from}`)
            .where('s.document_id', documentId)
            .countDistinct<{ n: number | string }[]>('e.document_id as n');
          return Number(row[0]?.n ?? 0);
        });
      };
      return { sections: await count(SECTION_UID), articles: await count(ARTICLE_UID) };
    },
  };

  async function relink(fromIds: number[], toId: number, locale?: string) {
    for (const uid of [ARTICLE_UID, SECTION_UID] as const) {
      const table = links(uid);
      await withConnection(strapi, (knex) => {
        const update = knex(table.table).whereIn(table.to, fromIds);
        if (locale !== undefined) {
          void update.whereIn(
            table.from,
            knex(table.sourceTable).where('locale', locale).select('id')
          );
        }
        return update.update({ [table.to]: toId });
      });
    }
  }
};

const sectionNotFound = (name: string) =>
  refusal('section.not-found', `There is no section ${name}`.trim());

export default structureService;
