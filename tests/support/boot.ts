import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { createStrapi, type Core } from '@strapi/strapi';

const ROOT = path.resolve(__dirname, '../..');

/**
 * Starts the playground as the environment says, on a port that is free.
 *
 * @param load how the app is loaded, where that is not all at once
 */
export const boot = async (
  load: (strapi: Core.Strapi) => Promise<unknown> = (strapi) => strapi.load()
): Promise<{ strapi: Core.Strapi; url: string }> => {
  const appDir = path.join(ROOT, 'playground');
  const strapi = createStrapi({
    appDir,
    distDir: path.join(appDir, 'dist'),
    autoReload: false,
    serveAdminPanel: false,
  });
  await load(strapi);
  strapi.server.mount();
  const { httpServer } = strapi.server;
  // After five idle seconds Node would close a connection that the client may just be using again.
  httpServer.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => {
    httpServer.listen(0, '127.0.0.1', resolve);
  });
  return { strapi, url: `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}` };
};
