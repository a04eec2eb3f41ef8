import type { Core } from '@strapi/strapi';

import {
  FORUM_POST_UID,
  POST_STATUSES,
  type ForumPostRow,
  type PostStatus,
} from '../../../content-types';
import type { AuthorRecord } from '../../../contracts/moderation';
import { withConnection, type Knex } from '../database/sql';
import { identityOf } from '../domain/author-identity';
import type { Lists } from '../domain/lists';
import { getService } from './get-service';

/** More posts of one status are not counted: nobody is judged by the number beyond. */
const MOST = 1000;

type Writer = Pick<
  ForumPostRow,
  | 'authorKey'
  | 'userId'
  | 'staffId'
  | 'authorEmail'
  | 'authorName'
  | 'networkHash'
  | 'withdrawn'
  | 'createdAt'
>;

interface Tally {
  author: string;
  status: PostStatus;
  posts: number | string;
  first: string | number | Date;
}

/** What whoever wrote some posts has written besides, and what became of it. */
const queueAuthorsService = ({ strapi }: { strapi: Core.Strapi }) => {
  /** One statement; of each author it reads at most 1,001 entries of an index for each status. */
  const tally = async (keys: readonly string[]): Promise<Tally[]> => {
    if (keys.length === 0) return [];
    const { tableName } = strapi.db.metadata.get(FORUM_POST_UID);
    const capped = (knex: Knex, author: string, status: PostStatus) =>
      knex.select('*').from(
        knex(tableName)
          .select('status', 'created_at')
          .where({ author_key: author, status })
          .orderBy('created_at')
          .limit(MOST + 1)
          .as('oldest')
      );
    const ofAuthor = (knex: Knex, author: string) =>
      knex
        .from(
          knex.unionAll(POST_STATUSES.map((status) => capped(knex, author, status))).as('posts')
        )
        .groupBy('status')
        .select(knex.raw('? AS author', [author]), 'status')
        .count('* as posts')
        .min('created_at as first');
    return withConnection(strapi, (knex) =>
      knex.unionAll(keys.map((author) => ofAuthor(knex, author)))
    ) as Promise<Tally[]>;
  };

  return {
    /** A function that gives the record of each of the posts' authors. */
    async of(posts: readonly Writer[], now = new Date()): Promise<(post: Writer) => AuthorRecord> {
      const keys = new Set(posts.flatMap(({ authorKey }) => authorKey ?? []));
      const tallies = await tally([...keys]);
      const lists = await getService(strapi, 'rule-lists').at(now);
      return (post) => {
        const own = tallies.filter(({ author }) => author === post.authorKey);
        const counts = new Map(own.map(({ status, posts: n }) => [status, Number(n)]));
        const count = (status: PostStatus) => Math.min(MOST, counts.get(status) ?? 0);
        const times = own.map(({ first }) => new Date(first).getTime());
        const firstSeen = Math.min(new Date(post.createdAt).getTime(), ...times);
        return {
          knownBy: identityOf(post).knownBy,
          key: post.authorKey,
          pending: count('pending'),
          published: count('published'),
          rejected: count('rejected'),
          spam: count('spam'),
          removed: count('removed'),
          isCapped: [...counts.values()].some((n) => n > MOST),
          firstSeenAt: new Date(firstSeen).toISOString(),
          listed: listedOf(post, lists),
        };
      };
    },
  };
};

/** Of a withdrawn post nobody is named any more. */
const listedOf = (post: Writer, lists: Lists): AuthorRecord['listed'] =>
  post.withdrawn
    ? []
    : lists
        .naming({ userId: post.userId, email: post.authorEmail, networkKey: post.networkHash })
        .map(({ by, rule: { documentId, tier, note, expiresAt } }) => ({
          documentId,
          kind: by,
          tier,
          note,
          expiresAt,
        }));

export default queueAuthorsService;
