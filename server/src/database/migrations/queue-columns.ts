import type { ForumPostRow } from '../../../../content-types';
import { identityOf } from '../../domain/author-identity';
import { emailKey, nameKey, wordsHash } from '../../domain/fingerprints';
import { queueColumns } from '../../domain/queue-columns';
import type { Knex } from '../sql';
import { updateCases } from '../update-cases';

const POSTS = 'article_forum_posts';
const KEYS = ['words_hash', 'author_key', 'name_key', 'email_key', 'held_by'] as const;
const RANK = 'queue_rank';
const BATCH = 500;

interface OldRow {
  id: number;
  body: string | null;
  author_name: string | null;
  author_email: string | null;
  user_id: number | null;
  staff_id: number | null;
  checks: unknown;
  proposed_edit: unknown;
  /** Not there in 0.1.0. */
  report_count?: number;
}

/**
 * 0.2.0: what the queue is filtered and ordered by, for the posts that are there. Works out everything
 * from the posts' own texts, so that a second run writes the same.
 */
export const fillQueueColumns = {
  name: 'article-forum::0.2.0-queue-columns',
  async up(knex: Knex): Promise<void> {
    if (!(await knex.schema.hasTable(POSTS))) return;
    for (const column of KEYS) {
      if (await knex.schema.hasColumn(POSTS, column)) continue;
      await knex.schema.alterTable(POSTS, (table) => {
        table.string(column);
      });
    }
    if (!(await knex.schema.hasColumn(POSTS, RANK))) {
      await knex.schema.alterTable(POSTS, (table) => {
        table.integer(RANK).notNullable().defaultTo(0);
      });
    }
    const hasReports = await knex.schema.hasColumn(POSTS, 'report_count');
    for (let last = 0; ; ) {
      const rows: OldRow[] = await knex(POSTS)
        .where('id', '>', last)
        .orderBy('id')
        .limit(BATCH)
        .select('id', 'body', 'author_name', 'author_email', 'user_id', 'staff_id')
        .select('checks', 'proposed_edit', ...(hasReports ? ['report_count'] : []));
      const newest = rows.at(-1);
      if (newest === undefined) return;
      await updateCases(knex, POSTS, new Map(rows.map((row) => [row.id, columnsOf(row)])));
      last = newest.id;
    }
  },
  down(): Promise<void> {
    return Promise.reject(new Error('This migration cannot be taken back'));
  },
};

const columnsOf = (
  row: OldRow
): Record<(typeof KEYS)[number] | typeof RANK, string | number | null> => {
  const authorName = row.author_name ?? '';
  const { heldBy, queueRank } = queueColumns({
    checks: parsed(row.checks),
    proposedEdit: parsed(row.proposed_edit) as ForumPostRow['proposedEdit'],
    reportCount: row.report_count ?? 0,
  });
  const { key } = identityOf({
    userId: row.user_id,
    staffId: row.staff_id,
    authorName,
    authorEmail: row.author_email,
  });
  return {
    words_hash: wordsHash(row.body ?? ''),
    author_key: key,
    name_key: nameKey(authorName),
    email_key: emailKey(row.author_email),
    held_by: heldBy,
    [RANK]: queueRank,
  };
};

/** Some drivers parse JSON, others leave it as text. */
const parsed = (json: unknown): unknown => (typeof json === 'string' ? JSON.parse(json) : json);
