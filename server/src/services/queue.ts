import type { Core } from '@strapi/strapi';

import {
  FORUM_POST_UID,
  FORUM_UID,
  POST_STATUSES,
  type ForumPostRow,
  type ForumRow,
  type PostStatus,
} from '../../../content-types';
import type {
  CountsAnswer,
  QueueAnswer,
  QueueCounts,
  QueueQuery,
} from '../../../contracts/moderation';
import { foldForSearch } from '../domain/text';
import { after } from './cursors';
import { getService } from './get-service';

const DEFAULT_LIMIT = 25;
/** A filtered count stops here: beyond it nobody counts, and a database should not. */
const COUNT_CAP = 1000;

type Filters = Omit<QueueQuery, 'cursor' | 'limit' | 'sort' | 'status'>;

/** What moderators see: lists of posts in every status, with counts. */
const queueService = ({ strapi }: { strapi: Core.Strapi }) => {
  const posts = () => strapi.db.query(FORUM_POST_UID);

  /** Forums of one entry, in all its locales. */
  const forumsOf = async ({ article, target }: Filters): Promise<string[] | null> => {
    if (article === undefined && target === undefined) return null;
    const key = await getService(strapi, 'targets').keyOf({ article, target }, undefined);
    const rows: ForumRow[] = await strapi.db.query(FORUM_UID).findMany({
      select: ['documentId'],
      where: { targetUid: key.uid, targetDocumentId: key.documentId },
    });
    return rows.map((row) => row.documentId);
  };

  const conditions = async (filters: Filters): Promise<Record<string, unknown>[]> => {
    const forums = await forumsOf(filters);
    return [
      { detached: false },
      ...(forums === null ? [] : [{ forum: { $in: forums } }]),
      ...(filters.q === undefined ? [] : [{ searchText: { $contains: foldForSearch(filters.q) } }]),
      ...(filters.author === undefined ? [] : [{ authorName: { $eqi: filters.author } }]),
      ...(filters.email === undefined ? [] : [{ authorEmail: { $eqi: filters.email } }]),
      ...(filters.from === undefined
        ? []
        : [{ createdAt: { $gte: new Date(filters.from).toISOString() } }]),
      ...(filters.to === undefined
        ? []
        : [{ createdAt: { $lt: new Date(filters.to).toISOString() } }]),
    ];
  };

  const cappedCount = async (where: Record<string, unknown>) => {
    const rows: unknown[] = await posts().findMany({ select: ['id'], where, limit: COUNT_CAP + 1 });
    return { value: Math.min(rows.length, COUNT_CAP), isCapped: rows.length > COUNT_CAP };
  };

  const service = {
    /** Exact totals by status, from the forums' own figures: one query, however many posts there are. */
    async totals(): Promise<CountsAnswer['data']> {
      const { tableName } = strapi.db.metadata.get(FORUM_UID);
      const sums = Object.fromEntries(
        [...POST_STATUSES, 'edit'].map((figure) => [figure, `${figure}_count`])
      );
      const [row]: Record<string, string | number | null>[] = await strapi.db
        .connection(tableName)
        .whereNull('detached_at')
        .sum(sums);
      const figure = (name: string) => Number(row?.[name] ?? 0);
      const totals = POST_STATUSES.map((status) => [
        status,
        figure(status) + (status === 'pending' ? figure('edit') : 0),
      ]);
      return Object.fromEntries(totals) as Record<PostStatus, number>;
    },

    async counts(filters: Filters): Promise<QueueCounts> {
      if (Object.values(filters).every((value) => value === undefined)) {
        const totals = await service.totals();
        return byStatus((status) => ({ value: totals[status], isCapped: false }));
      }
      const $and = await conditions(filters);
      const counts = await Promise.all(
        POST_STATUSES.map((status) => cappedCount({ $and: [inTab(status), ...$and] }))
      );
      return byStatus((_, index) => counts[index] ?? { value: 0, isCapped: false });
    },

    /** A page of posts with everything that a decision needs. */
    async list({
      cursor,
      limit = DEFAULT_LIMIT,
      sort = 'oldest',
      status,
      ...filters
    }: QueueQuery): Promise<QueueAnswer> {
      const list = `queue ${JSON.stringify([status ?? null, sort, filters])}`;
      const from = getService(strapi, 'cursors').read(list, cursor, 'en');
      const direction = sort === 'oldest' ? 'asc' : 'desc';
      const rows: ForumPostRow[] = await posts().findMany({
        where: {
          $and: [
            ...(status === undefined ? [] : [inTab(status)]),
            ...(await conditions(filters)),
            after(from, 'createdAt', direction),
          ],
        },
        orderBy: [{ createdAt: direction }, { id: direction }],
        limit: limit + 1,
      });
      const { page, nextCursor } = getService(strapi, 'cursors').paged(list, rows, limit, {
        valueOf: (row) => row.createdAt,
        asOf: from?.asOf ?? new Date().toISOString(),
      });
      return {
        data: await getService(strapi, 'queue-posts').describe(page),
        meta: { counts: await service.counts(filters), nextCursor },
      };
    },
  };
  return service;
};

/** Waiting are pending posts, and others whose author proposed a newer text. */
const inTab = (status: PostStatus): Record<string, unknown> =>
  status === 'pending' ? { awaiting: true } : { status };

const byStatus = <T>(valueOf: (status: PostStatus, index: number) => T): Record<PostStatus, T> =>
  Object.fromEntries(
    POST_STATUSES.map((status, index) => [status, valueOf(status, index)])
  ) as Record<PostStatus, T>;

export default queueService;
