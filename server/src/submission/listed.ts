import { gravestTier, type Finding, type ListedRule } from '../domain/lists';
import type { Fields, Match, Verdict } from './types';

/** So many places are kept with a post; nobody looks at more. */
const PLACES = 50;

export type FoundIn = readonly [field: keyof Fields, findings: readonly Finding[]];

/** What a check of the lists says to what it found, with the places that a moderator is shown. */
export const verdictOf = (
  reason: string,
  found: readonly FoundIn[],
  /** Entries that were found in no field: a network address. */
  others: readonly ListedRule[] = []
): Verdict => {
  const rules = [...others, ...found.flatMap(([, findings]) => findings.map(({ rule }) => rule))];
  const outcome = gravestTier(rules);
  if (outcome === null) return { outcome: 'pass' };
  const matches: Match[] = found.flatMap(([field, findings]) =>
    findings.map(({ rule, start, end }) => ({ field, start, end, rule: rule.value }))
  );
  return {
    outcome,
    reason,
    ...(matches.length === 0 ? {} : { matches: matches.slice(0, PLACES) }),
  };
};

/** Looks into some fields of a submission; what was left blank is passed over. */
export const lookInto = (
  fields: Fields,
  names: readonly (keyof Fields)[],
  find: (text: string) => readonly Finding[]
): FoundIn[] =>
  names.flatMap((name) => {
    const text = fields[name];
    return text === null || text === '' ? [] : [[name, find(text)] as const];
  });
