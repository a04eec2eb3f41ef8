import type { Alignment } from './align';
import { isUnparted, type Sign } from './sign';
import type { Surroundings } from './surroundings';

/** Words of a single letter, in the languages that have them: they are not torn off another word. */
const ONE_LETTER_WORDS = new Set(Array.from('aeiouyàéóавийкосуябжіўє'));

const APOSTROPHE = /^['’ʼ`´‘]$/;
/** Signs that end a clause: a space after them is often forgotten. */
const CLAUSE = /^[,;:?!/]+$/;

/**
 * Whether the gaps inside a match hide a word from a machine (`c.a.s.i.n.o`, `ca$ino`), or merely stand
 * between two words (`the pen is mine`, `he'll`).
 *
 * @param length how many letters the entry has
 */
export const areGapsDisguise = (
  { from, to, expectedGaps }: Alignment,
  length: number,
  signs: readonly Sign[],
  around: Surroundings
): boolean => {
  let start = from;
  // Each word of a phrase by itself.
  for (const end of [...expectedGaps, to]) {
    if (end !== to && isBetweenSentences(signs, end)) return false;
    const span = {
      from: start,
      to: end,
      length,
      startsMatch: start === from,
      endsMatch: end === to,
    };
    if (!isOneWord(span, signs, around)) return false;
    start = end;
  }
  return true;
};

interface Span {
  from: number;
  to: number;
  length: number;
  /** Whether the word stands at the beginning and the end of the match. */
  startsMatch: boolean;
  endsMatch: boolean;
}

/** `It was free. Money is …`: no phrase goes on after the end of a sentence or of a paragraph. */
const isBetweenSentences = (signs: readonly Sign[], index: number): boolean => {
  const gap = signs[index]?.gap ?? '';
  const isSentence = signs[index]?.isUpper === true && signs[index - 1]?.isUpper === false;
  return /\n\s{0,9}\n/.test(gap) || (isSentence && /[.!?…]["»”’')]?\s/.test(gap));
};

const isOneWord = (span: Span, signs: readonly Sign[], around: Surroundings): boolean => {
  const gaps: string[] = [];
  const sizes: number[] = [];
  let start = span.from;
  for (let index = span.from + 1; index < span.to; index += 1) {
    const gap = signs[index]?.gap ?? null;
    if (gap === null) continue;
    sizes.push(index - start);
    start = index;
    gaps.push(gap);
  }
  sizes.push(span.to - start);
  if (gaps.length === 0) return true;
  // Scripts that do not part their words have no reason to part their letters.
  if (isUnparted(signs[span.from]) && gaps.every((gap) => /^\s+$/.test(gap))) return true;
  if (span.length < 3) return false;
  const word = { ...span, gaps, sizes };
  if (sizes.every((size) => size === 1)) return isSpelledOut(word, signs, around);
  return gaps.some((gap) => /\s/.test(gap)) ? isTorn(word, signs) : isStuffed(word, signs[start]);
};

interface GappedWord extends Span {
  /** What stands between the pieces of the word, and how many letters each has. */
  gaps: readonly string[];
  sizes: readonly number[];
}

/** `c a s i n o`: each letter alone. Initials (`J. A. P. Smith`) and lists (`a, b, c`) are not. */
const isSpelledOut = (
  { from, to, gaps, length, startsMatch, endsMatch }: GappedWord,
  signs: readonly Sign[],
  { pieces }: Surroundings
): boolean => {
  const widest = Math.max(...gaps.map((gap) => gap.length));
  const joins = (index: number, gap: string | null | undefined): boolean => {
    const piece = pieces[index];
    if (piece === undefined || piece.to - piece.from > 1) return false;
    return gap !== null && gap !== undefined && gap.length <= widest;
  };
  const isInside =
    (startsMatch && from > 0 && joins(from - 1, signs[from]?.gap)) ||
    (endsMatch && joins(to, signs[to]?.gap));
  if (length >= 5) return true;
  if (isInside || gaps.some((gap) => gap.includes(','))) return false;
  const hasDots = gaps.some((gap) => gap.includes('.'));
  return length === 4 || !(hasDots && signs[from]?.isUpper === true);
};

/** `ca si no`, `c asino`: pieces that are no words of their own. */
const isTorn = ({ from, to, gaps, sizes, length }: GappedWord, signs: readonly Sign[]): boolean => {
  if (length < 5 || gaps.some((gap) => /\n/.test(gap))) return false;
  if (sizes.length >= 3) return sizes.every((size) => size <= 2);
  if (gaps[0] !== ' ') return false;
  const alone = sizes[0] === 1 ? signs[from] : sizes[1] === 1 ? signs[to - 1] : undefined;
  return (
    alone !== undefined &&
    alone.script !== null &&
    !ONE_LETTER_WORDS.has(alone.letter) &&
    !ONE_LETTER_WORDS.has(alone.letter + alone.accent)
  );
};

/** `ca-si-no`, `cas_ino`, `cas🎰ino`: signs, but no spaces, inside of the word. */
const isStuffed = ({ gaps, sizes, length }: GappedWord, afterwards: Sign | undefined): boolean => {
  if (length < 4 || gaps.every((gap) => APOSTROPHE.test(gap))) return false;
  if (sizes.length >= 3) return true;
  const [gap = ''] = gaps;
  const isTwoWords = sizes.every((size) => size >= 2);
  if (CLAUSE.test(gap)) return !isTwoWords;
  if (/^\.+$/.test(gap)) return !isTwoWords || (length >= 6 && afterwards?.isUpper !== true);
  return !/^[-‐‑–—()[\]]+$/.test(gap) || length >= 5;
};
