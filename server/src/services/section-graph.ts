import type { Core, UID } from '@strapi/strapi';

import { ARTICLE_UID, SECTION_UID } from '../../../content-types';
import { POLICY_FIELDS } from '../../../contracts/policy-fields';
import { columnsOf, type Columns } from '../database/columns';
import { relationTable } from '../database/relation-table';
import { KEPT_NOTE, rowsOf, withConnection } from '../database/sql';
import {
  toGraph,
  type SectionEdge,
  type SectionGraph,
  type SectionNode,
} from '../domain/section-graph';

/** What a request needs of a section; see `SectionNode`. */
const sectionColumns = (strapi: Core.Strapi): Columns<SectionNode> =>
  columnsOf<SectionNode>(
    strapi,
    SECTION_UID,
    ['documentId', 'locale', 'title', 'slug', 'position', ...POLICY_FIELDS],
    { alias: 's', prefix: 's_' }
  );

/**
 * The recursive part of a statement: `edges (child, parent)`, from some entries up to the top.
 *
 * CROSS JOIN keeps the order in SQLite, which would rather read all links of a small tree at each step.
 *
 * @param anchor a SELECT of the first edges
 */
const edgesUp = (strapi: Core.Strapi, anchor: string): string => {
  const parent = relationTable(strapi, SECTION_UID, 'parent');
  return `edges (child, parent) AS (
    ${anchor}
    UNION
    SELECT c.document_id, p.document_id
    FROM edges e
    CROSS JOIN ${parent.sourceTable} c
    CROSS JOIN ${parent.table} l
    CROSS JOIN ${parent.sourceTable} p
    WHERE c.document_id = e.parent AND l.${parent.from} = c.id AND p.id = l.${parent.to}
  )`;
};

/**
 * Reads the part of the section tree that a request needs, in one recursive query. Breadcrumbs, paths
 * and inherited policies all come from its answer; nothing of them is stored.
 *
 * Most requests need not even that: a number in the database rises with every change of a section, and
 * while it stands, the tree that was read for the last request is the tree (see `keptTree`).
 *
 * The query walks documents, not rows: a section's locales share one place in the tree, and `UNION`
 * keeps each edge once, so that it ends even if the table held a cycle.
 */
const sectionGraphService = ({ strapi }: { strapi: Core.Strapi }) => {
  let known: Columns<SectionNode> | undefined;
  let kept: { version: number; until: number; tree: Promise<SectionGraph> } | undefined;

  const read = async (anchor: string, bindings: readonly (string | number)[], note = '') => {
    // Strapi knows its tables only after the services are made.
    known ??= sectionColumns(strapi);
    const columns = known;
    const { tableName } = strapi.db.metadata.get(SECTION_UID);
    const result = await withConnection(strapi, (knex) =>
      knex.raw(
        `${note}WITH RECURSIVE ${edgesUp(strapi, anchor)}
         SELECT e.child, e.parent, ${columns.select}
         FROM edges e JOIN ${tableName} s ON s.document_id = e.parent
         ORDER BY e.child, e.parent, s.id`,
        [...bindings]
      )
    );
    return toGraph(
      rowsOf<Record<string, unknown> & Pick<SectionEdge, 'child' | 'parent'>>(result).map(
        (row) => ({ child: row.child, parent: row.parent, section: columns.read(row) })
      )
    );
  };

  const wholeTree = (note?: string) => {
    const { tableName } = strapi.db.metadata.get(SECTION_UID);
    return read(`SELECT s.document_id, s.document_id FROM ${tableName} s`, [], note);
  };

  const service = {
    /**
     * The whole tree, as it was at a version or later; read once after each change of a section, whichever
     * process made it.
     *
     * @param version as it was read, outside of any transaction: what that has not committed is nobody
     *   else's business
     */
    async keptTree(version: number): Promise<SectionGraph> {
      if (kept !== undefined && kept.version === version && Date.now() < kept.until) {
        return kept.tree;
      }
      const tree = wholeTree(KEPT_NOTE);
      const reading = { version, until: Date.now() + KEPT_MS, tree };
      kept = reading;
      try {
        return await tree;
      } catch (error) {
        if (kept === reading) kept = undefined;
        throw error;
      }
    },

    /**
     * The sections above some rows of a type that is filed in sections.
     *
     * @param uid the rows' type, whose relation `attribute` leads to a section
     * @param ids row ids (not documentIds: a draft and its published row may be filed apart)
     */
    aboveRows(ids: readonly number[], uid: UID.ContentType = ARTICLE_UID, attribute = 'section') {
      if (ids.length === 0) return Promise.resolve(EMPTY);
      const link = relationTable(strapi, uid, attribute);
      return read(
        `SELECT a.document_id, s.document_id
         FROM ${link.sourceTable} a
         JOIN ${link.table} l ON l.${link.from} = a.id
         JOIN ${link.targetTable} s ON s.id = l.${link.to}
         WHERE a.id IN (${ids.map(() => '?').join(', ')})`,
        ids
      );
    },

    /** Some sections and those above them. */
    aboveSections(documentIds: readonly string[]) {
      if (documentIds.length === 0) return Promise.resolve(EMPTY);
      const { sourceTable } = relationTable(strapi, SECTION_UID, 'parent');
      return read(
        `SELECT s.document_id, s.document_id FROM ${sourceTable} s
         WHERE s.document_id IN (${documentIds.map(() => '?').join(', ')})`,
        documentIds
      );
    },

    /** The whole tree. */
    all: () => wholeTree(),

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
  return service;
};

/** A restored backup, or SQL by hand, raises no version: so much later it is seen all the same. */
const KEPT_MS = 5000;

const EMPTY: SectionGraph = { parentOf: new Map(), sections: new Map() };

export default sectionGraphService;
