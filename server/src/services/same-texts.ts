import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, type ForumPostRow } from '../../../content-types';
import { rowsOf, withConnection } from '../database/sql';

/** More waiting posts with one text are not counted. */
const MOST = 1000;

type Worded = Pick<ForumPostRow, 'id' | 'wordsHash' | 'awaiting' | 'detached'>;

/** How often the same text waits. */
const sameTextsService = ({ strapi }: { strapi: Core.Strapi }) => {
  /** Texts are named by one post of each: the statement is short, and planned in no time, for any of them. */
  const count = async (
    ids: readonly number[]
  ): Promise<{ hash: string; posts: number | string }[]> => {
    if (ids.length === 0) return [];
    const { tableName } = strapi.db.metadata.get(FORUM_POST_UID);
    // Not a value to look up: SQLite would rather go through all that waits than by the text.
    const alike = `FROM ${tableName} p
      WHERE p.words_hash = k.words_hash AND p.awaiting = ? AND NOT p.detached = ?`;
    const text = `SELECT k.words_hash AS hash,
        CASE WHEN (SELECT p.id ${alike} LIMIT 1 OFFSET ${MOST}) IS NULL
          THEN (SELECT COUNT(*) ${alike}) ELSE ${MOST + 1} END AS posts
      FROM ${tableName} k WHERE k.id IN (${ids.map(() => '?').join(', ')})`;
    const bindings = [true, true, true, true, ...ids];
    return rowsOf(await withConnection(strapi, (knex) => knex.raw(text, bindings)));
  };

  return {
    /**
     * A function that gives the number of other waiting posts with a post's text, at most 1,000. One
     * statement.
     */
    async of(posts: readonly Worded[]): Promise<(post: Worded) => number> {
      const idOf = new Map(
        posts.flatMap(({ id, wordsHash }) => (wordsHash === null ? [] : [[wordsHash, id]]))
      );
      const rows = await count([...idOf.values()]);
      const counts = new Map(rows.map(({ hash, posts: n }) => [hash, Number(n)]));
      return ({ wordsHash, awaiting, detached }) => {
        const itself = Number(Boolean(awaiting) && !detached);
        return Math.min(MOST, Math.max(0, (counts.get(wordsHash ?? '') ?? 0) - itself));
      };
    },
  };
};

export default sameTextsService;
