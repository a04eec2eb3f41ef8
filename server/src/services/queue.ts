import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, type ForumPostRow } from '../../../content-types';
import type {
  SelectionAnswer,
  SelectionQuery,
  StatesAnswer,
  StatesQuery,
} from '../../../contracts/desk';
import { MAX_DECISION } from '../../../contracts/decisions';
import type { DescribedPost, QueueAnswer, QueueQuery } from '../../../contracts/moderation';
import { inTab } from '../domain/queue-tab';
import { getService } from './get-service';
import { QUEUE_ORDERS } from './queue-order';
import type { PostQuestion, QueueScope } from './queue-scope';

const DEFAULT_LIMIT = 25;

type DescribedQueue = Omit<QueueAnswer, 'data'> & { data: DescribedPost[] };

type SelectedRow = Pick<
  ForumPostRow,
  'id' | 'documentId' | 'revision' | 'status' | 'createdAt' | 'queueRank'
>;

/** What moderators see: lists of posts in every status, with counts. */
const queueService = ({ strapi }: { strapi: Core.Strapi }) => {
  const posts = () => strapi.db.query(FORUM_POST_UID);

  /** A page of a list's rows; `columns` are all of them where they are left out. */
  const readPage = async <Row extends SelectedRow>(
    name: string,
    {
      cursor,
      limit,
      sort,
      status,
      ...filters
    }: QueueQuery & Required<Pick<QueueQuery, 'limit' | 'sort'>>,
    { conditions }: PostQuestion,
    columns?: readonly (keyof SelectedRow)[]
  ): Promise<{ page: Row[]; nextCursor: string | null }> => {
    const cursors = getService(strapi, 'cursors');
    const list = `${name} ${JSON.stringify([status ?? null, sort, filters])}`;
    const from = cursors.read(list, cursor, 'en');
    const order = QUEUE_ORDERS[sort];
    const rows: Row[] = await posts().findMany({
      ...(columns === undefined ? {} : { select: [...columns] }),
      where: {
        $and: [inTab(status), ...conditions, order.after(from)],
      },
      orderBy: order.orderBy,
      limit: limit + 1,
    });
    const asOf = from?.asOf ?? new Date().toISOString();
    return cursors.paged(list, rows, limit, (row) => ({
      value: order.valueOf(row),
      id: row.id,
      asOf,
    }));
  };

  return {
    /** A page of posts with everything that a decision needs. */
    async list(query: QueueQuery, scope?: QueueScope): Promise<DescribedQueue> {
      const { limit = DEFAULT_LIMIT, sort = 'oldest' } = query;
      const { cursor: _cursor, limit: _limit, sort: _sort, status: _status, ...filters } = query;
      const question = await getService(strapi, 'queue-scope').question(filters, scope);
      const { page, nextCursor } = await readPage<ForumPostRow>(
        'queue',
        { ...query, limit, sort },
        question
      );
      const isFiltered = Object.values(filters).some((value) => value !== undefined);
      const counts = getService(strapi, 'queue-counts');
      return {
        data: await getService(strapi, 'queue-posts').describe(page),
        meta: {
          counts: await (isFiltered ? counts.filtered(question) : counts.unfiltered(scope)),
          nextCursor,
        },
      };
    },

    /** All that a filter finds, so that it can be decided together; what a decision must name. */
    async select(query: SelectionQuery, scope?: QueueScope): Promise<SelectionAnswer> {
      const { cursor: _cursor, status: _status, ...filters } = query;
      const { page, nextCursor } = await readPage<SelectedRow>(
        'selection',
        { ...query, limit: MAX_DECISION, sort: 'oldest' },
        await getService(strapi, 'queue-scope').question(filters, scope),
        ['id', 'documentId', 'revision', 'status', 'createdAt', 'queueRank']
      );
      return {
        data: page.map(({ documentId, revision, status }) => ({ documentId, revision, status })),
        meta: { nextCursor },
      };
    },

    /** How posts stand now; one statement. */
    async states({ posts: ids }: StatesQuery, scope?: QueueScope): Promise<StatesAnswer> {
      const { conditions: $and } = await getService(strapi, 'queue-scope').question(
        { posts: ids },
        scope
      );
      const rows: ForumPostRow[] = await posts().findMany({
        select: ['documentId', 'status', 'revision', 'decidedByName'],
        where: { $and },
      });
      return {
        data: rows.map(({ documentId, status, revision, decidedByName }) => ({
          documentId,
          status,
          revision,
          by: decidedByName,
        })),
      };
    },
  };
};

export default queueService;
