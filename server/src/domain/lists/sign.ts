export type Script = 'latin' | 'cyrillic' | 'greek' | 'other';

/** One letter, digit or sign of a text, as the lists read it. */
export interface Sign {
  /** What it is, in lower case and without accents: `a`, Cyrillic `а`, `4`, `$`. */
  readonly letter: string;
  /** The accents of an accented letter (`é`, `ñ`, `ı`, `қ`), '' where it has none. */
  readonly accent: string;
  /** The Latin letter that it looks like, else the letter itself: Cyrillic `а` looks like `a`. */
  readonly look: string;
  /** Number of the class of looks that disguises exchange (see classOf). */
  readonly symbol: number;
  /** null: no letter. */
  readonly script: Script | null;
  readonly isUpper: boolean;
  /** Where it stands in the original text; offsets in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** What stands between it and the sign before; null where it touches that sign. */
  readonly gap: string | null;
}

/** Scripts that do not part their words. */
const UNPARTED =
  /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]/u;

export const isUnparted = (sign: Sign | undefined): boolean =>
  sign !== undefined && UNPARTED.test(sign.letter);

/** Signs that touch each other are a piece; here the first, and the one after the last. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** For each sign the piece that it belongs to. */
export const piecesOf = (signs: readonly Sign[]): Piece[] => {
  const pieces: Piece[] = [];
  let from = 0;
  for (let index = 1; index <= signs.length; index += 1) {
    if (index < signs.length && signs[index]?.gap === null) continue;
    const piece = { from, to: index };
    for (; from < index; from += 1) pieces.push(piece);
  }
  return pieces;
};
