import type { Core } from '@strapi/strapi';

export const ARTICLE = 'plugin::article-forum.article';
export const SECTION = 'plugin::article-forum.section';
export const FORUM = 'plugin::article-forum.forum';
export const POST = 'plugin::article-forum.forum-post';

type Data = Record<string, unknown>;

interface Found {
  documentId: string;
}

interface Documents {
  create(params: { data: Data; locale: string }): Promise<Found>;
  update(params: { documentId: string; data: Data; locale: string }): Promise<Found | null>;
  publish(params: { documentId: string; locale: string }): Promise<unknown>;
  findFirst(params: { filters: Data; locale: string; status?: 'draft' }): Promise<Found | null>;
  findOne(params: {
    documentId: string;
    locale: string;
    status?: 'draft' | 'published';
  }): Promise<Found | null>;
}

/**
 * Strapi's document service without the types that are generated for an app: they would have to exist
 * before the first start.
 */
export const documentsOf = (strapi: Core.Strapi, uid: string): Documents =>
  strapi.documents(uid as never) as unknown as Documents;

/** The same for rows: types that Strapi knows but an app's code does not. */
export const rowsOf = (strapi: Core.Strapi, uid: string) => strapi.db.query(uid as never);
