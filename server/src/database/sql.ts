import type { Core } from '@strapi/strapi';

/** What Strapi hands to the callback of `strapi.db.transaction`, and the plain connection beside it. */
export type Knex = Core.Strapi['db']['connection'];

/**
 * Runs hand-written SQL in the transaction under way, or outside of any. The plain connection inside
 * a transaction would wait for itself on SQLite and read stale rows elsewhere.
 *
 * @param strapi the app
 * @param run receives the connection to use, and must use no other
 */
export const withConnection = async <T>(
  strapi: Core.Strapi,
  run: (knex: Knex) => PromiseLike<T>
): Promise<T> => {
  if (!strapi.db.inTransaction()) return run(strapi.db.connection);
  return (await strapi.db.transaction(({ trx }) => run(trx as unknown as Knex))) as T;
};

/**
 * Begins a statement whose rows a process keeps for the requests after it: who watches a database's
 * statements sees that no single request is to blame for it.
 */
export const KEPT_NOTE = '/* kept */ ';

/** Rows of a raw query: each driver wraps them in its own way. */
export const rowsOf = <Row>(result: unknown): Row[] => {
  if (Array.isArray(result)) return (Array.isArray(result[0]) ? result[0] : result) as Row[];
  return (result as { rows: Row[] }).rows;
};
