import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, type PostStatus } from '../../../content-types';
import { withConnection } from '../database/sql';
import type { Figures } from '../domain/self-check';

interface Counts {
  status: PostStatus;
  all: number | string;
  edits: number | string | null;
  posts: number | string | null;
  threads: number | string | null;
}

/** A forum's figures, counted anew from its posts; two statements, over an index of the forum. */
const forumRecountService = ({ strapi }: { strapi: Core.Strapi }) => ({
  async of(forum: string): Promise<Figures> {
    const { tableName } = strapi.db.metadata.get(FORUM_POST_UID);
    const rows = (await withConnection(strapi, (knex) =>
      knex(tableName)
        .where({ forum })
        .groupBy('status')
        .select('status')
        .count({ all: '*' })
        .select(
          knex.raw(
            "SUM(CASE WHEN status = 'published' AND awaiting = ? THEN 1 ELSE 0 END) AS edits",
            [true]
          ),
          // A tombstone holds the place of its thread, but says nothing.
          knex.raw('SUM(CASE WHEN visible = ? AND withdrawn = ? THEN 1 ELSE 0 END) AS posts', [
            true,
            false,
          ]),
          knex.raw('SUM(CASE WHEN visible = ? AND parent IS NULL THEN 1 ELSE 0 END) AS threads', [
            true,
          ])
        )
    )) as Counts[];
    const newest = await strapi.db.query(FORUM_POST_UID).findOne({
      select: ['createdAt'],
      where: { forum, visible: true, withdrawn: false },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    });
    const having = (status: PostStatus) =>
      Number(rows.find((row) => row.status === status)?.all ?? 0);
    const sum = (column: 'edits' | 'posts' | 'threads') =>
      rows.reduce((total, row) => total + Number(row[column] ?? 0), 0);
    return {
      pendingCount: having('pending'),
      publishedCount: having('published'),
      rejectedCount: having('rejected'),
      spamCount: having('spam'),
      removedCount: having('removed'),
      editCount: sum('edits'),
      postCount: sum('posts'),
      threadCount: sum('threads'),
      lastPostAt: (newest?.createdAt as string | undefined) ?? null,
    };
  },
});

export default forumRecountService;
