import type { Core } from '@strapi/strapi';

import { createSealer, type Sealer } from '../domain/sealed';

/** Signs with the app's own keys, so that all processes of a site accept each other's tokens. */
const sealerService = ({ strapi }: { strapi: Core.Strapi }): Sealer => {
  const keys = strapi.config.get<string[] | string>('server.app.keys');
  return createSealer(Array.isArray(keys) ? keys : [keys]);
};

export default sealerService;
