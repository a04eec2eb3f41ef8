import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { createStrapi, type Core } from '@strapi/strapi';

const ROOT = path.resolve(__dirname, '../..');

/** Variables with which the playground runs on the plugin's source, and keeps to itself. */
export const QUIET = {
  NODE_ENV: 'test',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_EE: 'true',
  LOG_LEVEL: 'error',
  STARTUP_MESSAGE: 'false',
  ADMIN_RATE_LIMIT: 'false',
  DATABASE_POOL_MIN: '0',
  ARTICLE_FORUM_PATH: path.join(__dirname, 'plugin'),
};

/** Starts the playground as the environment says, on a port that is free. */
export const boot = async (): Promise<{ strapi: Core.Strapi; url: string }> => {
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
  return { strapi, url: `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}` };
};
