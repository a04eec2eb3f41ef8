import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { createStrapi, type Core } from '@strapi/strapi';

import { createDatabase } from './database';
import { loadFixture } from './fixture';
import { createClient, type Client } from './http';
import { untilIdle } from './until-idle';

/** A real Strapi with the plugin's source, a database of its own, and a port. */
export interface TestApp {
  strapi: Core.Strapi;
  url: string;
  /** Whoever has no account. */
  visitor: Client;
  stop(): Promise<void>;
}

const ROOT = path.resolve(__dirname, '../..');

const QUIET = {
  NODE_ENV: 'test',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_EE: 'true',
  LOG_LEVEL: 'error',
  STARTUP_MESSAGE: 'false',
  ADMIN_RATE_LIMIT: 'false',
  DATABASE_POOL_MIN: '0',
  ARTICLE_FORUM_PATH: path.join(__dirname, 'plugin'),
};

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
  const appDir = path.join(ROOT, 'playground');
  const strapi = createStrapi({
    appDir,
    distDir: path.join(appDir, 'dist'),
    autoReload: false,
    serveAdminPanel: false,
  });
  await strapi.load();
  strapi.server.mount();
  const { httpServer } = strapi.server;
  // After five idle seconds Node would close a connection that the client may just be using again.
  httpServer.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => {
    httpServer.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`;
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
