import { languagesOf } from './languages';
import { piecesOf, type Piece, type Script, type Sign } from './sign';

/** What the rest of a text tells about a word in it. */
export class Surroundings {
  readonly pieces: readonly Piece[];
  readonly #signs: readonly Sign[];
  readonly #scripts = new Map<Script, number>();
  /** Each accented letter with the words that have it. */
  readonly #accented = new Map<string, Set<string>>();
  #fitsLanguage: boolean | undefined;

  constructor(signs: readonly Sign[]) {
    this.#signs = signs;
    this.pieces = piecesOf(signs);
    for (const [index, { script, letter, accent }] of signs.entries()) {
      if (script !== null) this.#scripts.set(script, (this.#scripts.get(script) ?? 0) + 1);
      if (accent === '') continue;
      const words = this.#accented.get(letter + accent) ?? new Set();
      this.#accented.set(letter + accent, words.add(this.#wordAt(index)));
    }
  }

  /** Whether the text around some signs is written in this script rather than in theirs. */
  isForeignTo(from: number, to: number, script: Script | null): boolean {
    const counts = new Map(this.#scripts);
    const inside = this.#signs.slice(from, to);
    for (const sign of inside) {
      if (sign.script !== null) counts.set(sign.script, (counts.get(sign.script) ?? 0) - 1);
    }
    const own = inside.find((sign) => sign.script !== null)?.script;
    const around = script === null ? 0 : (counts.get(script) ?? 0);
    return around > (own === undefined || own === null ? 0 : (counts.get(own) ?? 0));
  }

  /** Whether other words of the text have any accented letter. */
  hasAccentsOutside(from: number, to: number): boolean {
    const words = this.#wordsIn(from, to);
    return [...this.#accented.values()].some((users) =>
      [...users].some((word) => !words.has(word))
    );
  }

  /**
   * Whether the accents of a word are those of its language: other words of the text have the same, and
   * all of them together belong to one alphabet.
   */
  isNativeSpelling(from: number, to: number): boolean {
    const words = this.#wordsIn(from, to);
    const accented = this.#signs.slice(from, to).filter(({ accent }) => accent !== '');
    this.#fitsLanguage ??= languagesOf(this.#accented.keys()).length > 0;
    return (
      this.#fitsLanguage &&
      accented.every(({ letter, accent }) =>
        [...(this.#accented.get(letter + accent) ?? [])].some((word) => !words.has(word))
      )
    );
  }

  #wordsIn(from: number, to: number): Set<string> {
    const words = new Set<string>();
    for (let index = from; index < to; index = this.pieces[index]?.to ?? to) {
      words.add(this.#wordAt(index));
    }
    return words;
  }

  #words = new Map<Piece, string>();
  #wordAt(index: number): string {
    const piece = this.pieces[index];
    if (piece === undefined) return '';
    const known = this.#words.get(piece);
    if (known !== undefined) return known;
    const letters = this.#signs.slice(piece.from, piece.to);
    const word = letters.map(({ letter, accent }) => letter + accent).join('');
    this.#words.set(piece, word);
    return word;
  }
}
