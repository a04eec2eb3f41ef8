import type { Core } from '@strapi/strapi';

import { runLeakCheck } from '../leak-check/run';
import type { LeakCheckOptions, LeakReport } from '../leak-check/types';

/** What an app asks itself with; see docs/leak-check.md. */
const leakCheckService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Whether this app, as it is configured, shows anybody what is not public.
   *
   * @throws in production, unless `allowProduction` is set
   */
  run: (options: LeakCheckOptions = {}): Promise<LeakReport> => runLeakCheck(strapi, options),
});

export type LeakCheckService = ReturnType<typeof leakCheckService>;

export default leakCheckService;
