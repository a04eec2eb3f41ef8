import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { demoSecret } from '../src/demo-secret';
import { pluginRoot } from '../src/paths';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'users-permissions': {
    enabled: true,
    config: { jwtSecret: env('JWT_SECRET', demoSecret('jwt')) },
  },
  'article-forum': {
    enabled: true,
    // Absolute: Strapi would take a relative ".." from its own folder.
    resolve: path.resolve(env('ARTICLE_FORUM_PATH', pluginRoot)),
    config: {
      // Demo and tests write from one address.
      targets: [
        {
          uid: 'api::review.review',
          titleField: 'headline',
          sectionField: 'section',
          dateField: 'appears',
        },
        { uid: 'api::notice.notice', dateField: 'day' },
      ],
      limits: limits(env),
      keptPagesMegabytes: env.int('FORUM_KEPT_PAGES', 32),
    },
  },
  ...references(env),
});

type Env = Core.Config.Shared.ConfigParams['env'];

const limits = (env: Env) => {
  // Benchmarks send all their posts from one address to a few articles.
  const all = env.int('FORUM_LIMITS', 0);
  if (all === 0) return { network: { points: env.int('FORUM_NETWORK_LIMIT', 900), seconds: 60 } };
  const limit = { points: all, seconds: 60 };
  return { network: limit, author: limit, target: limit, site: limit };
};

/** What benchmarks compare the plugin with; see tests/bench. */
const references = (env: Env): Core.Config.Plugin => {
  const resolve = env('BENCH_REFERENCE', '');
  return resolve === '' ? {} : { 'bench-reference': { enabled: true, resolve } };
};
