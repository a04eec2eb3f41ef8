import type { QueueQuery } from '../../../contracts/moderation';

/** Names of the filters, in the URL as in the API, in the order in which they are shown. */
export const QUEUE_FILTERS = [
  'article',
  'target',
  'section',
  'reason',
  'author',
  'email',
  'network',
  'text',
  'from',
  'to',
] as const;

export type QueueFilter = (typeof QUEUE_FILTERS)[number];

/** As the URL says them; undefined takes one away. Days are written `2026-11-24`. */
export type QueueFilters = Partial<Record<QueueFilter, string | undefined>>;

const MAX_LENGTH = 255;

/** The filters that a URL names, in `filters` or beside it; what cannot be one is left out. */
export const filtersIn = (query: Readonly<Record<string, unknown>>): QueueFilters => {
  const named: Record<string, unknown> = { ...query, ...Object(query.filters) };
  return Object.fromEntries(
    QUEUE_FILTERS.flatMap((name) => {
      const value = named[name];
      if (typeof value !== 'string') return [];
      const trimmed = value.trim().slice(0, MAX_LENGTH);
      const isUsable = name === 'from' || name === 'to' ? isDay(trimmed) : trimmed !== '';
      return isUsable ? [[name, trimmed]] : [];
    })
  );
};

/** The same as the API takes it: from the beginning of the first day to the end of the last, here. */
export const toQuery = ({ from, to, ...others }: QueueFilters): Partial<QueueQuery> => ({
  ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined)),
  ...(from === undefined ? {} : { from: startOf(from, 0) }),
  ...(to === undefined ? {} : { to: startOf(to, 1) }),
});

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

const isDay = (text: string): boolean =>
  DAY.test(text) && !Number.isNaN(new Date(`${text}T00:00:00`).getTime());

/** The beginning of a day, or of one so many days later, here. */
export const startOf = (day: string, later: number): string => {
  const date = new Date(`${day}T00:00:00`);
  date.setDate(date.getDate() + later);
  return date.toISOString();
};

/** A date as a filter writes it: its day, here. */
export const dayOf = (date: Date): string =>
  [
    date.getFullYear(),
    String(date.getMonth() + 1).padStart(2, '0'),
    String(date.getDate()).padStart(2, '0'),
  ].join('-');
