import type { Core } from '@strapi/strapi';

import type { Config } from './config/schema';
import { getService } from './services/get-service';
import type { LeaseName } from './services/leases';

const MINUTE_MS = 60_000;

interface Job {
  lease: LeaseName;
  /** Cron, with seconds. */
  rule: string;
  run(strapi: Core.Strapi): Promise<void>;
}

const SWEEP: Job = {
  lease: 'sweep-limits',
  rule: '0 17 * * * *',
  run: (strapi) => getService(strapi, 'rate-limits').sweep(),
};

const selfCheck = ({ rule = '0 41 3 * * *', repair = false }: SelfCheckConfig): Job => ({
  lease: 'self-check',
  rule,
  run: (strapi) => getService(strapi, 'self-check').report(repair),
});

type SelfCheckConfig = Exclude<NonNullable<Config['selfCheck']>, false>;

/** Runs one job, if no other process has taken this round of it; what fails goes to the log. */
export const runOnce = async (strapi: Core.Strapi, { lease, run }: Job): Promise<void> => {
  try {
    if (await getService(strapi, 'leases').take(lease, 10 * MINUTE_MS)) await run(strapi);
  } catch (error) {
    // Nobody awaits a task: thrown, it would end the process.
    strapi.log.warn(`article-forum: ${lease} failed: ${String(error)}`);
  }
};

/** What is done by the clock, in one of the processes. */
export const schedule = (strapi: Core.Strapi): void => {
  const config = strapi.config.get<Config['selfCheck']>('plugin::article-forum.selfCheck');
  const jobs = [SWEEP, ...(config === false ? [] : [selfCheck(config ?? {})])];
  strapi.cron.add(
    Object.fromEntries(
      jobs.map((job) => [
        `article-forum-${job.lease}`,
        { task: () => runOnce(strapi, job), options: { rule: job.rule } },
      ])
    )
  );
};
