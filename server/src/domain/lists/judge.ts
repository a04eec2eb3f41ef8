import type { Alignment } from './align';
import type { Difference } from './compare';
import type { Entry } from './entry';
import { areGapsDisguise } from './judge-gaps';
import { isUnparted, type Sign } from './sign';
import type { Surroundings } from './surroundings';

/**
 * Letters that are a letter of their own where they are used, rather than another one with an accent: `año`
 * is no disguise of anything, nor is `sık`.
 */
const OWN_LETTERS = new Set([
  'n\u0303',
  'iı',
  's\u0327',
  'c\u0327',
  'g\u0306',
  'a\u030A',
  'oø',
  'lł',
  'dđ',
]);

/**
 * Whether a text has an entry at the place where the search found letters that could be its own: a whole word,
 * and each difference from the entry a disguise rather than the spelling of another word.
 */
export const isMatch = (
  entry: Entry,
  match: Alignment,
  signs: readonly Sign[],
  around: Surroundings
): boolean => {
  if (!isWhole(entry, match, signs)) return false;
  if (entry.isExact) return isVerbatim(match, signs);
  const count = (difference: Difference): number =>
    match.differences.filter((one) => one === difference).length;
  const length = entry.signs.length;
  return (
    isStretchDisguise(match, length) &&
    areStandInsDisguise(count('digit'), count('symbol'), match, length) &&
    areTwinsDisguise(entry, match, count, signs, around) &&
    areAccentsDisguise(match, count, length, signs, around) &&
    areGapsDisguise(match, length, signs, around)
  );
};

const isVerbatim = (match: Alignment, signs: readonly Sign[]): boolean =>
  match.differences.every((difference) => difference === 'none') &&
  match.doubled + match.stretched === 0 &&
  signs
    .slice(match.from + 1, match.to)
    .every(({ gap }, index) => gap === null || match.expectedGaps.has(match.from + 1 + index));

/** Nothing of the same word stands before or after. */
const isWhole = (entry: Entry, match: Alignment, signs: readonly Sign[]): boolean => {
  const isPlain = match.differences.every((one) => one !== 'digit' && one !== 'symbol');
  const isTrue = match.differences.every((one) => one === 'none');
  const parts = (before: Sign | undefined, after: Sign | undefined, edge: Sign | undefined) => {
    if (before === undefined || after === undefined || after.gap !== null) return true;
    if (isUnparted(edge)) return true;
    // `casino777`, and Latin letters glued to Cyrillic ones.
    if ((before.script === null) !== (after.script === null)) {
      return isPlain && edge?.script !== null && entry.signs.length >= 4;
    }
    return isTrue && entry.signs.length >= 5 && before.script !== after.script;
  };
  const [first, last] = [signs[match.from], signs[match.to - 1]];
  return (
    (entry.startsFree || parts(signs[match.from - 1], first, first)) &&
    (entry.endsFree || parts(last, signs[match.to], last))
  );
};

/** `cassssino`, `ccaassiinnoo` and `c4ssino`, but not Cassino. */
const isStretchDisguise = (
  { doubled, stretched, endsDoubled, differences }: Alignment,
  length: number
): boolean =>
  doubled === 0 ||
  stretched > 0 ||
  doubled > 1 ||
  (endsDoubled && length >= 5) ||
  differences.some((one) => ['digit', 'symbol', 'twin', 'rough'].includes(one));

/** `c4s1n0`, but neither 455 nor the A55. */
const areStandInsDisguise = (
  digits: number,
  symbols: number,
  { from, to }: Alignment,
  length: number
): boolean => {
  if (digits + symbols === 0) return true;
  const letters = to - from - digits - symbols;
  return length >= 3 && letters >= 1 && digits * 2 <= to - from;
};

/** `саsino` with a Cyrillic beginning, or a word that is Cyrillic throughout in a text that is not. */
const areTwinsDisguise = (
  entry: Entry,
  { from, to, differences }: Alignment,
  count: (difference: Difference) => number,
  signs: readonly Sign[],
  around: Surroundings
): boolean => {
  const [twins, rough] = [count('twin'), count('rough')];
  if (twins + rough === 0) return true;
  const scripts = new Set(signs.slice(from, to).flatMap(({ script }) => script ?? []));
  if (scripts.size > 1) return rough * 2 <= differences.length;
  const own = differences.filter((one) => one === 'none').length;
  if (rough > 0) return own + count('digit') > 0 && rough * 2 <= differences.length;
  return around.isForeignTo(from, to, entry.script);
};

/**
 * `cäsíno` and `encule` for `enculé`; but not `schwül` in a text with more umlauts, not `sık` for `sik`, and
 * of two words that differ in their accents alone (Vietnamese has many) never the one for the other.
 */
const areAccentsDisguise = (
  { from, to, differences }: Alignment,
  count: (difference: Difference) => number,
  length: number,
  signs: readonly Sign[],
  around: Surroundings
): boolean => {
  const [more, fewer] = [count('more'), count('fewer')];
  if (more + fewer + count('other') === 0) return true;
  if (count('other') > 0 || (more > 0 && fewer > 0)) return false;
  const inside = signs.slice(from, to);
  if (fewer > 0) {
    const keepsSome = inside.some(({ accent }) => accent !== '');
    return keepsSome ? length >= 8 : length >= 5;
  }
  if (length >= 5) return !around.isNativeSpelling(from, to);
  const isOwn = inside.some(
    ({ letter, accent }, index) => differences[index] === 'more' && OWN_LETTERS.has(letter + accent)
  );
  return length >= 3 && !isOwn && !around.hasAccentsOutside(from, to);
};
