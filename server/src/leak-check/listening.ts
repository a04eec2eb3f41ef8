import type { AddressInfo } from 'node:net';

import type { Core } from '@strapi/strapi';

/**
 * The address of the running app on this machine. One that was loaded, and does not listen yet, gets a free
 * port for as long as it is asked.
 */
export const listen = async (
  strapi: Core.Strapi
): Promise<{ url: string; close(): Promise<void> }> => {
  const { httpServer } = strapi.server;
  const wasListening = httpServer.listening;
  if (!wasListening) {
    await new Promise<void>((resolve, reject) => {
      httpServer.once('error', reject);
      strapi.server.listen(0, '127.0.0.1', () => resolve());
    });
  }
  const address = httpServer.address() as AddressInfo | string | null;
  if (address === null || typeof address === 'string') {
    throw new Error('the app listens on a socket: pass its address as url');
  }
  const isAnyHost = ['::', '0.0.0.0', '::1'].includes(address.address);
  const host = isAnyHost ? 'localhost' : address.address;
  return {
    url: `http://${host}:${address.port}`,
    close: async () => {
      if (wasListening) return;
      httpServer.closeAllConnections();
      await new Promise((resolve) => {
        httpServer.close(resolve);
      });
    },
  };
};

/** Strapi joins its routes when it begins to listen; asked at another address, it never does. */
export const mount = (strapi: Core.Strapi): void => {
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  const isMounted = strapi.server
    .listRoutes()
    .some(({ path }) => typeof path === 'string' && path.startsWith(`${prefix}/`));
  if (!isMounted) strapi.server.mount();
};
