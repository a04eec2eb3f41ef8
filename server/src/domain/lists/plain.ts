import { homoglyphs } from '../packages';
import { classOf, lookOf } from './look-alikes';
import type { Script, Sign } from './sign';

export type PlainSign = Omit<Sign, 'start' | 'end' | 'gap'>;

/** Letters that Unicode does not take apart: what they are without their stroke, hook or tail. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ə: 'e',
  ɛ: 'e',
  ɔ: 'o',
  ŋ: 'n',
  ð: 'd',
  қ: 'к',
  ң: 'н',
  ғ: 'г',
  ү: 'у',
  ұ: 'у',
  ө: 'о',
  ә: 'а',
  ґ: 'г',
  є: 'е',
  ҳ: 'х',
  ҷ: 'ч',
};

/** Letters that are another spelling of others, which nobody takes for a disguise. */
const SPELLINGS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
  // Persian and Arabic forms of one letter
  ک: 'ك',
  ی: 'ي',
  ى: 'ي',
  ة: 'ه',
};

/** Small capitals and letters upside down, which Unicode's own table of look-alikes leaves alone. */
const DRAWN = new Map(
  [
    ['ᴀʙᴅᴇɢʜᴊᴋʟᴍɴᴘʀᴛᴜꜰǫꞯ', 'abdeghjklmnprtufqq'],
    ['ɐǝɟɥʞɯɹʇʌʍʎ', 'aefhkmrtvwy'],
  ].flatMap(([from = '', to = '']) =>
    Array.from(from).map((letter, index) => [letter, to[index] ?? ''] as const)
  )
);

/**
 * Scripts that are in everyday use besides the Latin one: their letters stay what they are. A letter of any
 * other script is there for its looks.
 */
const LIVING =
  /[\p{sc=Armn}\p{sc=Hebr}\p{sc=Arab}\p{sc=Geor}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Thai}\p{sc=Laoo}\p{sc=Mymr}\p{sc=Khmr}\p{sc=Tibt}\p{sc=Ethi}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\p{sc=Hani}\p{sc=Mong}\p{sc=Thaa}\p{sc=Syrc}]/u;

/** Letters whose compatibility form is no other spelling: syllables of Korean stay whole. */
const WHOLE = /[\p{sc=Hang}\p{sc=Hani}]/u;

const ENCLOSED = /[\u2460-\u24FF\u{1F100}-\u{1F149}]/u;

const known = new Map<string, readonly PlainSign[]>();
/** Beyond it a text of rare characters would fill the memory. */
const MAX_KNOWN = 20_000;

/**
 * What a character is once its costume is off: case, width, style (mathematical, circled, small capital) and
 * accents. A ligature gives several letters, punctuation none.
 *
 * @param character one code point, or a letter with the accent that Unicode composes with it
 */
export const plainSigns = (character: string): readonly PlainSign[] => {
  const before = known.get(character);
  if (before !== undefined) return before;
  const signs = read(character);
  if (known.size < MAX_KNOWN) known.set(character, signs);
  return signs;
};

const read = (character: string): PlainSign[] => {
  const boxed = unboxed(character);
  if (boxed !== null) return [sign(boxed, '', false)];
  if (!/[\p{L}\p{N}]/u.test(character) && !ENCLOSED.test(character)) return [];
  const isUpper = character !== character.toLowerCase();
  const decomposed = WHOLE.test(character) ? character : character.normalize('NFKD');
  const signs: PlainSign[] = [];
  for (const one of decomposed.toLowerCase()) {
    const last = signs.at(-1);
    if (/\p{M}/u.test(one)) {
      if (last !== undefined && !isOptional(one, last.letter)) {
        signs[signs.length - 1] = { ...last, accent: last.accent + one };
      }
    } else if (/[\p{L}\p{N}]/u.test(one) && !APOSTROPHES.test(one)) {
      signs.push(...letters(one, isUpper));
    }
  }
  return signs;
};

/** Marks without which a word is the same: the dot of İ, Cyrillic ё, the points of Arabic and Hebrew. */
const isOptional = (mark: string, letter: string): boolean =>
  (mark === '\u0307' && letter === 'i') ||
  (mark === '\u0308' && letter === 'е') ||
  /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}]/u.test(letter);

/** Apostrophes that Unicode calls letters. */
const APOSTROPHES = /[\u02B9-\u02DF\u02EE]/;

const letters = (letter: string, isUpper: boolean): PlainSign[] => {
  const spelling = SPELLINGS[letter];
  if (spelling !== undefined) return Array.from(spelling, (one) => sign(one, '', isUpper));
  const base = UNDECOMPOSED[letter];
  if (base !== undefined) return [sign(base, letter, isUpper)];
  if (/[a-z0-9]/.test(letter)) return [sign(letter, '', isUpper)];
  // Our own table knows the alphabets that readers write; Unicode's knows the rest of the world.
  if (/[\p{sc=Cyrl}\p{sc=Grek}\p{N}]/u.test(letter)) return [sign(letter, '', isUpper)];
  const drawn = DRAWN.get(letter) ?? twin(letter);
  if (drawn === null) return [sign(letter, '', isUpper)];
  if (LIVING.test(letter)) return [{ ...sign(letter, '', isUpper), ...drawnAs(drawn) }];
  // A mere stroke may be meant for an I as well.
  return [
    drawn === 'l' ? { ...sign('|', '', isUpper), script: 'latin' } : sign(drawn, '', isUpper),
  ];
};

const twin = (letter: string): string | null => {
  const bare = homoglyphs()(letter).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return /^[a-z]$/.test(bare) ? bare : null;
};

const sign = (letter: string, accent: string, isUpper: boolean): PlainSign => ({
  letter,
  accent,
  ...drawnAs(lookOf(letter, isUpper)),
  script: scriptOf(letter),
  isUpper,
});

const drawnAs = (look: string) => ({ look, symbol: classOf(look) });

const scriptOf = (letter: string): Script | null => {
  if (!/\p{L}/u.test(letter)) return null;
  if (/\p{sc=Latn}/u.test(letter)) return 'latin';
  if (/\p{sc=Cyrl}/u.test(letter)) return 'cyrillic';
  return /\p{sc=Grek}/u.test(letter) ? 'greek' : 'other';
};

/** A sign that is no letter, taken for one; and a vowel sign of a script that has such. */
export const bareSign = (character: string, script: Script | null): PlainSign => ({
  letter: character,
  accent: '',
  ...drawnAs(character),
  script,
  isUpper: false,
});

/** White letters in black circles and boxes, and the letters of which flags are made. */
const unboxed = (character: string): string | null => {
  const code = character.codePointAt(0) ?? 0;
  const first = [0x1f150, 0x1f170, 0x1f1e6].find((start) => code >= start && code < start + 26);
  return first === undefined ? null : String.fromCharCode(0x61 + code - first);
};

/** A letter of which flags are made: two of them are a flag rather than a part of the word before. */
export const isFlagLetter = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x1f1e6 && code <= 0x1f1ff;
};
