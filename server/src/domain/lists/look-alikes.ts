import { once } from '../once';

/** Letters that are drawn like a Latin one; lower case. */
const TWINS = new Map(
  [
    // Cyrillic
    ['авекмнорстухіјѕԁԛԝһӏѵ', 'abekmhopctyxijsdqwhlv'],
    // Greek, small
    ['αβγεικνορτυχηω', 'abyeikvoptuxnw'],
  ].flatMap(([letters = '', looks = '']) =>
    Array.from(letters).map((letter, index) => [letter, looks[index] ?? ''] as const)
  )
);

/** Greek capitals that look like another letter than their small ones do. */
const GREEK_CAPITALS = new Map([
  ['ν', 'n'],
  ['υ', 'y'],
  ['η', 'h'],
  ['ζ', 'z'],
]);

/** The Latin letter that a letter of another alphabet is drawn like, or the letter itself. */
export const lookOf = (letter: string, isUpper: boolean): string =>
  (isUpper ? GREEK_CAPITALS.get(letter) : undefined) ?? TWINS.get(letter) ?? letter;

/** Digits and signs, and the looks of the letters that they are written for. */
const STAND_INS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'il',
  '2': 'z',
  '3': 'eзэ',
  '4': 'aч',
  '5': 's',
  '6': 'bб',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '§': 's',
  '€': 'e',
  '£': 'l',
  '¢': 'c',
  '+': 't',
  '†': 't',
  '!': 'i',
  '¡': 'i',
  '|': 'il',
};

export const isStandIn = (sign: string, look: string): boolean =>
  STAND_INS[sign]?.includes(look) ?? false;

/** Signs that may be letters in disguise; elsewhere they are what stands between words. */
export const isLetterLikeSymbol = (character: string): boolean =>
  character in STAND_INS && !/\d/.test(character);

/** Letters of two alphabets that resemble each other at a glance, by look. */
const ROUGH = ['uи', 'nп', 'rг', 'rя', 'wш', 'wщ', 'bь', 'bъ', 'bб', 'eэ', 'aд', 'xж', 'eз', 'zз'];
const ROUGH_PAIRS = new Set(ROUGH.flatMap((pair) => [pair, Array.from(pair).reverse().join('')]));

export const isRoughlyAlike = (look: string, other: string): boolean =>
  ROUGH_PAIRS.has(look + other);

/**
 * All looks that some disguise may exchange have one class, so that the search finds whatever might be a
 * word; whether it is one is judged afterwards, letter by letter.
 */
const classes = once(() => {
  const pairs = [
    ...Object.entries(STAND_INS).flatMap(([sign, looks]) =>
      Array.from(looks).map((look) => [sign, look])
    ),
    ...ROUGH.map((pair) => Array.from(pair)),
    // A capital I for an l, an l among capitals; Greek capitals beside their small letters.
    ...['il', 'vn', 'uy', 'nh', 'zζ'].map((pair) => Array.from(pair)),
  ] as [string, string][];
  const parents = new Map<string, string>();
  const rootOf = (look: string): string => {
    const parent = parents.get(look) ?? look;
    return parent === look ? look : rootOf(parent);
  };
  for (const [one, other] of pairs) parents.set(rootOf(other), rootOf(one));
  return new Map(pairs.flat().map((look) => [look, rootOf(look).codePointAt(0) ?? 0]));
});

/** The class of a look, as a number below 2^21. */
export const classOf = (look: string): number => classes().get(look) ?? look.codePointAt(0) ?? 0;
