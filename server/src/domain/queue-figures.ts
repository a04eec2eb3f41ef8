import type { FiguresAnswer, FiguresDay } from '../../../contracts/figures';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MOST_MODERATORS = 100;

/** What a moderator decided, and what came of it. */
export interface DecisionTaken {
  action: 'publish' | 'reject' | 'spam' | 'remove';
  at: Date;
  moderator: { id: number | null; name: string | null };
  /** Since when the post had waited; null where it did not. */
  waitingSince: Date | null;
  /** When it was undone, or the contrary decided; null where it stands. */
  reversedAt: Date | null;
}

type Derived = Pick<
  FiguresAnswer['data'],
  'days' | 'moderators' | 'medianMinutes' | 'reversalRate'
>;

/** Midnights in UTC at which the days begin, today's first. */
export const daysUpTo = (now: Date, days: number): Date[] => {
  const today = Math.floor(now.getTime() / DAY) * DAY;
  return Array.from({ length: days }, (_, index) => new Date(today - index * DAY));
};

/**
 * @param beginnings of the days, as `daysUpTo` gives them
 * @param received posts of each day, in the same order
 */
export const deriveFigures = (
  decisions: readonly DecisionTaken[],
  beginnings: readonly Date[],
  received: readonly number[]
): Derived => {
  const byDay = groupBy(decisions, ({ at }) => dayOf(at));
  const days = beginnings.map((beginning, index): FiguresDay => {
    const day = dayOf(beginning);
    const taken = byDay.get(day) ?? [];
    const count = (action: DecisionTaken['action']) =>
      taken.filter((decision) => decision.action === action).length;
    return {
      day,
      received: received[index] ?? 0,
      published: count('publish'),
      rejected: count('reject'),
      spam: count('spam'),
      medianMinutes: medianMinutes(taken),
      reversed: countReversed(taken),
    };
  });
  return {
    days: days.reverse(),
    moderators: moderatorsOf(decisions),
    medianMinutes: medianMinutes(decisions),
    reversalRate: decisions.length === 0 ? null : countReversed(decisions) / decisions.length,
  };
};

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** A reversal counts while it says something of the decision: later, the world has changed. */
const isReversed = ({ at, reversedAt }: DecisionTaken): boolean =>
  reversedAt !== null && reversedAt.getTime() - at.getTime() <= 7 * DAY;

const countReversed = (decisions: readonly DecisionTaken[]): number =>
  decisions.filter(isReversed).length;

/** Of two in the middle their mean; to a tenth of a minute. */
const medianMinutes = (decisions: readonly DecisionTaken[]): number | null => {
  const waits = decisions
    .flatMap(({ at, waitingSince }) =>
      waitingSince === null ? [] : [Math.max(0, at.getTime() - waitingSince.getTime())]
    )
    .sort((a, b) => a - b);
  const upper = waits[Math.floor(waits.length / 2)];
  const lower = waits[Math.floor((waits.length - 1) / 2)];
  if (upper === undefined || lower === undefined) return null;
  return Math.round(((upper + lower) / 2 / MINUTE) * 10) / 10;
};

/** By account: two moderators may have one name, and one may have changed it; the newest is told. */
const moderatorsOf = (decisions: readonly DecisionTaken[]): Derived['moderators'] => {
  const newestFirst = [...decisions].sort((a, b) => b.at.getTime() - a.at.getTime());
  return [...groupBy(newestFirst, ({ moderator }) => moderator.id).values()]
    .map((own) => ({
      name: own[0]?.moderator.name ?? '',
      decided: own.length,
      reversed: countReversed(own),
    }))
    .sort((a, b) => b.decided - a.decided || a.name.localeCompare(b.name))
    .slice(0, MOST_MODERATORS);
};

const groupBy = <T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key) ?? [];
    group.push(value);
    groups.set(key, group);
  }
  return groups;
};
