import type { StrapiApp } from '@strapi/strapi/admin';

export default {
  config: {
    // The two languages that the plugin's own pages speak.
    locales: ['fr'],
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap(_app: StrapiApp) {},
};
