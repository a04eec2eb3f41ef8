import type { Core } from '@strapi/strapi';

import { capitals } from './checks/capitals';
import { seed } from './seed';

interface Checks {
  add(check: unknown): void;
}

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    (strapi.plugin('article-forum').service('checks') as Checks).add(capitals);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    if (process.env.SEED === 'true') await seed(strapi);
  },
};
