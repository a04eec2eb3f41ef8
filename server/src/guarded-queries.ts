import type { Core } from '@strapi/strapi';

import { getService } from './services/get-service';
import type relatedArticles from './services/related-articles';

type RelatedArticles = ReturnType<typeof relatedArticles>;
type Entry = Parameters<RelatedArticles['hide']>[0];
type Schema = Parameters<RelatedArticles['hide']>[1];
type Query = Record<string, unknown>;

interface Sanitizers {
  add(path: string, sanitizer: (schema: Schema) => (data: Entry) => Promise<Entry>): unknown;
}

interface SanitizeQuery {
  query(query: Query, schema: Schema, options?: { auth?: unknown }): Promise<Query>;
}

/**
 * Puts the related-articles service between the public and every type of the app: its answers, and the
 * queries of REST and GraphQL alike. Strapi has a registry for what looks at answers, and none for
 * queries.
 */
export const guardPublicQueries = (strapi: Core.Strapi): void => {
  const articles = () => getService(strapi, 'related-articles');
  (strapi.get('sanitizers') as Sanitizers).add(
    'content-api.output',
    (schema) => (data) => articles().hide(data, schema)
  );
  const sanitize = strapi.contentAPI.sanitize as unknown as SanitizeQuery;
  const { query: sanitizeQuery } = sanitize;
  sanitize.query = async (query, schema, options = {}) =>
    articles().guard(await sanitizeQuery(query, schema, options), schema, options.auth);
};
