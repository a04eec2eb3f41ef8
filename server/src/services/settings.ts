import type { Core } from '@strapi/strapi';

import type { Config } from '../config/schema';

/** The plugin's options as the app configured them; validated at start-up. */
const settingsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  all: (): Config => strapi.config.get<Config>('plugin::article-forum'),

  /** The breadcrumb's first title in a locale, falling back to its language, then English. */
  homeTitle(locale: string): string {
    const titles = strapi.config.get<Config>('plugin::article-forum').homeTitle;
    return titles[locale] ?? titles[locale.split(/[-_]/)[0] ?? ''] ?? titles.en ?? 'Home';
  },
});

export default settingsService;
