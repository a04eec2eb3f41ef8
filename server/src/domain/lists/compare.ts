import { isRoughlyAlike, isStandIn } from './look-alikes';
import type { Sign } from './sign';

/**
 * How a letter of a text differs from the one that is looked for.
 * - `more`, `fewer`, `other`: it has an accent, lacks one, has a different one
 * - `twin`: a letter of another alphabet that is drawn alike; `rough`: one that merely resembles it
 * - `digit`, `symbol`: written in place of the letter
 * - `case`: a capital I for an l, or an l among capitals for an I
 */
export type Difference =
  | 'none'
  | 'more'
  | 'fewer'
  | 'other'
  | 'twin'
  | 'rough'
  | 'digit'
  | 'symbol'
  | 'case';

/** @returns null where the one cannot be taken for the other */
export const compare = (signs: readonly Sign[], index: number, wanted: Sign): Difference | null => {
  const sign = signs[index];
  if (sign === undefined) return null;
  if (sign.letter === wanted.letter) return accents(sign.accent, wanted.accent);
  if (isStandIn(sign.letter, wanted.look)) return /\d/.test(sign.letter) ? 'digit' : 'symbol';
  if (sign.script === null || wanted.script === null) return null;
  if (sign.script !== wanted.script) {
    if (sign.look === wanted.look) return 'twin';
    return isRoughlyAlike(sign.look, wanted.look) ? 'rough' : null;
  }
  return isCaseTrick(signs, index, wanted) ? 'case' : null;
};

const accents = (found: string, wanted: string): Difference => {
  if (found === wanted) return 'none';
  if (wanted === '') return 'more';
  return found === '' ? 'fewer' : 'other';
};

const isCaseTrick = (signs: readonly Sign[], index: number, wanted: Sign): boolean => {
  const sign = signs[index];
  const before = sign?.gap === null ? signs[index - 1] : undefined;
  const after = signs[index + 1]?.gap === null ? signs[index + 1] : undefined;
  if (sign?.letter === 'i' && wanted.letter === 'l') {
    return sign.isUpper && before !== undefined && isSmallLetter(before);
  }
  if (sign?.letter !== 'l' || wanted.letter !== 'i' || sign.isUpper) return false;
  const neighbours = [before, after].filter((neighbour) => neighbour !== undefined);
  return neighbours.length > 0 && neighbours.every((neighbour) => neighbour.isUpper);
};

const isSmallLetter = (sign: Sign): boolean => sign.script !== null && !sign.isUpper;
