import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, type ForumPostRow } from '../../../content-types';
import { columnsOf, type Columns } from '../database/columns';
import { rowsOf, withConnection } from '../database/sql';
import { PUBLIC_COLUMNS, type PublicRow } from '../domain/public-post';
import type { Position } from './cursors';

/** With `activeAt`, when a thread was last active, where a list is in that order. */
export type ListedRow = PublicRow & Partial<Pick<ForumPostRow, 'activeAt'>>;

/** A root with its first readable descendants, oldest first. */
export interface ThreadHead {
  root: ListedRow;
  replies: ListedRow[];
}

export interface PageParams {
  /** documentId of the forum. */
  forum: string;
  sort: 'createdAt' | 'activeAt';
  direction: 'asc' | 'desc';
  /** Where the page before it ended. */
  from: Position | null;
  limit: number;
}

type Condition = [sql: string, ...bindings: unknown[]];

const COLUMN = { createdAt: 'p.created_at', activeAt: 'p.active_at' } as const;

/** Later than any post, and still a date in every database. */
const FOR_EVER = new Date('9999-12-31T00:00:00.000Z');

/**
 * Pages of visible posts, each in one statement that walks one index. Written by hand: this is what a
 * site asks most, and a page holds hundreds of rows.
 */
const threadPagesService = ({ strapi }: { strapi: Core.Strapi }) => {
  let known: { columns: Record<Order['sort'], Columns<ListedRow>>; table: string } | undefined;

  const columnsFor = (attributes: readonly (keyof ListedRow)[]) =>
    columnsOf<ListedRow>(strapi, FORUM_POST_UID, attributes, { alias: 'p' });

  // Strapi knows its tables only after the services are made.
  const posts = () =>
    (known ??= {
      columns: {
        createdAt: columnsFor(PUBLIC_COLUMNS),
        activeAt: columnsFor([...PUBLIC_COLUMNS, 'activeAt']),
      },
      table: strapi.db.metadata.get(FORUM_POST_UID).tableName,
    });

  const rows = async (
    columns: Columns<ListedRow>,
    sql: string,
    bindings: readonly unknown[]
  ): Promise<ListedRow[]> => {
    const result = await withConnection(strapi, (knex) => knex.raw(sql, bindings as never[]));
    return rowsOf<Record<string, unknown>>(result).map((row) => columns.read(row));
  };

  const page = (conditions: readonly Condition[], { sort, direction, limit }: Order) => {
    const { columns: all, table } = posts();
    const columns = all[sort];
    const [where, bindings] = joined(conditions);
    return rows(
      columns,
      `SELECT ${columns.select} FROM ${table} p WHERE ${where}
       ORDER BY ${COLUMN[sort]} ${direction}, p.id ${direction} LIMIT ?`,
      [...bindings, limit]
    );
  };

  return {
    /** A page of a forum's posts, roots and replies alike. */
    flat: ({ forum, from, ...order }: PageParams): Promise<ListedRow[]> =>
      page([['p.forum = ?', forum], ['p.visible = ?', true], ...after(from, order)], order),

    /** A page of a thread's descendants. */
    descendants: (thread: string, from: Position | null, limit: number): Promise<ListedRow[]> => {
      const order = { sort: 'createdAt', direction: 'asc', limit } as const;
      const conditions: Condition[] = [
        ['p.thread = ?', thread],
        ['p.visible = ?', true],
        ['p.depth > 0'],
      ];
      return page([...conditions, ...after(from, order)], order);
    },

    /**
     * A page of threads, each with the first `replies` of its descendants.
     *
     * A post is never older than the one it answers. So a thread's first rows are its root and then
     * its oldest replies, none of which lacks its parent; where a thread is long, the time of the last
     * one wanted is looked up in the index, and nothing behind it is read.
     */
    async threads({ forum, from, ...order }: PageParams, replies: number): Promise<ThreadHead[]> {
      const { columns: all, table } = posts();
      const { sort, direction, limit } = order;
      const columns = all[sort];
      const [where, bindings] = joined([
        ['p.forum = ?', forum],
        ['p.visible = ?', true],
        ['p.depth = 0'],
        ...after(from, order),
        // In order of activity, a thread that became active since the paging began is left to the next
        // reload: it may stand on a page that was already given out.
        ...(sort === 'activeAt' && from !== null
          ? [['p.active_changed_at < ?', new Date(from.asOf)] satisfies Condition]
          : []),
      ]);
      const found = await rows(
        columns,
        `WITH roots AS (
           SELECT p.document_id, CASE WHEN p.thread_size > ? THEN (
             SELECT q.created_at FROM ${table} q WHERE q.thread = p.document_id AND q.visible = ?
             ORDER BY q.created_at, q.id LIMIT 1 OFFSET ?
           ) END AS last_at
           FROM ${table} p WHERE ${where}
           ORDER BY ${COLUMN[sort]} ${direction}, p.id ${direction} LIMIT ?
         )
         SELECT ${columns.select} FROM roots r
         JOIN ${table} p ON p.thread = r.document_id AND p.visible = ?
           AND p.created_at <= COALESCE(r.last_at, ?)`,
        [replies + 1, true, replies, ...bindings, limit, true, FOR_EVER]
      );
      const heads = new Map<string, ThreadHead>();
      for (const row of found) {
        if (row.depth === 0) heads.set(row.documentId, { root: row, replies: [] });
      }
      for (const row of found) {
        if (row.depth > 0) heads.get(row.thread)?.replies.push(row);
      }
      // Sorted here: a database would copy every text to sort its rows.
      return [...heads.values()]
        .sort((a, b) => inOrder(a.root, b.root, order))
        .map(({ root, replies: all }) => ({
          root,
          // Posts of the same moment can be more than were asked for.
          replies: all.sort((a, b) => inOrder(a, b, OLDEST_FIRST)).slice(0, replies),
        }));
    },
  };
};

type Order = Omit<PageParams, 'forum' | 'from'>;

const OLDEST_FIRST = { sort: 'createdAt', direction: 'asc' } as const;

const after = (from: Position | null, { sort, direction }: Order): Condition[] => {
  if (from === null) return [];
  const column = COLUMN[sort];
  const sign = direction === 'asc' ? '>' : '<';
  const value = new Date(from.value);
  return [
    // Says nothing new, but a database begins at it in an index; with the alternatives alone it would not.
    [`${column} ${sign}= ?`, value],
    [`(${column} ${sign} ? OR (${column} = ? AND p.id ${sign} ?))`, value, value, from.id],
  ];
};

const joined = (conditions: readonly Condition[]): [sql: string, bindings: unknown[]] => [
  conditions.map(([sql]) => sql).join(' AND '),
  conditions.flatMap(([, ...bindings]) => bindings),
];

const inOrder = (
  a: ListedRow,
  b: ListedRow,
  { sort, direction }: Pick<Order, 'sort' | 'direction'>
): number => {
  const [one, other] = direction === 'asc' ? [a, b] : [b, a];
  const [first, second] = [one[sort] ?? '', other[sort] ?? ''];
  return first < second ? -1 : first > second ? 1 : one.id - other.id;
};

export default threadPagesService;
