import { compare, type Difference } from './compare';
import type { Entry } from './entry';
import type { Run } from './runs';
import type { Sign } from './sign';

/** An entry laid over the place of a text where the search found its classes. */
export interface Alignment {
  /** The signs that it covers. */
  readonly from: number;
  readonly to: number;
  readonly differences: readonly Difference[];
  /** Signs before which the entry has a gap, too. */
  readonly expectedGaps: ReadonlySet<number>;
  /** Letters that are written twice instead of once, and those written more often than that. */
  readonly doubled: number;
  readonly stretched: number;
  readonly endsDoubled: boolean;
}

/**
 * Lays an entry over a text, letter by letter.
 *
 * @param first index of the text's run under the entry's first
 * @returns null where a letter cannot be taken for the one that belongs there
 */
export const align = (
  entry: Entry,
  signs: readonly Sign[],
  runs: readonly Run[],
  first: number
): Alignment | null => {
  const differences: Difference[] = [];
  const expectedGaps = new Set<number>();
  const last = entry.runs.length - 1;
  let [from, to] = [0, 0];
  let [doubled, stretched, endsDoubled] = [0, 0, false];
  for (const [index, wanted] of entry.runs.entries()) {
    const found = runs[first + index];
    if (found === undefined) return null;
    const length = wanted.to - wanted.from;
    let [start, end] = [found.from, found.to];
    if (end - start < length) return null;
    // Where the entry may go on, the letters that are too many belong to what is around it.
    if (index === 0 && entry.startsFree) start = end - length;
    else if (index === last && entry.endsFree) end = start + length;
    const extra = end - start - length;
    if (extra > 0) {
      if (!isUniform(entry.signs, wanted)) return null;
      if (end - start === 2) doubled += 1;
      else stretched += 1;
      endsDoubled = index === last && end - start === 2;
    }
    for (let at = start; at < end; at += 1) {
      const sign = entry.signs[wanted.from + Math.min(at - start, length - 1)];
      const difference = sign === undefined ? null : compare(signs, at, sign);
      if (difference === null) return null;
      differences.push(difference);
    }
    if (index === 0) from = start;
    else if (entry.signs[wanted.from]?.gap !== null) expectedGaps.add(start);
    to = end;
  }
  return { from, to, differences, expectedGaps, doubled, stretched, endsDoubled };
};

const isUniform = (signs: readonly Sign[], { from, to }: Run): boolean => {
  const letter = signs[from]?.letter;
  for (let index = from + 1; index < to; index += 1) {
    if (signs[index]?.letter !== letter) return false;
  }
  return true;
};
