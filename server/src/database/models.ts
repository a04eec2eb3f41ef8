/**
 * Tables that are nobody's content: Strapi creates and migrates them with the rest, but neither the
 * Content Manager nor any API knows them.
 */
/** A new object each: Strapi writes the column's name into it. */
const line = () => ({ type: 'string', column: { notNullable: true } });

/** Who holds which slug. The unique index is what makes slugs unique under concurrency. */
export const SLUG_CLAIMS = {
  uid: 'article-forum::slug-claim',
  singularName: 'article-forum-slug-claim',
  tableName: 'article_forum_slugs',
  attributes: {
    id: { type: 'increments' },
    /** Within what the slug is unique, see former-path's `scope`. */
    scope: line(),
    locale: line(),
    slug: line(),
    /** documentId of the article or section. */
    owner: line(),
  },
  indexes: [
    { name: 'article_forum_slugs_uq', columns: ['scope', 'locale', 'slug'], type: 'unique' },
    { name: 'article_forum_slugs_owner_idx', columns: ['owner'] },
  ],
} as const;

/** Which hosts stand in which posts. */
export const LINK_HOSTS = {
  uid: 'article-forum::link-host',
  singularName: 'article-forum-link-host',
  tableName: 'article_forum_link_hosts',
  attributes: {
    id: { type: 'increments' },
    /** documentId of the post. */
    post: line(),
    host: line(),
  },
  indexes: [
    { name: 'article_forum_link_hosts_uq', columns: ['post', 'host'], type: 'unique' },
    { name: 'article_forum_link_hosts_host_idx', columns: ['host', 'id'] },
  ],
} as const;

/** Rows to lock by name where there is no row of content to lock. */
export const LOCKS = {
  uid: 'article-forum::lock',
  singularName: 'article-forum-lock',
  tableName: 'article_forum_locks',
  attributes: {
    id: { type: 'increments' },
    name: line(),
  },
  indexes: [{ name: 'article_forum_locks_name_uq', columns: ['name'], type: 'unique' }],
} as const;

/** Until when a process has taken what all of them would do by the clock. */
export const LEASES = {
  uid: 'article-forum::lease',
  singularName: 'article-forum-lease',
  tableName: 'article_forum_leases',
  attributes: {
    id: { type: 'increments' },
    name: line(),
    /** Milliseconds since 1970. */
    held_until: { type: 'biginteger', column: { notNullable: true } },
  },
  indexes: [{ name: 'article_forum_leases_name_uq', columns: ['name'], type: 'unique' }],
} as const;

/** How often a thing has changed, by name: what a process keeps in memory is true while its number stands. */
export const VERSIONS = {
  uid: 'article-forum::version',
  singularName: 'article-forum-version',
  tableName: 'article_forum_versions',
  attributes: {
    id: { type: 'increments' },
    name: line(),
    value: { type: 'integer', column: { notNullable: true } },
  },
  indexes: [{ name: 'article_forum_versions_name_uq', columns: ['name'], type: 'unique' }],
} as const;
