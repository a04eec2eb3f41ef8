/**
 * Finds any number of patterns in one walk over a text (Aho and Corasick, 1975): the time grows with the
 * text and with what is found, not with the number of patterns, and there is nothing to backtrack over.
 * Works on rows of numbers, because the lists search for classes of letters, not for characters.
 */
export class Automaton {
  /** The symbols that occur in patterns, numbered from 0: keys of edges stay small. */
  readonly #alphabet = new Map<number, number>();
  readonly #edges = new Map<number, number>();
  /** For each node, where to go on when no edge fits; the longest shorter beginning of a pattern. */
  readonly #fallbacks: number[] = [0];
  /** For each node, the nearest node on the way of fallbacks at which patterns end; 0 for none. */
  readonly #endings: number[] = [0];
  readonly #patterns: (number[] | undefined)[] = [undefined];

  /** @param patterns rows of symbols; an empty one is never found */
  constructor(patterns: readonly (readonly number[])[]) {
    for (const symbol of patterns.flat()) {
      if (!this.#alphabet.has(symbol)) this.#alphabet.set(symbol, this.#alphabet.size);
    }
    /** Node by node the one that leads to it, and by which symbol. */
    const parents: number[] = [0];
    const symbols: number[] = [0];
    for (const [index, pattern] of patterns.entries()) {
      let node = 0;
      for (const symbol of pattern) {
        const number = this.#alphabet.get(symbol) ?? 0;
        let next = this.#next(node, number);
        if (next === undefined) {
          next = parents.length;
          parents.push(node);
          symbols.push(number);
          this.#edges.set(node * this.#alphabet.size + number, next);
        }
        node = next;
      }
      if (node !== 0) (this.#patterns[node] ??= []).push(index);
    }
    this.#link(parents, symbols);
  }

  /**
   * @param onFound is given each pattern found, and the index after its last symbol
   * @returns how many edges were tried, at most twice the text's length
   */
  search(symbols: readonly number[], onFound: (pattern: number, end: number) => void): number {
    let node = 0;
    let steps = 0;
    for (let index = 0; index < symbols.length; index += 1) {
      const number = this.#alphabet.get(symbols[index] ?? 0);
      steps += 1;
      let next = number === undefined ? 0 : this.#next(node, number);
      while (next === undefined && node !== 0) {
        steps += 1;
        node = this.#fallbacks[node] ?? 0;
        next = this.#next(node, number ?? 0);
      }
      node = next ?? 0;
      for (let at = this.#endingAt(node); at !== 0; at = this.#endings[at] ?? 0) {
        for (const pattern of this.#patterns[at] ?? []) onFound(pattern, index + 1);
      }
    }
    return steps;
  }

  #next(node: number, number: number): number | undefined {
    return this.#edges.get(node * this.#alphabet.size + number);
  }

  #endingAt(node: number): number {
    return this.#patterns[node] === undefined ? (this.#endings[node] ?? 0) : node;
  }

  /** Fallbacks level by level: those of a node need only those of nodes nearer to the root. */
  #link(parents: readonly number[], symbols: readonly number[]) {
    const depths: number[] = [0];
    const levels: number[][] = [];
    // A node is always numbered after the one that leads to it.
    for (let node = 1; node < parents.length; node += 1) {
      const depth = (depths[parents[node] ?? 0] ?? 0) + 1;
      depths.push(depth);
      (levels[depth] ??= []).push(node);
    }
    for (const node of levels.flatMap((level) => level)) {
      const fallback = this.#fallbackOf(parents[node] ?? 0, symbols[node] ?? 0);
      this.#fallbacks[node] = fallback;
      this.#endings[node] = this.#endingAt(fallback);
    }
  }

  #fallbackOf(parent: number, number: number): number {
    if (parent === 0) return 0;
    let at = this.#fallbacks[parent] ?? 0;
    while (at !== 0 && this.#next(at, number) === undefined) at = this.#fallbacks[at] ?? 0;
    return this.#next(at, number) ?? 0;
  }
}
