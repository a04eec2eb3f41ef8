import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID } from '../../../content-types';
import { rowsOf, withConnection } from '../database/sql';

/** Reads the heads of many threads at once. */
const threadPagesService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Row ids of the first `limit` visible descendants of each thread, oldest first. A parent is older
   * than its replies, so no post among the first lacks its parent.
   */
  async firstIds(threads: readonly string[], limit: number): Promise<number[]> {
    const { tableName } = strapi.db.metadata.get(FORUM_POST_UID);
    const result = await withConnection(strapi, (knex) =>
      knex.raw(
        `SELECT ranked.id FROM (
           SELECT id, ROW_NUMBER() OVER (PARTITION BY thread ORDER BY created_at, id) AS place
           FROM ${tableName}
           WHERE thread IN (${threads.map(() => '?').join(', ')}) AND visible = ? AND depth > 0
         ) ranked WHERE ranked.place <= ?`,
        [...threads, true, limit]
      )
    );
    return rowsOf<{ id: number }>(result).map((row) => Number(row.id));
  },
});

export default threadPagesService;
