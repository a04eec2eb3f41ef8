import type { Core } from '@strapi/strapi';

import type { LeakCheckOptions, LeakReport } from '../leak-check/types';

/** What an app asks itself with; see docs/leak-check.md. */
const leakCheckService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Whether this app, as it is configured, shows anybody what is not public.
   *
   * @throws in production, unless `allowProduction` is set
   */
  async run(options: LeakCheckOptions = {}): Promise<LeakReport> {
    // No app needs it to start, and most never run it.
    const { runLeakCheck } = await import('../leak-check/run');
    return runLeakCheck(strapi, options);
  },
});

export type LeakCheckService = ReturnType<typeof leakCheckService>;

export default leakCheckService;
