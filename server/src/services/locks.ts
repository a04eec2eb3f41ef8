import type { Core } from '@strapi/strapi';

import { LOCKS } from '../database/models';
import { withConnection } from '../database/sql';

export type LockName = 'section-tree';

/**
 * Locks that last until the transaction ends, held in rows of our own: they work alike on every
 * database and between processes. SQLite has one writer anyway.
 */
const locksService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Waits for the lock. Must be the first statement of a transaction, or reads may be older than it. */
  async take(name: LockName): Promise<void> {
    await withConnection(strapi, async (knex) => {
      await knex(LOCKS.tableName).insert({ name }).onConflict('name').ignore();
      await knex(LOCKS.tableName).where({ name }).select('id').forUpdate();
    });
  },
});

export default locksService;
