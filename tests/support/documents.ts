import type { Core } from '@strapi/strapi';

import { ARTICLE_UID, SECTION_UID } from '../../content-types';

/** A row of content as the document service answers it. */
export interface Entry {
  id: number;
  documentId: string;
  locale: string;
  title: string;
  slug: string;
  publishedAt: string | null;
  publicationDate: string | null;
}

interface Params {
  documentId?: string;
  data?: Record<string, unknown>;
  status?: 'draft' | 'published';
  locale?: string;
  populate?: unknown;
}

interface Documents {
  create(params: Params): Promise<Entry>;
  update(params: Params): Promise<Entry>;
  delete(params: Params): Promise<unknown>;
  publish(params: Params): Promise<{ entries: Entry[] }>;
  unpublish(params: Params): Promise<unknown>;
  clone(params: Params): Promise<{ documentId: string; entries: Entry[] }>;
  findOne(params: Params): Promise<Entry>;
}

export const articles = (strapi: Core.Strapi): Documents =>
  strapi.documents(ARTICLE_UID as never) as unknown as Documents;

export const sections = (strapi: Core.Strapi): Documents =>
  strapi.documents(SECTION_UID as never) as unknown as Documents;

export const addSection = (
  strapi: Core.Strapi,
  title: string,
  data: Record<string, unknown> = {}
): Promise<Entry> => sections(strapi).create({ data: { title, ...data } });

/** A published article. */
export const addArticle = (
  strapi: Core.Strapi,
  title: string,
  data: Record<string, unknown> = {}
): Promise<Entry> => articles(strapi).create({ data: { title, ...data }, status: 'published' });

interface Locales {
  create(locale: { code: string; name: string }): Promise<unknown>;
}

export const addFrench = (strapi: Core.Strapi): Promise<unknown> =>
  (strapi.plugin('i18n').service('locales') as Locales).create({ code: 'fr', name: 'French (fr)' });
