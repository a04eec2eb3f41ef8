import type { Core } from '@strapi/strapi';

import { untilIdle } from './until-idle';

/** A statement as it went to the database, in that database's own words. */
export interface Statement {
  sql: string;
  bindings: readonly unknown[];
}

/** All statements that an act needs, in their order, with what Strapi does after it has answered. */
export const statementsOf = async (
  strapi: Core.Strapi,
  act: () => Promise<unknown>
): Promise<Statement[]> => {
  const statements: Statement[] = [];
  const note = ({ sql, bindings }: { sql: string; bindings?: readonly unknown[] }) => {
    statements.push({ sql, bindings: bindings ?? [] });
  };
  await untilIdle(strapi);
  strapi.db.connection.on('query', note);
  try {
    await act();
    await untilIdle(strapi);
  } finally {
    strapi.db.connection.off('query', note);
  }
  return statements;
};

/** What a process reads once in a while, however many ask, is no part of what a request costs. */
const isKept = ({ sql }: Statement): boolean => sql.startsWith('/* kept */');

/**
 * How many SQL statements on our tables an act needs. Strapi reads tables of its own now and then: not
 * counted.
 */
export const countStatements = async (
  strapi: Core.Strapi,
  act: () => Promise<unknown>
): Promise<number> => {
  const statements = await statementsOf(strapi, act);
  return statements.filter(
    (statement) => statement.sql.includes('article_forum') && !isKept(statement)
  ).length;
};
