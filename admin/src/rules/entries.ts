import type { Refusal } from '../refusals/refusal-of';

/** One line of what was typed that is to become an entry. */
export interface Entry {
  /** Its number among the lines, from 1. */
  line: number;
  value: string;
}

export type EntryProblem = 'listed' | 'no-entry' | 'too-long' | 'characters';

export interface RefusedEntry extends Entry {
  problem: EntryProblem;
}

/** The lines of a text; blank ones are none. */
export const entriesIn = (typed: string): Entry[] =>
  typed
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ line: index + 1, value: line.trim() }))
    .filter(({ value }) => value !== '');

/** Which of the entries that were sent a refusal is about; none where it is about something else. */
export const refusedAmong = (
  sent: readonly Entry[],
  { code, problems }: Refusal
): RefusedEntry[] => {
  const seen = new Set<number>();
  return problems.flatMap(({ path, code: problem }) => {
    const index = path.find((step) => typeof step === 'number');
    const entry = typeof index === 'number' ? sent[index] : undefined;
    if (entry === undefined || seen.has(entry.line)) return [];
    seen.add(entry.line);
    return [{ ...entry, problem: problemOf(code, problem) }];
  });
};

/** What is left to type over: the lines that were not added, as they stood. */
export const textOf = (entries: readonly Entry[]): string =>
  [...entries]
    .sort((one, other) => one.line - other.line)
    .map(({ value }) => value)
    .join('\n');

const problemOf = (
  code: Refusal['code'],
  problem: Refusal['problems'][number]['code']
): EntryProblem => {
  if (code === 'rule.duplicate') return 'listed';
  if (code === 'rule.invalid') return 'no-entry';
  return problem === 'too-long' ? 'too-long' : 'characters';
};
