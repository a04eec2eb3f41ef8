import type { Socket } from 'node:net';

import type { Core } from '@strapi/strapi';

/** A driver's connection as Knex keeps it: mysql2 has its socket, pg one level further in. */
interface Connection {
  __knexTxId?: string;
  stream?: Socket;
  connection?: { stream: Socket };
}

interface Pool {
  used: { resource: Connection }[];
  on(event: 'release', listener: (connection: Connection) => void): void;
}

const poolOf = (strapi: Core.Strapi): Pool =>
  (strapi.db.connection.client as unknown as { pool: Pool }).pool;

/** The socket to the database over which a transaction runs. */
export const connectionOf = (strapi: Core.Strapi, transaction: string): Socket => {
  const used = poolOf(strapi).used.map(({ resource }) => resource);
  const found = used.find(({ __knexTxId }) => __knexTxId === transaction);
  const socket = found?.connection?.stream ?? found?.stream;
  if (socket === undefined) throw new Error(`No connection carries ${transaction}`);
  return socket;
};

/** Calls back when a transaction is over and gives its connection back. */
export const onRelease = (strapi: Core.Strapi, transaction: string, act: () => void): void => {
  poolOf(strapi).on('release', ({ __knexTxId }) => {
    if (__knexTxId === transaction) act();
  });
};
