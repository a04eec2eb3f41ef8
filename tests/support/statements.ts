import type { Core } from '@strapi/strapi';

import { untilIdle } from './until-idle';

/**
 * How many SQL statements on our tables an act needs, with what Strapi does after it has answered, such as
 * to read an entry again for its listeners. Strapi reads tables of its own now and then: not counted.
 */
export const countStatements = async (
  strapi: Core.Strapi,
  act: () => Promise<unknown>
): Promise<number> => {
  let statements = 0;
  const note = ({ sql }: { sql: string }) => {
    statements += Number(sql.includes('article_forum'));
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
