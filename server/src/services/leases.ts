import type { Core } from '@strapi/strapi';

import { LEASES } from '../database/models';
import { withConnection } from '../database/sql';

export type LeaseName = 'sweep-limits' | 'self-check';

/**
 * Which process does what is scheduled in all of them. A lease is a row with the time until which nobody
 * else may take it; it is not given back, so that a process whose clock is late does not begin again, and
 * one that dies keeps it no longer than it said.
 */
const leasesService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * @param forMs longer than clocks differ, shorter than the schedule's period
   * @returns whether this process has it
   */
  async take(name: LeaseName, forMs: number, now: Date = new Date()): Promise<boolean> {
    const time = now.getTime();
    const taken = await withConnection(strapi, async (knex) => {
      await knex(LEASES.tableName).insert({ name, held_until: 0 }).onConflict('name').ignore();
      return knex(LEASES.tableName)
        .where({ name })
        .where('held_until', '<=', time)
        .update({ held_until: time + forMs });
    });
    return taken === 1;
  },
});

export default leasesService;
