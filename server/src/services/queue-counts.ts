import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, FORUM_UID, POST_STATUSES, type PostStatus } from '../../../content-types';
import type { CountsAnswer, QueueCounts } from '../../../contracts/moderation';
import { withConnection } from '../database/sql';
import { inTab } from '../domain/queue-tab';
import { getService } from './get-service';
import type { PostQuestion, QueueScope } from './queue-scope';

/** A filtered count stops here: beyond it nobody counts, and a database should not. */
const COUNT_CAP = 1000;

const FIGURES = [...POST_STATUSES, 'edit'] as const;

/** How many posts lie in each tab. */
const queueCountsService = ({ strapi }: { strapi: Core.Strapi }) => {
  /** Strapi orders whatever has a limit by id, if by nothing else, and would read all to sort it. */
  const cappedCount = async (where: Record<string, unknown>, isNarrow: boolean) => {
    const counted = strapi.db
      .queryBuilder(FORUM_POST_UID)
      .select('id')
      .where(where)
      .orderBy([{ createdAt: 'asc' }, { id: 'asc' }])
      .limit(COUNT_CAP + 1)
      .getKnexQuery();
    // Few posts need no order. Where there are many, the order of an index keeps PostgreSQL to it, which
    // would otherwise go through the table until enough are found.
    const read = (isNarrow ? counted.clearOrder() : counted).as('counted');
    const [row]: { posts: number | string }[] = await withConnection(strapi, (knex) =>
      knex.from(read).count('* as posts')
    );
    const posts = Number(row?.posts ?? 0);
    return { value: Math.min(posts, COUNT_CAP), isCapped: posts > COUNT_CAP };
  };

  const service = {
    /**
     * Exact totals by status, from the forums' own figures, and a version that changes with whatever
     * happens to their posts: one statement, however many posts there are.
     */
    async totals(scope?: QueueScope): Promise<CountsAnswer> {
      const { tableName } = strapi.db.metadata.get(FORUM_UID);
      const forums = await getService(strapi, 'queue-scope').forums(scope);
      const [row]: Record<string, string | number | null>[] = await withConnection(
        strapi,
        (knex) => {
          // Those of deleted targets are left out of the totals, but not of the version: it only rises.
          const sums = FIGURES.map((figure) =>
            knex.raw('SUM(CASE WHEN detached_at IS NULL THEN ?? ELSE 0 END) AS ??', [
              `${figure}_count`,
              figure,
            ])
          );
          const query = knex(tableName).select(sums).sum({ changes: 'change_count' });
          return forums === null ? query : query.whereIn('document_id', forums.query);
        }
      );
      const figure = (name: string) => Number(row?.[name] ?? 0);
      return {
        data: byStatus((status) => figure(status) + (status === 'pending' ? figure('edit') : 0)),
        meta: { version: String(figure('changes')) },
      };
    },

    /** Exact totals by status, as a list that no filter narrows shows them. */
    async unfiltered(scope?: QueueScope): Promise<QueueCounts> {
      const { data } = await service.totals(scope);
      return byStatus((status) => ({ value: data[status], isCapped: false }));
    },

    /** Under filters: exact to 1,000. */
    async filtered({ conditions, isNarrow }: PostQuestion): Promise<QueueCounts> {
      const counts = await Promise.all(
        POST_STATUSES.map((status) =>
          cappedCount({ $and: [inTab(status), ...conditions] }, isNarrow)
        )
      );
      return byStatus((_, index) => counts[index] ?? { value: 0, isCapped: false });
    },
  };
  return service;
};

const byStatus = <T>(valueOf: (status: PostStatus, index: number) => T): Record<PostStatus, T> =>
  Object.fromEntries(
    POST_STATUSES.map((status, index) => [status, valueOf(status, index)])
  ) as Record<PostStatus, T>;

export default queueCountsService;
