import type { Core } from '@strapi/strapi';

import { boot } from './boot';
import { createDatabase } from './database';
import { loadFixture } from './fixture';
import { createClient, type Client } from './http';
import { QUIET } from './quiet';
import { untilIdle } from './until-idle';

/** A real Strapi with the plugin's source, a database of its own, and a port. */
export interface TestApp {
  strapi: Core.Strapi;
  url: string;
  /** Whoever has no account. */
  visitor: Client;
  stop(): Promise<void>;
}

/**
 * @param env further variables for the playground, such as `SEED`
 * @param version of the plugin that made the database; none for an empty one
 */
export const startApp = async (
  env: Record<string, string> = {},
  version?: string
): Promise<TestApp> => {
  const database = await createDatabase();
  if (version !== undefined) loadFixture(version, database.env);
  Object.assign(process.env, QUIET, database.env, env);
  const { strapi, url } = await boot();
  return {
    strapi,
    url,
    visitor: createClient(url),
    stop: async () => {
      await untilIdle(strapi);
      await strapi.destroy();
      await database.drop();
    },
  };
};
