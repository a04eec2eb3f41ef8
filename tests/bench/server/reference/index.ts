import { factories, type UID } from '@strapi/strapi';

import { ARTICLE_UID } from '../../../../content-types';
import { forumPostSchema } from '../../../../content-types/forum-post/schema';
import { rawController } from './raw';

/** Strapi's own create is measured on a type with the same columns; without indexes it is the faster. */
const remark = {
  schema: {
    // Strapi writes into each attribute: none may be shared with another, as ours share theirs.
    ...(JSON.parse(JSON.stringify(forumPostSchema)) as typeof forumPostSchema),
    collectionName: 'bench_remarks',
    indexes: [],
    info: { singularName: 'remark', pluralName: 'remarks', displayName: 'Remark' },
  },
};

const REMARK_UID = 'plugin::bench-reference.remark' as UID.ContentType;

const route = (method: 'GET' | 'POST', path: string, handler: string) => ({
  method,
  path,
  handler,
  config: {},
});

export const REFERENCE_ACTIONS = [
  'article.find',
  'article.findOne',
  'remark.create',
  'raw.empty',
  'raw.rows',
].map((action) => `plugin::bench-reference.${action}`);

/** The references: each route stands behind the same authorisation as the plugin's own. */
export default {
  contentTypes: { remark },
  services: { remark: factories.createCoreService(REMARK_UID) },
  controllers: {
    article: factories.createCoreController(ARTICLE_UID as UID.ContentType),
    remark: factories.createCoreController(REMARK_UID),
    raw: rawController,
  },
  routes: {
    'content-api': {
      type: 'content-api',
      routes: [
        route('GET', '/articles', 'article.find'),
        route('GET', '/articles/:id', 'article.findOne'),
        route('POST', '/remarks', 'remark.create'),
        route('GET', '/empty', 'raw.empty'),
        route('GET', '/rows', 'raw.rows'),
      ],
    },
    admin: {
      type: 'admin',
      routes: [
        {
          ...route('POST', '/decisions', 'raw.decide'),
          config: { policies: ['admin::isAuthenticatedAdmin'] },
        },
      ],
    },
  },
};
