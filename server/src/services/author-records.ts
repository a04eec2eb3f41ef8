import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID } from '../../../content-types';
import { withConnection } from '../database/sql';

/** More posts than this are not counted: no setting asks for more. */
const MOST = 1000;

/** What the moderators made of an account's posts so far. */
const authorRecordsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * One statement, over at most 2,000 entries of an index.
   *
   * @param userId a Users & Permissions account; guests have no record
   * @param since what was turned down before it is forgiven
   * @returns its published posts, withdrawn ones left out, and those that a moderator turned down or
   *   that were caught as spam; each at most 1,000
   */
  async of(userId: number, since: Date): Promise<{ published: number; turnedDown: number }> {
    const { tableName } = strapi.db.metadata.get(FORUM_POST_UID);
    const [row] = (await withConnection(strapi, (knex) => {
      const posts = () => knex(tableName).select('id').where('user_id', userId).limit(MOST);
      const published = posts().where({ status: 'published', withdrawn: false }).as('published');
      const turnedDown = posts()
        .whereIn('status', ['rejected', 'spam', 'removed'])
        .where((when) => {
          // What a check caught has no moderator's date; what its author withdrew was turned down by nobody.
          void when.where('decided_at', '>=', since).orWhere((caught) => {
            void caught
              .where('status', 'spam')
              .whereNull('decided_at')
              .where('created_at', '>=', since);
          });
        })
        .as('turned_down');
      return knex.select(
        knex.count('*').from(published).as('published'),
        knex.count('*').from(turnedDown).as('turned_down')
      );
    })) as { published: number | string; turned_down: number | string }[];
    return { published: Number(row?.published ?? 0), turnedDown: Number(row?.turned_down ?? 0) };
  },
});

export default authorRecordsService;
