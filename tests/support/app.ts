import type { Core } from '@strapi/strapi';

import type { boot } from './boot';
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

/** Within one process no test asks what a crash leaves: nobody waits for the disk. */
const CARELESS = { PGOPTIONS: '-c synchronous_commit=off' };

declare global {
  /** Of the environment in which Strapi runs outside Jest's sandbox. */

  var bootOutside: typeof boot | undefined;
}

const booter = async () => globalThis.bootOutside ?? (await import('./boot')).boot;

/**
 * @param env further variables for the playground, such as `SEED`
 * @param version of the plugin that made the database; none for an empty one
 */
export const startApp = async (
  env: Record<string, string> = {},
  version?: string
): Promise<TestApp> => {
  // What an app does at its first start, and what an older version left, begins in an empty one.
  const isPlain = version === undefined && Object.keys(env).length === 0;
  const database = await createDatabase(isPlain ? process.env.TEST_TEMPLATE : undefined);
  if (version !== undefined) loadFixture(version, database.env);
  Object.assign(process.env, QUIET, CARELESS, database.env, env);
  const { strapi, url } = await (await booter())();
  // As `CARELESS` does, on the one connection that there is.
  if (strapi.db.dialect.client === 'sqlite') {
    await strapi.db.connection.raw('PRAGMA synchronous = OFF');
  }
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
