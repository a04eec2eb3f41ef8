import type { Core } from '@strapi/strapi';

import { FORUM_UID, SITE_TARGET, type ForumRow } from '../../../content-types';
import { POLICY_FIELDS } from '../../../contracts/policy-fields';
import { columnsOf, type Columns } from '../database/columns';
import { VERSIONS } from '../database/models';
import { relationTable } from '../database/relation-table';
import { makeSharedReads } from '../database/shared-reads';
import { rowsOf, withConnection } from '../database/sql';
import { partAbove, type SectionGraph } from '../domain/section-graph';
import { getService } from './get-service';
import { publicTime, type TargetKind } from './target-kinds';
import type { Target, TargetKey } from './targets';
import type { VersionName } from './versions';

/** Which entries of a type: some rows, or what the public may read of a key or a slug. */
export type EntryChoice =
  | { rows: readonly number[] }
  | { key: TargetKey; now: Date }
  | { documentIds: readonly string[]; locale: string; now: Date }
  | { slug: string; locale: string; now: Date };

/** What the public side needs of a forum. */
const FORUM_ATTRIBUTES = [
  'id',
  'documentId',
  ...POLICY_FIELDS,
  'postCount',
  'threadCount',
  'lastPostAt',
  'version',
] as const satisfies readonly (keyof ForumRow)[];

export type OpenedForum = Pick<ForumRow, (typeof FORUM_ATTRIBUTES)[number]>;

/** Entries with all that their path, policy and figures depend on; shared by all who asked for them. */
export interface PlacedEntries {
  readonly entries: readonly Readonly<{ target: Target; forum: OpenedForum | null }>[];
  /** The sections above all of them. */
  readonly graph: SectionGraph;
  /** Of the site's settings, for `settings.at`; null while nothing was set, or where nothing was found. */
  readonly settingsVersion: number | null;
}

/** A statement's text for one type and kind of choice, and how its rows are read. */
interface Statement {
  text: string;
  entry: Columns<EntryRow>;
  forum: Columns<OpenedForum>;
}

type EntryRow = Record<string, unknown> & {
  id: number;
  documentId: string;
  locale: string | null;
};

/** Beside the columns that are read by type: where an entry is filed, and what is kept under a version. */
interface Filed {
  e_id: number;
  f_id: number | null;
  section: string | null;
  tree: number | null;
  site: number | null;
}

/**
 * Reads entries, their forums and the site's row in one statement: whatever is shown of a forum or of an
 * article begins with it.
 */
const placedEntriesService = ({ strapi }: { strapi: Core.Strapi }) => {
  const statements = new Map<string, Statement>();

  const statementOf = (kind: TargetKind, condition: string): Statement => {
    const known = statements.get(`${kind.uid} ${condition}`);
    if (known !== undefined) return known;
    const made = writeStatement(strapi, kind, condition);
    statements.set(`${kind.uid} ${condition}`, made);
    return made;
  };

  const graphOf = async (
    { uid, sectionField }: TargetKind,
    rows: readonly Filed[],
    links: ReadonlyMap<string, string>
  ): Promise<SectionGraph> => {
    const graph = getService(strapi, 'section-graph');
    // What a transaction has changed of the tree is its own until it ends.
    if (strapi.db.inTransaction()) {
      const ids = sectionField === null ? [] : rows.map((row) => row.e_id);
      return graph.aboveRows(ids, uid, sectionField ?? undefined);
    }
    if (links.size === 0) return partAbove(NO_TREE, []);
    return partAbove(await graph.keptTree(Number(rows[0]?.tree ?? 0)), links);
  };

  const readNow = async (kind: TargetKind, choice: EntryChoice): Promise<PlacedEntries> => {
    const { condition, bindings } = conditionOf(strapi, kind, choice);
    const { text, entry, forum } = statementOf(kind, condition);
    const result = await withConnection(strapi, (knex) => knex.raw(text, bindings as never[]));
    const rows = rowsOf<Filed & Record<string, unknown>>(result);
    const [first] = rows;
    const entries = new Map<number, PlacedEntries['entries'][number]>();
    const links = new Map<string, string>();
    for (const row of rows) {
      if (entries.has(row.e_id)) continue;
      const target = toTarget(kind, entry.read(row));
      if (!isChosen(target, choice)) continue;
      entries.set(row.e_id, { target, forum: row.f_id === null ? null : forum.read(row) });
      if (row.section !== null) links.set(target.documentId, row.section);
    }
    return {
      entries: [...entries.values()],
      graph: await graphOf(kind, rows, links),
      settingsVersion: first?.site ?? null,
    };
  };
  const share = makeSharedReads<PlacedEntries>();

  return {
    /**
     * One statement, whatever the number of entries, and one for all who ask the same at the same moment:
     * an article that everybody reads. Nothing of entries that do not exist.
     */
    read(kind: TargetKind, choice: EntryChoice): Promise<PlacedEntries> {
      const read = () => readNow(kind, choice);
      // A transaction sees what it has written itself.
      return strapi.db.inTransaction() ? read() : share(keyOf(kind, choice), read);
    },
  };
};

/** The same for choices of the same; moments of one turn are one. */
const keyOf = ({ uid }: TargetKind, choice: EntryChoice): string =>
  JSON.stringify([uid, { ...choice, now: undefined }]);

const TREE: VersionName = 'sections';
const SITE_COLUMNS = {
  target_uid: SITE_TARGET.targetUid,
  target_document_id: SITE_TARGET.targetDocumentId,
  target_locale: SITE_TARGET.targetLocale,
};
const NO_TREE: SectionGraph = { parentOf: new Map(), sections: new Map() };

const writeStatement = (strapi: Core.Strapi, kind: TargetKind, condition: string): Statement => {
  const { titleField, slugField, dateField, sectionField } = kind;
  const fields = [titleField, slugField, dateField].filter((field) => field !== null);
  const tableOf = (uid: string) => strapi.db.metadata.get(uid).tableName;
  const entry = columnsOf<EntryRow>(
    strapi,
    kind.uid,
    [...new Set(['id', 'documentId', 'locale', ...fields])],
    { alias: 'e', prefix: 'e_' }
  );
  const forum = columnsOf<OpenedForum>(strapi, FORUM_UID, FORUM_ATTRIBUTES, {
    alias: 'f',
    prefix: 'f_',
  });
  const link = sectionField === null ? null : relationTable(strapi, kind.uid, sectionField);
  const section =
    link === null
      ? 'NULL'
      : `(SELECT s.document_id FROM ${link.table} l JOIN ${link.targetTable} s ON s.id = l.${link.to}
          WHERE l.${link.from} = e.id LIMIT 1)`;
  const site = Object.entries(SITE_COLUMNS).map(([column, value]) => `${column} = '${value}'`);
  // A planner weighs every order of joins anew for each request; what is read by its key alone is none.
  const text = `
    SELECT ${entry.select}, ${forum.select}, ${section} AS section,
      (SELECT value FROM ${VERSIONS.tableName} WHERE name = '${TREE}') AS tree,
      (SELECT version FROM ${tableOf(FORUM_UID)} WHERE ${site.join(' AND ')}) AS site
    FROM ${tableOf(kind.uid)} e
    LEFT JOIN ${tableOf(FORUM_UID)} f
      ON f.target_uid = '${kind.uid}' AND f.target_document_id = e.document_id
      AND f.target_locale = COALESCE(e.locale, '')
    WHERE ${condition}
    ORDER BY e.id`;
  return { text, entry, forum };
};

/** What a choice means in SQL; its text is the same for choices of one kind. */
const conditionOf = (
  strapi: Core.Strapi,
  kind: TargetKind,
  choice: EntryChoice
): { condition: string; bindings: unknown[] } => {
  const list = (values: readonly unknown[]) => values.map(() => '?').join(', ') || 'NULL';
  if ('rows' in choice) {
    return { condition: `e.id IN (${list(choice.rows)})`, bindings: [...choice.rows] };
  }
  const column = (name: string) => {
    const attribute = strapi.db.metadata.get(kind.uid).attributes[name];
    return `e.${(attribute as { columnName?: string } | undefined)?.columnName ?? name}`;
  };
  const { locale } = 'key' in choice ? choice.key : choice;
  const conditions: [text: string, ...bindings: unknown[]][] = [
    'slug' in choice
      ? [`${column('slug')} = ?`, choice.slug]
      : 'key' in choice
        ? ['e.document_id = ?', choice.key.documentId]
        : [`e.document_id IN (${list(choice.documentIds)})`, ...choice.documentIds],
    // Strapi keeps no locale with an entry that is not translated.
    locale === '' ? ['e.locale IS NULL'] : ['e.locale = ?', locale],
  ];
  if (kind.hasDrafts) conditions.push(['e.published_at IS NOT NULL']);
  if (kind.dateField !== null) {
    const date = column(kind.dateField);
    conditions.push([`(${date} IS NULL OR ${date} <= ?)`, publicTime(kind, choice.now)]);
  }
  return {
    condition: conditions.map(([text]) => text).join(' AND '),
    bindings: conditions.flatMap(([, ...bindings]) => bindings),
  };
};

/**
 * Whether a row that the database found is the very one: MySQL compares without regard to case, accents
 * and spaces at the end, and a forum, a token, a count and a path go by the key as it is written.
 */
const isChosen = ({ documentId, slug, locale }: Target, choice: EntryChoice): boolean => {
  if ('rows' in choice) return true;
  if ('key' in choice) {
    return documentId === choice.key.documentId && locale === choice.key.locale;
  }
  if (locale !== choice.locale) return false;
  return 'slug' in choice ? slug === choice.slug : choice.documentIds.includes(documentId);
};

const textOr = <T>(value: unknown, otherwise: T): string | T =>
  typeof value === 'string' ? value : otherwise;

const toTarget = (
  { uid, titleField, slugField, dateField }: TargetKind,
  row: EntryRow
): Target => ({
  uid,
  documentId: row.documentId,
  locale: row.locale ?? '',
  id: Number(row.id),
  title: textOr(row[titleField], ''),
  slug: textOr(slugField === null ? null : row[slugField], row.documentId),
  publicationDate: textOr(dateField === null ? null : row[dateField], null),
});

export default placedEntriesService;
