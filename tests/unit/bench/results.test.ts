import { readOptions } from '../../bench/options';
import { figureOf, isMet, tableOf, type Result } from '../../bench/results';
import { median, p95, spread } from '../../bench/statistics';

const result = (fields: Partial<Result>): Result => ({
  benchmark: 'B1',
  what: 'a page',
  posts: 1000,
  unit: 'requests/s',
  values: [90, 100, 110],
  reference: { what: 'a route', values: [200, 190, 220] },
  goal: { at: 'least', value: 0.5 },
  ...fields,
});

describe('what a benchmark says', () => {
  it('is the median, of an even number the mean of the middle two', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });

  it('tells how far apart the rounds were', () => {
    expect(spread([90, 100, 110])).toBeCloseTo(0.2);
  });

  it('takes the 95th of a hundred for slow', () => {
    expect(p95(Array.from({ length: 100 }, (_, index) => index + 1))).toBe(95);
  });

  it('is a ratio to the reference, or the value itself', () => {
    expect(figureOf(result({}))).toBe(0.5);
    expect(figureOf(result({ reference: null }))).toBe(100);
  });

  it('compares each round with its own reference', () => {
    const halved = { values: [100, 50, 40], reference: { what: 'a route', values: [100, 50, 80] } };
    expect(figureOf(result(halved))).toBe(1);
  });

  it('meets its goal at the goal, not below', () => {
    expect(isMet(result({}))).toBe(true);
    expect(isMet(result({ goal: { at: 'least', value: 0.51 } }))).toBe(false);
    expect(isMet(result({ goal: { at: 'most', value: 0.5 } }))).toBe(true);
    expect(isMet(result({ goal: { at: 'most', value: 0.49 } }))).toBe(false);
    expect(isMet(result({ goal: null }))).toBeNull();
  });

  it('keeps a missed goal in the table', () => {
    const table = tableOf([result({ goal: { at: 'least', value: 0.9 } })]);
    expect(table).toContain('MISSED');
    expect(table.split('\n')).toHaveLength(3);
  });
});

describe('the options', () => {
  it('are those of the table unless others are said', () => {
    expect(readOptions([])).toMatchObject({
      client: ['sqlite'],
      posts: [1000, 100000],
      rounds: 15,
    });
    const asked = readOptions([
      '--client',
      'sqlite,postgres',
      '--posts',
      '1000,2000',
      '--only',
      'B1',
    ]);
    expect(asked).toMatchObject({
      client: ['sqlite', 'postgres'],
      posts: [1000, 2000],
      only: ['B1'],
    });
  });

  it.each([
    [['--client', 'oracle']],
    [['--posts', '10']],
    [['--only', 'B77']],
    [['--rounds', '0']],
    [['--unknown', '1']],
  ])('refuse %j', (args) => {
    expect(() => readOptions(args)).toThrow();
  });
});
