import type { Core } from '@strapi/strapi';

import type { Services } from './index';

/** A service of this plugin, with its type. */
export const getService = <N extends keyof Services>(
  strapi: Core.Strapi,
  name: N
): ReturnType<Services[N]> =>
  strapi.plugin('article-forum').service(name) as ReturnType<Services[N]>;
