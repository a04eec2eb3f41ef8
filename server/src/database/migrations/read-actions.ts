import type { Knex } from '../sql';

/** Of the Users & Permissions roles, and of API tokens. */
const TABLES = ['up_permissions', 'strapi_api_token_permissions'];

/** What a permission was called, and is. */
const RENAMED = [
  ['section.treeFind', 'public-tree.find'],
  ['public-forum.countsFind', 'public-counts.find'],
  ['public-forum.formFind', 'public-form.find'],
  ['public-post.mineFindOne', 'own-post.findOne'],
] as const;

const actionOf = (name: string) => `plugin::article-forum.${name}`;

/**
 * 0.2.0: everything that reads for the public ends in `find` or `findOne`, as a read-only API token wants it.
 * Before Strapi starts, which would drop what roles were granted under names that it no longer knows.
 */
export const readActions = {
  name: 'article-forum::0.2.0-read-actions',
  async up(knex: Knex): Promise<void> {
    for (const table of TABLES) {
      if (!(await knex.schema.hasTable(table))) continue;
      for (const [from, to] of RENAMED) {
        await knex(table)
          .where({ action: actionOf(from) })
          .update({ action: actionOf(to) });
      }
    }
  },
  down(): Promise<void> {
    return Promise.reject(new Error('This migration cannot be taken back'));
  },
};
