import { isLetterLikeSymbol } from './look-alikes';
import { bareSign, isFlagLetter, plainSigns, type PlainSign } from './plain';
import type { Sign } from './sign';

/**
 * What has no width or is never seen, and the stroke that lengthens an Arabic word: it hides a word from a
 * machine and not from a person.
 */
export const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u0640]/u;

/** Scripts whose vowel signs Unicode counts as marks: there they are spelling, no decoration. */
const MARKS_ARE_LETTERS =
  /[\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Thai}\p{sc=Laoo}\p{sc=Mymr}\p{sc=Khmr}\p{sc=Tibt}]/u;

/** A character and the marks on it, or marks that stand on nothing. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/suy;

/** Signs that end a word more often than they stand for its last letter. */
const ENDS_WORDS = '!¡|';

/**
 * A text as a row of letters and digits, with what stands between them and where each comes from.
 *
 * @param options.symbols whether `@`, `$`, `!` … that touch a letter are taken for letters
 */
export const readSigns = (text: string, { symbols }: { symbols: boolean }): Sign[] => {
  const signs: Sign[] = [];
  let gap = '';
  let wasFlag = false;
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = endOfCluster(text, start);
    const cluster = text.slice(start, end);
    if (isInvisible(cluster)) continue;
    const isLetter = symbols && isLetterHere(text, start, end, signs.length > 0 && gap === '');
    const plain = isLetter ? [bareSign(cluster, null)] : signsOf(cluster);
    if (plain.length === 0) {
      gap += cluster;
      continue;
    }
    const isFlag = isFlagLetter(cluster);
    let before = signs.length > 0 && gap === '' && isFlag === wasFlag ? null : gap;
    for (const { letter, accent, look, symbol, script, isUpper } of plain) {
      signs.push({ letter, accent, look, symbol, script, isUpper, start, end, gap: before });
      before = null;
    }
    gap = '';
    wasFlag = isFlag;
  }
  return signs;
};

/** Whether a text has a sign that could be a letter in disguise. */
export const hasLetterLikeSymbols = (text: string): boolean => /[@$§€£¢+†!¡|]/.test(text);

/** Marks begin at U+0300: between plain letters nothing needs to be looked up. */
const endOfCluster = (text: string, start: number): number => {
  if (text.charCodeAt(start) < 0x300 && !(text.charCodeAt(start + 1) >= 0x300)) return start + 1;
  CLUSTER.lastIndex = start;
  return CLUSTER.test(text) ? CLUSTER.lastIndex : start + 1;
};

const isInvisible = (cluster: string): boolean => {
  const code = cluster.codePointAt(0) ?? 0;
  return (code < 0x20 || code > 0x7e) && INVISIBLE.test(String.fromCodePoint(code));
};

const isLetterHere = (text: string, start: number, end: number, touches: boolean): boolean => {
  if (end - start > 1 || !isLetterLikeSymbol(text.charAt(start))) return false;
  const next = String.fromCodePoint(text.codePointAt(end) ?? 0);
  return /[\p{L}\p{N}]/u.test(next) || (touches && !ENDS_WORDS.includes(text.charAt(start)));
};

const signsOf = (cluster: string): readonly PlainSign[] => {
  // The common case, a letter without marks, needs no normalisation.
  if (cluster.length === 1) return plainSigns(cluster);
  const [head = '', ...marks] = cluster.normalize('NFC');
  const signs = plainSigns(head);
  const visible = marks.filter((mark) => !INVISIBLE.test(mark));
  if (MARKS_ARE_LETTERS.test(head))
    return [...signs, ...visible.map((mark) => bareSign(mark, 'other'))];
  // Marks that no alphabet puts on this letter are decoration, and so are those below them.
  return visible.length === 0 ? signs : signs.map((sign) => ({ ...sign, accent: '' }));
};
