import type { Knex } from '../sql';

const POSTS = 'article_forum_posts';

/**
 * 0.2.0: what waits for a moderator is a column of its own, for posts that are published and have a
 * proposed edit wait as well. Made here, before Strapi would make it empty.
 */
export const awaitingPosts = {
  name: 'article-forum::0.2.0-awaiting-posts',
  async up(knex: Knex): Promise<void> {
    if (!(await knex.schema.hasTable(POSTS))) return;
    if (!(await knex.schema.hasColumn(POSTS, 'awaiting'))) {
      await knex.schema.alterTable(POSTS, (table) => {
        table.boolean('awaiting').notNullable().defaultTo(false);
      });
    }
    await knex(POSTS).where({ status: 'pending' }).update({ awaiting: true });
  },
  down(): Promise<void> {
    return Promise.reject(new Error('This migration cannot be taken back'));
  },
};
