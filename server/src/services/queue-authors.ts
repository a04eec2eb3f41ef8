import type { Core } from '@strapi/strapi';

import {
  FORUM_POST_UID,
  POST_STATUSES,
  type ForumPostRow,
  type PostStatus,
} from '../../../content-types';
import type { AuthorRecord } from '../../../contracts/moderation';
import { rowsOf, withConnection } from '../database/sql';
import { identityOf } from '../domain/author-identity';
import type { Lists } from '../domain/lists';
import { getService } from './get-service';

/** More posts of one status are not counted: nobody is judged by the number beyond. */
const MOST = 1000;

type Writer = Pick<
  ForumPostRow,
  | 'id'
  | 'authorKey'
  | 'userId'
  | 'staffId'
  | 'authorEmail'
  | 'authorName'
  | 'networkHash'
  | 'withdrawn'
  | 'createdAt'
>;

/** What an author has written: of each status how many, and when the first of them. */
type Tally = { author: string } & {
  [Column in `${PostStatus}_${'posts' | 'first'}`]: number | string | Date | null;
};

/** What whoever wrote some posts has written besides, and what became of it. */
const queueAuthorsService = ({ strapi }: { strapi: Core.Strapi }) => {
  /**
   * One statement; of each author it reads at most 1,001 entries of an index for each status, and those twice.
   * Authors are named by their posts' ids: its text is the same for every page, and a database that has
   * an order of letters for each column has not to settle by which one to compare.
   */
  const tally = async (ids: readonly number[]): Promise<Tally[]> => {
    if (ids.length === 0) return [];
    const { tableName } = strapi.db.metadata.get(FORUM_POST_UID);
    const columns = POST_STATUSES.flatMap((status) => {
      const theirs = `FROM ${tableName} p WHERE p.author_key = k.author_key AND p.status = '${status}'`;
      const inOrder = `(SELECT p.created_at ${theirs} ORDER BY p.created_at LIMIT 1`;
      return [
        `CASE WHEN ${inOrder} OFFSET ${MOST}) IS NULL
           THEN (SELECT COUNT(*) ${theirs}) ELSE ${MOST + 1} END AS ${status}_posts`,
        `${inOrder}) AS ${status}_first`,
      ];
    });
    const text = `SELECT k.author_key AS author, ${columns.join(', ')} FROM ${tableName} k
      WHERE k.id IN (${ids.map(() => '?').join(', ')})`;
    return rowsOf(await withConnection(strapi, (knex) => knex.raw(text, [...ids])));
  };

  return {
    /** A function that gives the record of each of the posts' authors. */
    async of(posts: readonly Writer[], now = new Date()): Promise<(post: Writer) => AuthorRecord> {
      // One post of each is enough.
      const idOf = new Map(
        posts.flatMap(({ id, authorKey }) => (authorKey ? [[authorKey, id]] : []))
      );
      const rows = await tally([...idOf.values()]);
      const tallies = new Map(rows.map((row) => [row.author, row]));
      const lists = await getService(strapi, 'rule-lists').at(now);
      return (post) => {
        const own = post.authorKey === null ? undefined : tallies.get(post.authorKey);
        const posts = (status: PostStatus) => Number(own?.[`${status}_posts`] ?? 0);
        const count = (status: PostStatus) => Math.min(MOST, posts(status));
        const times = POST_STATUSES.flatMap((status) => own?.[`${status}_first`] ?? []);
        const firstSeen = Math.min(
          ...[post.createdAt, ...times].map((time) => new Date(time).getTime())
        );
        return {
          knownBy: identityOf(post).knownBy,
          key: post.authorKey,
          pending: count('pending'),
          published: count('published'),
          rejected: count('rejected'),
          spam: count('spam'),
          removed: count('removed'),
          isCapped: POST_STATUSES.some((status) => posts(status) > MOST),
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
