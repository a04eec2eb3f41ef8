import type { Core } from '@strapi/strapi';

/** How many SQL statements on our tables an act needs: Strapi reads its own now and then. */
export const countStatements = async (
  strapi: Core.Strapi,
  act: () => Promise<unknown>
): Promise<number> => {
  let statements = 0;
  const note = ({ sql }: { sql: string }) => {
    statements += Number(sql.includes('article_forum'));
  };
  strapi.db.connection.on('query', note);
  try {
    await act();
  } finally {
    strapi.db.connection.off('query', note);
  }
  return statements;
};
