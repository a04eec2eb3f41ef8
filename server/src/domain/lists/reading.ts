import type { Entry } from './entry';
import { runsOf, type Run } from './runs';
import { isUnparted, type Sign } from './sign';
import { Surroundings } from './surroundings';

/** A text as it is searched, with what can be said of any part of it at once. */
export class Reading {
  readonly runs: readonly Run[];
  readonly symbols: readonly number[];
  /** How many gaps, and how many of them with a space, there are up to each sign. */
  readonly #gaps: Uint32Array;
  readonly #spaces: Uint32Array;
  #surroundings: Surroundings | undefined;

  constructor(readonly signs: readonly Sign[]) {
    this.runs = runsOf(signs);
    this.symbols = this.runs.map((run) => run.symbol);
    this.#gaps = new Uint32Array(signs.length);
    this.#spaces = new Uint32Array(signs.length);
    let [gaps, spaces] = [0, 0];
    for (const [index, { gap }] of signs.entries()) {
      if (gap !== null) gaps += 1;
      if (gap !== null && /\s/.test(gap)) spaces += 1;
      this.#gaps[index] = gaps;
      this.#spaces[index] = spaces;
    }
  }

  surroundings(): Surroundings {
    this.#surroundings ??= new Surroundings(this.signs);
    return this.#surroundings;
  }

  /**
   * Whether an entry may be found from a run on, as far as that can be told without looking at its letters:
   * no word goes on before or after, and no long words stand where one word is looked for. Whatever it says
   * no to would be refused by isMatch; it spares comparing long entries with thousands of places.
   */
  mayHold({ runs, startsFree, endsFree, signs }: Entry, first: number): boolean {
    const from = this.runs[first]?.from ?? 0;
    const to = this.runs[first + runs.length - 1]?.to ?? 0;
    if (!startsFree && !this.#mayPart(from)) return false;
    if (!endsFree && !this.#mayPart(to)) return false;
    const isPhrase = signs.some(({ gap }, index) => index > 0 && gap !== null);
    const pieces = this.#between(this.#gaps, from, to) + 1;
    const isParted = this.#between(this.#spaces, from, to) > 0;
    return isPhrase || !isParted || pieces < 3 || to - from <= 2 * pieces;
  }

  /** Whether a word may end before a sign. */
  #mayPart(index: number): boolean {
    const [before, after] = [this.signs[index - 1], this.signs[index]];
    if (before === undefined || after === undefined || after.gap !== null) return true;
    return before.script !== after.script || isUnparted(before) || isUnparted(after);
  }

  #between(counts: Uint32Array, from: number, to: number): number {
    return (counts[to - 1] ?? 0) - (counts[from] ?? 0);
  }
}
