import { useCallback, useMemo } from 'react';

import { useQueryParams, withEncodedUserParams } from '@strapi/strapi/admin';
import { useLocation, useNavigate } from 'react-router-dom';

import { POST_STATUSES, type PostStatus } from '../../../content-types/forum-post/schema';
import type { QueueQuery } from '../../../contracts/moderation';

export const PAGE_SIZE = 20;
const MAX_SEARCH = 200;

type Sort = NonNullable<QueueQuery['sort']>;

/** The search input of Strapi writes `_q` and `page`. */
interface QueueSearch {
  status?: string;
  sort?: string;
  _q?: string;
  page?: number;
  filters?: unknown;
}

/**
 * What the queue shows, kept in the browser's history: tab, order and search in the URL; the cursors of
 * the pages gone through in the entry's state, which any new tab, order or search leaves behind.
 */
export const useQueueParams = () => {
  const [{ query }, setQuery] = useQueryParams<QueueSearch>();
  const { search, state } = useLocation();
  const navigate = useNavigate();

  const status = POST_STATUSES.find((known) => known === query.status) ?? 'pending';
  const sort =
    query.sort === 'newest' || query.sort === 'oldest' ? query.sort : defaultSort(status);
  const q = typeof query._q === 'string' ? query._q.trim().slice(0, MAX_SEARCH) : '';
  const cursors = cursorsIn(state);
  const cursor = cursors.at(-1);

  const args = useMemo<QueueQuery>(
    () => ({
      status,
      sort,
      limit: PAGE_SIZE,
      ...(q === '' ? {} : { q }),
      ...(cursor === undefined ? {} : { cursor }),
    }),
    [status, sort, q, cursor]
  );

  const goTo = useCallback(
    (next: readonly string[], replace = false) =>
      navigate({ search }, { state: { cursors: next }, replace }),
    [navigate, search]
  );
  /** Replaces the entry: for a page that is no longer there, so that "back" does not lead to it. */
  const goToFirst = useCallback(() => goTo([], true), [goTo]);

  return {
    args,
    status,
    sort,
    q,
    isFirstPage: cursors.length === 0,
    setStatus: (next: string) => setQuery(withEncodedUserParams(query, { status: next })),
    setSort: (next: Sort) => setQuery(withEncodedUserParams(query, { sort: next })),
    goToNext: (nextCursor: string) => goTo([...cursors, nextCursor]),
    goToPrevious: () => goTo(cursors.slice(0, -1)),
    goToFirst,
  };
};

export type QueueParams = ReturnType<typeof useQueueParams>;

/** Who waits longest is decided first; of what was decided, the latest is looked for. */
const defaultSort = (status: PostStatus): Sort => (status === 'pending' ? 'oldest' : 'newest');

const cursorsIn = (state: unknown): string[] => {
  if (typeof state !== 'object' || state === null || !('cursors' in state)) return [];
  const { cursors } = state;
  return Array.isArray(cursors) && cursors.every((item) => typeof item === 'string') ? cursors : [];
};
