/**
 * The playground in production mode as a process of its own, with the references beside the plugin.
 * Speaks with the process that started it: it takes `{ id, command, … }` and answers `{ id, value }`.
 */
import path from 'node:path';
import type { AddressInfo } from 'node:net';

import { createStrapi, type Core } from '@strapi/strapi';

import { FORUM_POST_UID, FORUM_UID } from '../../../content-types';
import { grant, PUBLIC_ACTIONS } from '../../support/roles';
import { countStatements } from '../../support/statements';
import { fill } from './fill';
import { watch } from './profile';
import { REFERENCE_ACTIONS } from './reference';

interface Order {
  id: number;
  command: 'fill' | 'reset' | 'count' | 'watch' | 'watched';
  posts?: number;
  documentIds?: string[];
  revision?: number;
  url?: string;
  headers?: Record<string, string>;
}

let watched: Awaited<ReturnType<typeof watch>> | undefined;

const appDir = path.resolve(__dirname, '../../../playground');

const start = async (): Promise<Core.Strapi> => {
  const strapi = createStrapi({
    appDir,
    distDir: path.join(appDir, 'dist'),
    autoReload: false,
    serveAdminPanel: false,
  });
  await strapi.load();
  strapi.server.mount();
  const { httpServer } = strapi.server;
  httpServer.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => {
    httpServer.listen(0, '127.0.0.1', resolve);
  });
  return strapi;
};

/** What a database that has been in use has done by itself: statistics, and in SQLite nothing. */
const settle = async ({ db }: Core.Strapi) => {
  const { client } = db.dialect;
  if (client === 'postgres') await db.connection.raw('VACUUM ANALYZE');
  if (client !== 'mysql') return;
  const { tableName } = db.metadata.get(FORUM_POST_UID);
  await db.connection.raw(`ANALYZE TABLE ${tableName}`);
};

const createAdmin = (strapi: Core.Strapi) =>
  strapi.service('admin::user').create({
    email: 'bench@example.com',
    firstname: 'Bench',
    password: 'Bench-admin-1',
    isActive: true,
    roles: [1],
  });

const carryOut = async (strapi: Core.Strapi, order: Order): Promise<unknown> => {
  switch (order.command) {
    case 'fill': {
      await grant(strapi, 'public', [...PUBLIC_ACTIONS, ...REFERENCE_ACTIONS]);
      await createAdmin(strapi);
      const filled = await fill(strapi, order.posts ?? 1000);
      await settle(strapi);
      return filled;
    }
    case 'reset': {
      // As the posts were before the decision; what a forum counts is not read by what is measured here.
      await strapi.db.query(FORUM_POST_UID).updateMany({
        where: { documentId: { $in: order.documentIds ?? [] } },
        data: {
          status: 'pending',
          visible: false,
          awaiting: true,
          revision: order.revision ?? 1,
          decidedAt: null,
        },
      });
      return null;
    }
    case 'watch':
      watched = await watch();
      return null;
    case 'watched':
      return watched?.();
    case 'count':
      return countStatements(strapi, async () => {
        await (await fetch(order.url ?? '', { headers: order.headers ?? {} })).arrayBuffer();
      });
  }
};

void (async () => {
  const strapi = await start();
  const { port } = strapi.server.httpServer.address() as AddressInfo;
  process.on('message', (order: Order) => {
    carryOut(strapi, order).then(
      (value) => process.send?.({ id: order.id, value }),
      (error: Error) => process.send?.({ id: order.id, error: error.stack })
    );
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ id: 0, value: { url: `http://127.0.0.1:${port}`, forums: FORUM_UID } });
})();
