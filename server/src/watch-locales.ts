import type { Core } from '@strapi/strapi';

import { getService } from './services/get-service';

/** What follows from a language that an administrator deletes; its entries are gone by then. */
export const watchLocales = (strapi: Core.Strapi): void => {
  strapi.db.lifecycles.subscribe({
    models: ['plugin::i18n.locale'],
    async afterDelete({ result }) {
      const { code } = (result ?? {}) as { code?: string };
      if (code === undefined) return;
      await getService(strapi, 'slugs').releaseLocale(code);
      await getService(strapi, 'deleted-targets').detachLocale(code);
    },
  });
};
