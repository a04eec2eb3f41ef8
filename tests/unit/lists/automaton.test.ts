import fc from 'fast-check';

import { Automaton } from '../../../server/src/domain/lists/automaton';

const codes = (text: string): number[] => Array.from(text, (letter) => letter.codePointAt(0) ?? 0);

const search = (patterns: readonly string[], text: string) => {
  const found: [string, number][] = [];
  const steps = new Automaton(patterns.map(codes)).search(codes(text), (pattern, end) => {
    found.push([patterns[pattern] ?? '', end]);
  });
  return { found, steps };
};

/** Every place of every pattern, looked for one by one. */
const searchNaively = (patterns: readonly string[], text: string): [string, number][] =>
  patterns.flatMap((pattern) =>
    Array.from({ length: text.length }, (_, index) => index + 1)
      .filter((end) => pattern !== '' && text.slice(0, end).endsWith(pattern))
      .map((end): [string, number] => [pattern, end])
  );

describe('the automaton', () => {
  it('finds patterns inside of each other', () => {
    expect(search(['he', 'she', 'his', 'hers'], 'ushers').found).toEqual([
      ['she', 4],
      ['he', 4],
      ['hers', 6],
    ]);
  });

  it('finds what looking for each pattern by itself finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 40 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12 }), text, (patterns, where) => {
        const order = ([one, at]: [string, number], [other, to]: [string, number]) =>
          at - to || one.localeCompare(other);
        expect(search(patterns, where).found.sort(order)).toEqual(
          searchNaively(patterns, where).sort(order)
        );
      })
    );
  });

  it('tries at most two edges for each symbol of a text, whatever the patterns', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 30 }), { maxLength: 30 }),
        fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 300 }),
        (patterns, text) => {
          expect(search(patterns, text).steps).toBeLessThanOrEqual(2 * text.length);
        }
      )
    );
  });

  it('walks 20,000 symbols with 10,000 patterns in as many steps as with one', () => {
    const patterns = Array.from({ length: 10_000 }, (_, index) => `${'a'.repeat(20)}${index}b`);
    const { steps } = search(patterns, 'a'.repeat(20_000));
    expect(steps).toBeLessThanOrEqual(2 * 20_000);
  });
});
