const plugin = (action: string) => `plugin::article-forum.${action}`;

/** What a reader of the site needs, signed in or not. */
export const PUBLIC_ACTIONS = [
  'article.find',
  'article.findOne',
  'section.find',
  'section.findOne',
  'section.treeFind',
  'by-path.find',
  'public-forum.find',
  'public-forum.formFind',
  'public-forum.countsFind',
  'public-post.find',
  'public-post.findOne',
  'public-post.mineFindOne',
  'public-post.submit',
  'public-post.preview',
].map(plugin);

/** The example site reads and posts for its readers, and may say whose address it speaks for. */
export const SITE_ACTIONS = [...PUBLIC_ACTIONS, plugin('reader.forwardAddress')];

export const MODERATOR_ACTIONS = ['posts.read', 'posts.moderate', 'posts.edit'].map(plugin);
