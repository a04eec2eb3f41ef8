import type { Core } from '@strapi/strapi';

import { seed } from './seed';

export default {
  register() {},

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    if (process.env.SEED === 'true') await seed(strapi);
  },
};
