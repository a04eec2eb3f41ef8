import type { ContentTypeDefinition } from '../definition';
import { HIDDEN } from '../definition';
import type { Row } from '../row';

export const FORMER_PATH_UID = 'plugin::article-forum.former-path';

export const formerPathSchema = {
  kind: 'collectionType',
  collectionName: 'article_forum_former_paths',
  info: {
    singularName: 'former-path',
    pluralName: 'former-paths',
    displayName: 'Former path',
    description: 'One step of a path as it once was; everything below it resolves through it',
  },
  options: { draftAndPublish: false, comment: 'Written by the plugin alone' },
  pluginOptions: HIDDEN,
  attributes: {
    /** Where the slug was unique: `article`, or `section:<parent documentId>` (`section:root` at the top). */
    scope: { type: 'string', required: true },
    targetLocale: { type: 'string', required: true, default: '' },
    slug: { type: 'string', required: true },
    /** The article or section that answered there. */
    entry: { type: 'string', required: true },
  },
  indexes: [
    {
      name: 'article_forum_former_paths_uq',
      columns: ['scope', 'target_locale', 'slug'],
      type: 'unique',
    },
    { name: 'article_forum_former_paths_slug_idx', columns: ['slug', 'target_locale'] },
  ],
} as const satisfies ContentTypeDefinition;

export type FormerPathRow = Row<typeof formerPathSchema>;
