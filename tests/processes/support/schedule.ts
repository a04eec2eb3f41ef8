import type { Core } from '@strapi/strapi';

import { LEASES } from '../../../server/src/database/models';
import type { LeaseName } from '../../../server/src/services/leases';

interface Scheduled {
  name: string | null;
  job: { trigger(): Promise<unknown> };
}

export const SCHEDULE_ACTS = {
  /**
   * Lets the clock strike for a job, at the same moment wherever it is asked.
   *
   * @param at milliseconds since 1970
   * @returns on how many statements the job's work took; none where it left the work to another process
   */
  strike: async (strapi: Core.Strapi, job: LeaseName, at: number): Promise<number> => {
    const jobs = strapi.cron.jobs as unknown as Scheduled[];
    const found = jobs.find(({ name }) => name === `article-forum-${job}`);
    if (found === undefined) throw new Error(`${job} is not scheduled`);
    let statements = 0;
    const note = ({ sql }: { sql: string }) => {
      statements += Number(sql.includes('article_forum') && !sql.includes(LEASES.tableName));
    };
    await new Promise((resolve) => {
      setTimeout(resolve, at - Date.now());
    });
    strapi.db.connection.on('query', note);
    try {
      await found.job.trigger();
    } finally {
      strapi.db.connection.off('query', note);
    }
    return statements;
  },

  /** The time for which a process has taken a job is over. */
  endLease: async (strapi: Core.Strapi, name: LeaseName): Promise<void> => {
    await strapi.db.connection(LEASES.tableName).where({ name }).update({ held_until: 0 });
  },
};
