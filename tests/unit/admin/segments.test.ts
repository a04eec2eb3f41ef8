import fc from 'fast-check';

import { segmentsOf } from '../../../admin/src/queue/segments';

const matches = fc.array(
  fc.record({ start: fc.integer({ min: -5, max: 40 }), end: fc.integer({ min: -5, max: 40 }) })
);

describe('a text cut at its matches', () => {
  it('is whole when its pieces are put together', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), matches, (text, found) => {
        const pieces = segmentsOf(text, found);
        expect(pieces.map(({ words }) => words).join('')).toBe(text);
      })
    );
  });

  it('marks exactly what lies in a match', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), matches, (text, found) => {
        const marked = segmentsOf(text, found).flatMap(({ start, words, rules }) =>
          rules === null ? [] : [...words.split('').keys()].map((index) => start + index)
        );
        const inside = [...text.split('').keys()].filter((place) =>
          found.some(({ start, end }) => start <= place && place < end)
        );
        expect(marked).toEqual(inside);
      })
    );
  });

  it('says of an overlap which entries were found there', () => {
    const found = [
      { start: 0, end: 4, rule: 'buy' },
      { start: 2, end: 6, rule: 'cheap' },
    ];
    expect(segmentsOf('abcdefgh', found).map(({ words, rules }) => [words, rules])).toEqual([
      ['ab', ['buy']],
      ['cd', ['buy', 'cheap']],
      ['ef', ['cheap']],
      ['gh', null],
    ]);
  });
});
