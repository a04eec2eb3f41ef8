import type { Core } from '@strapi/strapi';

import type { SeedContext } from './context';
import { openLedger } from './ledger';
import { seedAccounts } from './steps/accounts';
import { seedApiToken } from './steps/api-token';
import { seedArticles } from './steps/articles';
import { seedForums } from './steps/forums';
import { seedLocales } from './steps/locales';
import { seedPosts } from './steps/posts';
import { seedRoles } from './steps/roles';
import { seedSections } from './steps/sections';

/** Rights may grow with the plugin, so these run at every start. */
const ACCESS = [seedLocales, seedRoles, seedAccounts, seedApiToken];

/** Once complete, the newsroom belongs to its users: never touched again. */
const NEWSROOM = [seedSections, seedArticles, seedPosts, seedForums];

/**
 * Fills a fresh database with the demo newsroom. Run again, it adds nothing and undoes nothing; after
 * an interruption it goes on where it stopped. One process at a time.
 */
export async function seed(strapi: Core.Strapi): Promise<void> {
  const ledger = await openLedger(strapi);
  const context: SeedContext = { strapi, ledger, now: ledger.startedAt };

  for (const step of ACCESS) await step(context);
  if (!ledger.has('newsroom')) {
    for (const step of NEWSROOM) await step(context);
    await ledger.once('newsroom', { make: async () => 'complete' });
  }
  const { added } = ledger;
  strapi.log.info(added === 0 ? 'Seed: nothing to add' : `Seed: ${added} things added`);
}
