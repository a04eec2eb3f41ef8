import type { ContentTypeDefinition } from '../definition';
import { LOCALIZED } from '../definition';
import type { Row } from '../row';

export const ARTICLE_UID = 'plugin::article-forum.article';

const text = { type: 'text', pluginOptions: LOCALIZED } as const;
const line = { type: 'string', maxLength: 255, pluginOptions: LOCALIZED } as const;
/** Addresses outgrow varchar(255). */
const address = {
  type: 'string',
  maxLength: 2000,
  columnType: { type: 'text', args: ['longtext'] },
  pluginOptions: LOCALIZED,
} as const;
const date = { type: 'datetime', pluginOptions: LOCALIZED } as const;

export const articleSchema = {
  kind: 'collectionType',
  collectionName: 'article_forum_articles',
  info: {
    singularName: 'article',
    pluralName: 'articles',
    displayName: 'Article',
    description: 'An article, filed in a section, with a forum under it',
  },
  options: { draftAndPublish: true },
  pluginOptions: { ...LOCALIZED, 'content-type-builder': { visible: false } },
  attributes: {
    kicker: line,
    title: { type: 'string', required: true, maxLength: 255, pluginOptions: LOCALIZED },
    subtitle: line,
    slug: { type: 'string', maxLength: 200, pluginOptions: LOCALIZED },
    summary: text,
    lead: text,
    body: { type: 'blocks', pluginOptions: LOCALIZED },
    postscript: text,
    dateline: line,
    byline: line,
    source: line,
    publicationDate: date,
    originalDate: date,
    cover: { type: 'media', multiple: false, allowedTypes: ['images'], pluginOptions: LOCALIZED },
    coverCaption: text,
    gallery: { type: 'media', multiple: true, allowedTypes: ['images'], pluginOptions: LOCALIZED },
    referenceTitle: line,
    referenceUrl: address,
    redirectUrl: address,
    section: { type: 'relation', relation: 'oneToOne', target: 'plugin::article-forum.section' },
    position: { type: 'integer', pluginOptions: { i18n: { localized: false } } },
  },
  indexes: [
    { name: 'article_forum_articles_slug_idx', columns: ['slug', 'locale'] },
    { name: 'article_forum_articles_date_idx', columns: ['locale', 'publication_date', 'id'] },
  ],
} as const satisfies ContentTypeDefinition;

export type ArticleRow = Row<typeof articleSchema> & { locale: string; publishedAt: string | null };
