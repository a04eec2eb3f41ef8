import type { Core } from '@strapi/strapi';

import type { Statement } from '../statements';

/** How one table is read. */
export interface TableRead {
  /** As the statement calls it: the table's name, or its alias there. */
  name: string;
  index: string | null;
  /** Columns by which the index is entered; none where all of it, or of the table, is read. */
  by: string[];
}

export interface Plan {
  reads: TableRead[];
  /** Rows are put in order after they were read. */
  isSorted: boolean;
  /** Made without knowing how many rows share a value. */
  isGuessed: boolean;
}

interface Dialect {
  /** So that the planner knows what lies in a table; null where nothing does that in production. */
  analyze: ((table: string) => string) | null;
  explain: string;
  planOf(response: unknown): Omit<Plan, 'isGuessed'>;
}

const wordsIn = (text: string): string[] => text.match(/\w+/g) ?? [];

/** `SEARCH p USING INDEX some_idx (forum=? AND visible=? AND created_at<?)` */
const sqlite: Dialect = {
  analyze: null,
  explain: 'EXPLAIN QUERY PLAN',
  planOf(response) {
    const details = (response as { detail: string }[]).map(({ detail }) => detail);
    const reads = details.flatMap((detail): TableRead[] => {
      const [, how, name] = /^(SCAN|SEARCH) (\w+)/.exec(detail) ?? [];
      if (name === undefined) return [];
      // An index made for the one statement is made of the whole table.
      const isEntered = how === 'SEARCH' && !detail.includes(' AUTOMATIC ');
      const [, bound = ''] = /\((.*)\)/.exec(detail) ?? [];
      const by = isEntered ? wordsIn(bound).filter((word) => word !== 'AND') : [];
      return [{ name, index: / INDEX (\w+)/.exec(detail)?.[1] ?? null, by }];
    });
    return { reads, isSorted: details.some((detail) => detail.includes('FOR ORDER BY')) };
  },
};

interface PostgresNode {
  'Node Type': string;
  'Relation Name'?: string;
  Alias?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Plans?: PostgresNode[];
}

/** The columns of a condition, without values, types, and what other tables give. */
const boundIn = (condition = ''): string[] => {
  const bare = condition.replace(/'(?:[^']|'')*'/g, '').replace(/::[\w ]+|\w+\.\w+/g, '');
  const words = wordsIn(bare).filter((word) => /^[a-z]/.test(word));
  return [...new Set(words)].filter((word) => word !== 'true' && word !== 'false');
};

const withChildren = (node: PostgresNode): PostgresNode[] => [
  node,
  ...(node.Plans ?? []).flatMap(withChildren),
];

const postgres: Dialect = {
  analyze: (table) => `ANALYZE ${table}`,
  explain: 'EXPLAIN (FORMAT JSON)',
  planOf(response) {
    const { rows } = response as { rows: { 'QUERY PLAN': { Plan: PostgresNode }[] }[] };
    const nodes = rows.flatMap((row) =>
      row['QUERY PLAN'].flatMap(({ Plan: top }) => withChildren(top))
    );
    const reads = nodes.flatMap((node): TableRead[] => {
      const type = node['Node Type'];
      if (node['Relation Name'] === undefined || type === 'ModifyTable') return [];
      // What a bitmap is made of stands below the node that reads the table by it.
      const indexes = type === 'Bitmap Heap Scan' ? withChildren(node) : [node];
      return [
        {
          name: (node.Alias ?? node['Relation Name']).replace(/_\d+$/, ''),
          index: indexes.find((scan) => scan['Index Name'])?.['Index Name'] ?? null,
          by: indexes.flatMap((scan) => boundIn(scan['Index Cond'])),
        },
      ];
    });
    return { reads, isSorted: nodes.some((node) => node['Node Type'].endsWith('Sort')) };
  },
};

interface MysqlTable {
  table_name?: string;
  access_type?: string;
  key?: string;
  used_key_parts?: string[];
  index_merge?: object;
}

const objectsIn = (value: unknown): object[] =>
  typeof value === 'object' && value !== null
    ? [value, ...Object.values(value).flatMap(objectsIn)]
    : [];

const mysql: Dialect = {
  analyze: (table) => `ANALYZE TABLE ${table}`,
  explain: 'EXPLAIN FORMAT=JSON',
  planOf(response) {
    const [[row]] = response as [{ EXPLAIN: string }[]];
    const objects = objectsIn(JSON.parse(row?.EXPLAIN ?? '{}'));
    const reads = objects.flatMap((object): TableRead[] => {
      const table = object as MysqlTable;
      if (table.table_name === undefined || table.access_type === undefined) return [];
      const isWhole = table.access_type === 'ALL' || table.access_type === 'index';
      // Of several indexes read for one table, each is named below it.
      const parts = (
        table.index_merge === undefined ? [table] : objectsIn(table.index_merge)
      ) as MysqlTable[];
      return [
        {
          name: table.table_name,
          index: parts.find(({ key }) => key)?.key ?? null,
          by: isWhole ? [] : parts.flatMap(({ used_key_parts: used = [] }) => used),
        },
      ];
    });
    return { reads, isSorted: objects.some((object) => 'filesort' in object) };
  },
};

const DIALECTS: Readonly<Record<string, Dialect>> = { sqlite, postgres, mysql };

const dialectOf = (strapi: Core.Strapi): Dialect => {
  const { client } = strapi.db.dialect;
  const dialect = DIALECTS[client];
  if (dialect === undefined) throw new Error(`No plans are read on ${client}`);
  return dialect;
};

/** Brings the statistics up to date by which the database plans, where it keeps any by itself. */
export const analyze = async (strapi: Core.Strapi, tables: readonly string[]): Promise<void> => {
  const statement = dialectOf(strapi).analyze;
  if (statement === null) return;
  for (const table of tables) await strapi.db.connection.raw(statement(table));
};

interface Driver {
  acquireConnection(): Promise<unknown>;
  releaseConnection(connection: unknown): Promise<unknown>;
  query(connection: unknown, statement: object): Promise<{ response: unknown }>;
}

/** Past the query builder, which would count a database's own placeholders anew. */
export const explain = async (strapi: Core.Strapi, { sql, bindings }: Statement): Promise<Plan> => {
  const dialect = dialectOf(strapi);
  const driver = strapi.db.connection.client as Driver;
  const connection = await driver.acquireConnection();
  try {
    const statement = { method: 'raw', sql: `${dialect.explain} ${sql}`, bindings };
    const { response } = await driver.query(connection, statement);
    return { ...dialect.planOf(response), isGuessed: dialect.analyze === null };
  } finally {
    await driver.releaseConnection(connection);
  }
};
