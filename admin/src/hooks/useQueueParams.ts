import { useCallback, useMemo } from 'react';

import { usePersistentState, useQueryParams, withEncodedUserParams } from '@strapi/strapi/admin';
import { useLocation, useNavigate } from 'react-router-dom';

import { POST_STATUSES, type PostStatus } from '../../../content-types/forum-post/schema';
import type { QueueQuery } from '../../../contracts/moderation';
import {
  filtersIn,
  QUEUE_FILTERS,
  toQuery,
  type QueueFilter,
  type QueueFilters,
} from '../queue/filters';

export const PAGE_SIZES = [20, 50, 100] as const;
const MAX_SEARCH = 200;
const SORTS = ['priority', 'oldest', 'newest'] as const;

export type QueueSort = (typeof SORTS)[number];
export type QueueView = 'list' | 'one';

/** The search input of Strapi writes `_q` and `page`, and carries `filters` along as it should. */
interface QueueSearch extends Partial<Record<QueueFilter, undefined>> {
  status?: string;
  sort?: string;
  view?: string | undefined;
  _q?: string;
  page?: number | undefined;
  filters?: unknown;
}

/** A link from elsewhere may name a filter without ado: `?article=…`. */
const NOT_BESIDE: Partial<Record<QueueFilter, undefined>> = Object.fromEntries(
  QUEUE_FILTERS.map((name) => [name, undefined])
);

/**
 * What the queue shows, kept in the browser's history: tab, order, search and filters in the URL, so that
 * it can be shared; the cursors of the pages gone through in the entry's state, which any new tab, order,
 * filter or search leaves behind.
 */
export const useQueueParams = () => {
  const [{ query }, setQuery] = useQueryParams<QueueSearch>();
  const [storedSize, setSize] = usePersistentState<number>('article-forum.page-size', 20);
  const { search, state } = useLocation();
  const navigate = useNavigate();

  const status = POST_STATUSES.find((known) => known === query.status) ?? 'pending';
  const sort = SORTS.find((known) => known === query.sort) ?? defaultSort(status);
  const view: QueueView = query.view === 'one' ? 'one' : 'list';
  const q = typeof query._q === 'string' ? query._q.trim().slice(0, MAX_SEARCH) : '';
  const size = PAGE_SIZES.find((known) => known === storedSize) ?? PAGE_SIZES[0];
  const filters = useMemo(() => filtersIn({ ...query }), [query]);
  const cursors = cursorsIn(state);
  const cursor = cursors.at(-1);

  /** What is looked for, whatever the tab, the order and the page. */
  const found = useMemo(() => ({ ...toQuery(filters), ...(q === '' ? {} : { q }) }), [filters, q]);
  const args = useMemo<QueueQuery>(
    () => ({
      ...found,
      status,
      sort,
      limit: size,
      ...(cursor === undefined ? {} : { cursor }),
    }),
    [found, status, sort, size, cursor]
  );

  const goTo = useCallback(
    (next: readonly string[], replace = false) =>
      navigate({ search }, { state: { cursors: next }, replace }),
    [navigate, search]
  );
  /** Replaces the entry: for a page that is no longer there, so that "back" does not lead to it. */
  const goToFirst = useCallback(() => goTo([], true), [goTo]);

  const set = useCallback(
    ({ filters: next = filters, ...others }: QueueSearch & { filters?: QueueFilters }) =>
      setQuery(
        // `page` is Strapi's own, written by its search input; our pages have no numbers.
        withEncodedUserParams(query, {
          ...NOT_BESIDE,
          ...others,
          filters: encoded(next),
          page: undefined,
        })
      ),
    [filters, query, setQuery]
  );

  return {
    args,
    found,
    filters,
    status,
    sort,
    view,
    q,
    size,
    search,
    isFirstPage: cursors.length === 0,
    setStatus: (next: string) => set({ status: next }),
    setSort: (next: QueueSort) => set({ sort: next }),
    setView: (next: QueueView) => set({ view: next === 'one' ? 'one' : undefined }),
    setFilters: (next: QueueFilters) => set({ filters: next }),
    setSize,
    openSearch: (next: string) => navigate({ search: next }),
    goToNext: (nextCursor: string) => goTo([...cursors, nextCursor]),
    goToPrevious: () => goTo(cursors.slice(0, -1)),
    goToFirst,
  };
};

export type QueueParams = ReturnType<typeof useQueueParams>;

/** Who waits longest is decided first; of what was decided, the latest is looked for. */
const defaultSort = (status: PostStatus): QueueSort => (status === 'pending' ? 'oldest' : 'newest');

/** Strapi's client writes the values as they are. */
const encoded = (filters: QueueFilters): QueueFilters =>
  Object.fromEntries(
    Object.entries(filters).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, encodeURIComponent(value)]]
    )
  );

const cursorsIn = (state: unknown): string[] => {
  if (typeof state !== 'object' || state === null || !('cursors' in state)) return [];
  const { cursors } = state;
  return Array.isArray(cursors) && cursors.every((item) => typeof item === 'string') ? cursors : [];
};
