import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, type ForumPostRow } from '../../../content-types';
import { withConnection, type Knex } from '../database/sql';

/** More waiting posts with one text are not counted. */
const MOST = 1000;

type Worded = Pick<ForumPostRow, 'wordsHash' | 'awaiting' | 'detached'>;

/** How often the same text waits. */
const sameTextsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const count = async (hashes: readonly string[]) => {
    const { tableName } = strapi.db.metadata.get(FORUM_POST_UID);
    const ofText = (knex: Knex, hash: string) =>
      knex
        .from(
          knex(tableName)
            .select('id')
            .where({ words_hash: hash, awaiting: true })
            // Not a value to look up: SQLite would rather go through all that waits than by the text.
            .whereNot({ detached: true })
            .limit(MOST + 1)
            .as('waiting')
        )
        .select(knex.raw('? AS hash', [hash]))
        .count('* as posts');
    return withConnection(strapi, (knex) =>
      knex.unionAll(hashes.map((hash) => ofText(knex, hash)))
    ) as Promise<{ hash: string; posts: number | string }[]>;
  };

  return {
    /**
     * A function that gives the number of other waiting posts with a post's text, at most 1,000. One
     * statement.
     */
    async of(posts: readonly Worded[]): Promise<(post: Worded) => number> {
      const hashes = [...new Set(posts.flatMap(({ wordsHash }) => wordsHash ?? []))];
      const rows = hashes.length === 0 ? [] : await count(hashes);
      const counts = new Map(rows.map(({ hash, posts: n }) => [hash, Number(n)]));
      return ({ wordsHash, awaiting, detached }) => {
        const itself = Number(Boolean(awaiting) && !detached);
        return Math.min(MOST, Math.max(0, (counts.get(wordsHash ?? '') ?? 0) - itself));
      };
    },
  };
};

export default sameTextsService;
