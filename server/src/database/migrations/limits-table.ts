import type { Knex } from '../sql';

export const LIMITS_TABLE = 'article_forum_limits';

/**
 * 0.2.0: the table of the rate limits, with the three columns that rate-limiter-flexible expects and no
 * other (on MySQL it inserts by position), so that Strapi's sync must not make it.
 */
export const limitsTable = {
  name: 'article-forum::0.2.0-limits-table',
  async up(knex: Knex): Promise<void> {
    if (await knex.schema.hasTable(LIMITS_TABLE)) return;
    await knex.schema.createTable(LIMITS_TABLE, (table) => {
      table.string('key', 255).primary();
      table.integer('points').notNullable().defaultTo(0);
      table.bigInteger('expire');
      table.index(['expire'], 'article_forum_limits_expire_idx');
    });
  },
  down(): Promise<void> {
    return Promise.reject(new Error('This migration cannot be taken back'));
  },
};
