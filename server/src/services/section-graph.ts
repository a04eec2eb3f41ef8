import type { Core, UID } from '@strapi/strapi';

import { ARTICLE_UID, SECTION_UID, type SectionRow } from '../../../content-types';
import { relationTable } from '../database/relation-table';
import { rowsOf, withConnection } from '../database/sql';
import type { SectionGraph, SectionNode } from '../domain/section-graph';

interface EdgeRow {
  child: string;
  parent: string;
  locale: string;
  title: string;
  slug: string | null;
  position: number | null;
  posting: SectionRow['posting'];
  moderation: SectionRow['moderation'];
  visibility: SectionRow['visibility'];
  close_after_days: number | null;
  close_at: string | number | Date | null;
  trust_after: number | null;
}

const SECTION_COLUMNS = [
  'locale',
  'title',
  'slug',
  'position',
  'posting',
  'moderation',
  'visibility',
  'close_after_days',
  'close_at',
  'trust_after',
];

/**
 * Reads the part of the section tree that a request needs, in one recursive query. Breadcrumbs, paths
 * and inherited policies all come from its answer; nothing of them is stored.
 *
 * The query walks documents, not rows: a section's locales share one place in the tree, and `UNION`
 * keeps each edge once, so that it ends even if the table held a cycle.
 */
const sectionGraphService = ({ strapi }: { strapi: Core.Strapi }) => {
  const read = async (anchor: { sql: string; bindings: readonly (string | number)[] }) => {
    const parent = relationTable(strapi, SECTION_UID, 'parent');
    const columns = SECTION_COLUMNS.map((column) => `s.${column}`).join(', ');
    const result = await withConnection(strapi, (knex) =>
      knex.raw(
        `WITH RECURSIVE edges (child, parent) AS (
           ${anchor.sql}
           UNION
           SELECT c.document_id, p.document_id
           FROM edges e
           JOIN ${parent.sourceTable} c ON c.document_id = e.parent
           JOIN ${parent.table} l ON l.${parent.from} = c.id
           JOIN ${parent.sourceTable} p ON p.id = l.${parent.to}
         )
         SELECT e.child, e.parent, ${columns}
         FROM edges e JOIN ${parent.sourceTable} s ON s.document_id = e.parent
         ORDER BY e.child, e.parent, s.id`,
        [...anchor.bindings]
      )
    );
    return toGraph(rowsOf<EdgeRow>(result));
  };

  return {
    /**
     * The sections above some rows of a type that is filed in sections.
     *
     * @param uid the rows' type, whose relation `attribute` leads to a section
     * @param ids row ids (not documentIds: a draft and its published row may be filed apart)
     */
    aboveRows(ids: readonly number[], uid: UID.ContentType = ARTICLE_UID, attribute = 'section') {
      if (ids.length === 0) return Promise.resolve(EMPTY);
      const link = relationTable(strapi, uid, attribute);
      return read({
        sql: `SELECT a.document_id, s.document_id
              FROM ${link.sourceTable} a
              JOIN ${link.table} l ON l.${link.from} = a.id
              JOIN ${link.targetTable} s ON s.id = l.${link.to}
              WHERE a.id IN (${ids.map(() => '?').join(', ')})`,
        bindings: ids,
      });
    },

    /** Some sections and those above them. */
    aboveSections(documentIds: readonly string[]) {
      if (documentIds.length === 0) return Promise.resolve(EMPTY);
      const { sourceTable } = relationTable(strapi, SECTION_UID, 'parent');
      return read({
        sql: `SELECT s.document_id, s.document_id FROM ${sourceTable} s
              WHERE s.document_id IN (${documentIds.map(() => '?').join(', ')})`,
        bindings: documentIds,
      });
    },

    /** The whole tree. */
    all() {
      const { sourceTable } = relationTable(strapi, SECTION_UID, 'parent');
      return read({
        sql: `SELECT s.document_id, s.document_id FROM ${sourceTable} s`,
        bindings: [],
      });
    },

    /** documentIds of a section, or of several, and of all sections below, in one recursive query. */
    async below(...documentIds: readonly string[]): Promise<string[]> {
      if (documentIds.length === 0) return [];
      const parent = relationTable(strapi, SECTION_UID, 'parent');
      const result = await withConnection(strapi, (knex) =>
        knex.raw(
          `WITH RECURSIVE branch (document_id) AS (
             SELECT s.document_id FROM ${parent.sourceTable} s
             WHERE s.document_id IN (${documentIds.map(() => '?').join(', ')})
             UNION
             SELECT c.document_id
             FROM branch b
             JOIN ${parent.sourceTable} p ON p.document_id = b.document_id
             JOIN ${parent.table} l ON l.${parent.to} = p.id
             JOIN ${parent.sourceTable} c ON c.id = l.${parent.from}
           )
           SELECT document_id FROM branch`,
          [...documentIds]
        )
      );
      return rowsOf<{ document_id: string }>(result).map((row) => row.document_id);
    },
  };
};

const EMPTY: SectionGraph = { parentOf: new Map(), sections: new Map() };

const toGraph = (rows: readonly EdgeRow[]): SectionGraph => {
  const parentOf = new Map<string, string>();
  const sections = new Map<string, SectionNode[]>();
  const seen = new Set<string>();
  for (const row of rows) {
    // A start is an edge from a section to itself; it only brings the section's own row.
    if (row.child !== row.parent && !parentOf.has(row.child)) parentOf.set(row.child, row.parent);
    const key = `${row.parent} ${row.locale}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const known = sections.get(row.parent) ?? [];
    known.push(toNode(row));
    sections.set(row.parent, known);
  }
  return { parentOf, sections };
};

const toNode = (row: EdgeRow): SectionNode => ({
  documentId: row.parent,
  locale: row.locale,
  title: row.title,
  slug: row.slug,
  position: row.position,
  posting: row.posting,
  moderation: row.moderation,
  visibility: row.visibility,
  closeAfterDays: row.close_after_days,
  closeAt: row.close_at === null ? null : new Date(row.close_at).toISOString(),
  trustAfter: row.trust_after,
});

export default sectionGraphService;
