import { INVISIBLE } from './read-signs';

/** A text in another spelling, with the place in the original that each UTF-16 unit comes from. */
export interface Spelled {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Dots of other alphabets, and those that robots use in place of one. */
const DOTS = /[。｡·•‧∙●⋅]/gu;

const WORD_FOR_DOT = '(?:\\.|dot|точка|тчк|point|punkt|punto|ponto|nokta)';
/** Bounded everywhere: an unbounded `\s*` before something would try each of a thousand spaces. */
const BRACKETED_DOT = new RegExp(`\\s?[[({<]\\s?${WORD_FOR_DOT}\\s?[\\])}>]\\s?`, 'gu');
const SPACED_DOT = new RegExp(
  `(?<=[\\p{L}\\p{N}])\\s{1,2}${WORD_FOR_DOT}\\s{1,2}(?=[\\p{L}\\p{N}])`,
  'gu'
);
const LOOSE_DOT = /(?<=[\p{L}\p{N}])(?:\s\.|\.\s)(?=[\p{L}\p{N}])/gu;
const BRACKETED_AT = /\s?[[({<]\s?(?:@|at|собака|arobase)\s?[\])}>]\s?/gu;
/** `e x a m p l e . c o m` */
const LETTER_BY_LETTER = /(?<=^|\s)(?:\S\s){4,}\S(?=\s|$)/gu;

/**
 * A text with its hosts and e-mail addresses written as a machine writes them: lower case, no invisible
 * characters, full-width letters as plain ones, `example[.]com`, `example dot com` and `e x a m p l e . c o m`
 * as `example.com`.
 */
export const spellOut = (text: string): Spelled => {
  const plain = plainText(text);
  const joined = rewrite(plain, LETTER_BY_LETTER, (run) =>
    run.includes('.') || run.includes('@') ? '' : null
  );
  const dotted = [BRACKETED_DOT, SPACED_DOT].reduce(
    (spelled, pattern) => rewrite(spelled, pattern, () => '.'),
    joined
  );
  // After `end of a sentence. Then` no host goes on.
  const closed = rewrite(dotted, LOOSE_DOT, (_, end) =>
    isCapital(text, dotted.starts[end]) ? null : '.'
  );
  return rewrite(closed, BRACKETED_AT, () => '@');
};

const plainText = (text: string): Spelled => {
  const starts: number[] = [];
  const ends: number[] = [];
  let plain = '';
  let start = 0;
  for (const character of text) {
    if (!INVISIBLE.test(character)) {
      const folded = character.normalize('NFKC').replace(DOTS, '.').toLowerCase();
      plain += folded;
      for (let unit = 0; unit < folded.length; unit += 1) {
        starts.push(start);
        ends.push(start + character.length);
      }
    }
    start += character.length;
  }
  return { text: plain, starts, ends };
};

/**
 * Replaces what a pattern finds: by a character, or where `by` answers '' by itself without its spaces, or
 * where it answers null not at all.
 */
const rewrite = (
  spelled: Spelled,
  pattern: RegExp,
  by: (found: string, end: number) => string | null
): Spelled => {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  const copy = (from: number, to: number) => {
    text += spelled.text.slice(from, to);
    for (let index = from; index < to; index += 1) {
      starts.push(spelled.starts[index] ?? 0);
      ends.push(spelled.ends[index] ?? 0);
    }
  };
  let done = 0;
  for (const match of spelled.text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const replacement = by(match[0], end);
    copy(done, replacement === null ? end : match.index);
    done = end;
    if (replacement === null) continue;
    if (replacement === '') {
      for (let index = match.index; index < end; index += 1) {
        if (!/\s/.test(spelled.text[index] ?? '')) copy(index, index + 1);
      }
    } else {
      text += replacement;
      starts.push(spelled.starts[match.index] ?? 0);
      ends.push(spelled.ends[end - 1] ?? 0);
    }
  }
  copy(done, spelled.text.length);
  return { text, starts, ends };
};

const isCapital = (text: string, at: number | undefined): boolean => {
  const character = String.fromCodePoint(text.codePointAt(at ?? text.length) ?? 0);
  return character !== character.toLowerCase();
};
