import { startOf } from './filters';

/** When an entry ends, in the order in which it is offered. */
export const ENDS = ['day', 'week', 'month', 'ever', 'date'] as const;
export type End = (typeof ENDS)[number];

const DAY = 24 * 60 * 60 * 1000;

/**
 * The moment that an end stands for; null: for ever.
 *
 * @param day the last day on which it counts, where the end is a date: `2026-11-24`
 * @returns undefined where no day was chosen, or one that is over
 */
export const momentOf = (
  end: End,
  day: string | undefined,
  now: Date
): string | null | undefined => {
  switch (end) {
    case 'day':
      return new Date(now.getTime() + DAY).toISOString();
    case 'week':
      return new Date(now.getTime() + 7 * DAY).toISOString();
    case 'month':
      return monthLater(now).toISOString();
    case 'ever':
      return null;
    case 'date': {
      const moment = day === undefined ? undefined : startOf(day, 1);
      return moment !== undefined && new Date(moment) > now ? moment : undefined;
    }
  }
};

/** On the same day of the next month, or on its last one. */
const monthLater = (now: Date): Date => {
  const later = new Date(now);
  later.setMonth(now.getMonth() + 1);
  if (later.getDate() !== now.getDate()) later.setDate(0);
  return later;
};

/** A moment as the last day on which something counts, where it is the end of a day here. */
export const lastDayOf = (moment: string): Date | null => {
  const at = new Date(moment);
  const isMidnight = at.getHours() + at.getMinutes() + at.getSeconds() + at.getMilliseconds() === 0;
  return isMidnight ? new Date(at.getTime() - 1) : null;
};
