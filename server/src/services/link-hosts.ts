import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID } from '../../../content-types';
import { LINK_HOSTS } from '../database/models';
import { withConnection } from '../database/sql';
import type { Fields } from '../domain/fields';
import { hostsOf } from '../submission/checks/links';

/** Hosts of one post that are kept, and asked about; whoever links to more is held anyway. */
const HOSTS_A_POST = 20;

/** So many of the newest posts with a host say what it is worth: bounded however popular it is. */
const POSTS_A_HOST = 200;

/** Which hosts stand in which posts, so that those of spam are known again. */
const linkHostsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** In the transaction that stores the post's text; `forget` what stood there before. */
  async keep(post: string, fields: Pick<Fields, 'body' | 'linkUrl'>): Promise<void> {
    const hosts = known(hostsOf(fields));
    if (hosts.length === 0) return;
    await withConnection(strapi, (knex) =>
      knex(LINK_HOSTS.tableName)
        .insert(hosts.map((host) => ({ post, host })))
        .onConflict(['post', 'host'])
        .ignore()
    );
  },

  async forget(post: string): Promise<void> {
    await withConnection(strapi, (knex) => knex(LINK_HOSTS.tableName).where({ post }).delete());
  },

  /** The same for posts whose texts are others now: two statements, however many. */
  async replace(
    texts: readonly ({ post: string } & Pick<Fields, 'body' | 'linkUrl'>)[]
  ): Promise<void> {
    if (texts.length === 0) return;
    const rows = texts.flatMap(({ post, ...fields }) =>
      known(hostsOf(fields)).map((host) => ({ post, host }))
    );
    await withConnection(strapi, async (knex) => {
      const posts = texts.map(({ post }) => post);
      await knex(LINK_HOSTS.tableName).whereIn('post', posts).delete();
      if (rows.length > 0) {
        await knex(LINK_HOSTS.tableName).insert(rows).onConflict(['post', 'host']).ignore();
      }
    });
  },

  /**
   * Those of `hosts` that stand in spam, and not in more posts that were published: one advertisement
   * that links to an encyclopedia must not hold all who quote it. One statement.
   */
  async inSpam(hosts: readonly string[]): Promise<string[]> {
    const asked = known(hosts);
    if (asked.length === 0) return [];
    const posts = strapi.db.metadata.get(FORUM_POST_UID).tableName;
    const rows = (await withConnection(strapi, (knex) => {
      const newest = (host: string) =>
        knex
          .select('host', 'post')
          .from(
            knex(LINK_HOSTS.tableName)
              .select('host', 'post')
              .where({ host })
              .orderBy('id', 'desc')
              .limit(POSTS_A_HOST)
              .as('newest')
          );
      const [first, ...others] = asked.map(newest);
      return knex
        .from((first ?? newest('')).unionAll(others).as('links'))
        .join(`${posts} as posts`, 'posts.document_id', 'links.post')
        .whereIn('posts.status', ['spam', 'published'])
        .groupBy('links.host', 'posts.status')
        .select('links.host as host', 'posts.status as status')
        .count('* as posts');
    })) as { host: string; status: 'spam' | 'published'; posts: number | string }[];

    const countOf = (host: string, status: string) =>
      Number(rows.find((row) => row.host === host && row.status === status)?.posts ?? 0);
    return asked.filter((host) => {
      const spam = countOf(host, 'spam');
      return spam > 0 && spam >= countOf(host, 'published');
    });
  },
});

/** As many as are kept, in the length that their column holds. */
const known = (hosts: readonly string[]): string[] =>
  hosts.filter((host) => host.length <= 255).slice(0, HOSTS_A_POST);

export default linkHostsService;
