import type { Core } from '@strapi/strapi';

import {
  contentTypes,
  FORUM_POST_UID,
  MODERATION_EVENT_UID,
  type IndexDefinition,
} from '../../../content-types';

type Knex = Core.Strapi['db']['connection'];

const INDEXED = [
  [FORUM_POST_UID, contentTypes['forum-post'].schema.indexes],
  [MODERATION_EVENT_UID, contentTypes['moderation-event'].schema.indexes],
] as const satisfies readonly (readonly [string, readonly IndexDefinition[]])[];

const tableOf = ({ db }: Core.Strapi, uid: string) => db.metadata.get(uid).tableName;

/**
 * Does something to posts and events without their indexes, which are built anew from the sorted rows
 * afterwards: a database does that many times faster than it keeps two dozen of them up to date.
 */
export const withoutIndexes = async (
  strapi: Core.Strapi,
  act: () => Promise<void>
): Promise<void> => {
  const knex = strapi.db.connection;
  const eachIndex = async (
    change: (
      table: Parameters<Parameters<Knex['schema']['alterTable']>[1]>[0],
      index: IndexDefinition
    ) => void
  ) => {
    for (const [uid, indexes] of INDEXED) {
      for (const index of indexes) {
        await knex.schema.alterTable(tableOf(strapi, uid), (table) => change(table, index));
      }
    }
  };
  await eachIndex((table, { name, columns, type }) => {
    if (type === 'unique') table.dropUnique([...columns], name);
    else table.dropIndex([...columns], name);
  });
  await act();
  await eachIndex((table, { name, columns, type }) => {
    if (type === 'unique') table.unique([...columns], { indexName: name });
    else table.index([...columns], name);
  });
};

/** A time so much later; databases agree on nothing here. */
const later = (client: string, column: string, milliseconds: number): string => {
  if (client === 'sqlite') return `${column} + ${milliseconds}`;
  if (client === 'postgres') return `${column} + INTERVAL '${milliseconds} milliseconds'`;
  return `${column} + INTERVAL ${milliseconds * 1000} MICROSECOND`;
};

const OF_IDS = new Set(['document_id', 'thread', 'parent', 'post', 'token_nonce']);
const OF_TIMES = new Set(['created_at', 'active_at']);

/** First and last id of what is copied, of posts and of events. */
type Span = Record<(typeof INDEXED)[number][0], [first: number, last: number]>;

/** Where the posts of a forum stand, which were written one after the other. */
export const spanOf = async (strapi: Core.Strapi, forum: string): Promise<Span> => {
  const spans = INDEXED.map(async ([uid]) => {
    const [span]: { first: number; last: number }[] = await strapi.db
      .connection(tableOf(strapi, uid))
      .where({ forum })
      .min({ first: 'id' })
      .max({ last: 'id' });
    return [uid, [span?.first ?? 0, span?.last ?? 0]] as const;
  });
  return Object.fromEntries(await Promise.all(spans)) as Span;
};

/** So many posts of a span, the first ones, with their events: one of each. */
export const firstOf = (span: Span, posts: number): Span =>
  Object.fromEntries(
    Object.entries(span).map(([uid, [first, last]]) => [
      uid,
      [first, Math.min(last, first + posts - 1)],
    ])
  ) as Span;

interface Copy {
  from: Span;
  /** documentId of the forum that the copies are for. */
  to: string;
  /** Tells the copies' ids from those of every other copy; as long as the `bench` of the originals. */
  mark: string;
  laterBy: number;
}

/** Copies posts and their events into another forum, within the database. */
export const copyPosts = async (
  strapi: Core.Strapi,
  { from, to, mark, laterBy }: Copy
): Promise<void> => {
  const knex = strapi.db.connection;
  const { client } = strapi.db.dialect;
  for (const [uid] of INDEXED) {
    const table = tableOf(strapi, uid);
    const columns = Object.keys(await knex(table).columnInfo()).filter((name) => name !== 'id');
    const values = columns.map((column) => {
      const name = knex.raw('??', [column]).toString();
      if (column === 'forum') return knex.raw('?', [to]).toString();
      if (OF_IDS.has(column)) return `REPLACE(${name}, 'bench', '${mark}')`;
      return OF_TIMES.has(column) ? later(client, name, laterBy) : name;
    });
    const names = columns.map((column) => knex.raw('??', [column]).toString()).join(', ');
    await knex.raw(
      `INSERT INTO ${table} (${names}) SELECT ${values.join(', ')} FROM ${table}
       WHERE id BETWEEN ? AND ?`,
      from[uid]
    );
  }
};
