import type { Core } from '@strapi/strapi';

const plugin = (action: string) => `plugin::article-forum.${action}`;

/** What a reader of the site needs, signed in or not. */
export const PUBLIC_ACTIONS = [
  'article.find',
  'article.findOne',
  'section.find',
  'section.findOne',
  'public-tree.find',
  'by-path.find',
  'public-forum.find',
  'public-form.find',
  'public-counts.find',
  'public-post.find',
  'public-post.findOne',
  'own-post.findOne',
  'public-post.submit',
  'public-post.preview',
  'public-post.edit',
  'public-post.withdraw',
  'public-post.report',
].map(plugin);

/** The example site reads and posts for its readers, and may say whose address it speaks for. */
export const SITE_ACTIONS = [...PUBLIC_ACTIONS, plugin('reader.forwardAddress')];

export const MODERATOR_ACTIONS = ['posts.read', 'posts.moderate', 'posts.edit', 'rules.update'].map(
  plugin
);

const NOT_EDITED = new Set(
  'id documentId createdAt updatedAt publishedAt createdBy updatedBy locale localizations'.split(
    ' '
  )
);

/** What somebody ticks in the admin panel for people who write in these locales. */
export function newsroomPermissions(strapi: Core.Strapi, locales: readonly string[]): unknown[] {
  const may = (
    subject: 'plugin::article-forum.article' | 'plugin::article-forum.section',
    verbs: string[]
  ) => {
    const fields = Object.keys(strapi.contentType(subject).attributes).filter(
      (field) => !NOT_EDITED.has(field)
    );
    return verbs.map((verb) => ({
      action: `plugin::content-manager.explorer.${verb}`,
      subject,
      properties: {
        ...(['create', 'read', 'update'].includes(verb) ? { fields } : {}),
        locales,
      },
      conditions: [],
    }));
  };
  const pictures = ['plugin::upload.read', 'plugin::upload.assets.create'];
  return [
    ...may('plugin::article-forum.article', ['create', 'read', 'update', 'delete', 'publish']),
    ...may('plugin::article-forum.section', ['create', 'read', 'update', 'delete']),
    ...pictures.map((action) => ({ action, subject: null, properties: {}, conditions: [] })),
  ];
}
