import fc from 'fast-check';

import { inForce } from '../../../server/src/domain/lists/in-force';

const at = (second: number) => new Date(Date.UTC(2026, 2, 3, 10, 0, second));
const ending = (second: number | null) => ({
  expiresAt: second === null ? null : at(second).toISOString(),
});

describe('entries that end', () => {
  const all = [ending(null), ending(10), ending(20)];

  it('count up to their end, and not at it', () => {
    expect(inForce(all, new Date(at(10).getTime() - 1)).rules).toEqual(all);
    expect(inForce(all, at(10)).rules).toEqual([ending(null), ending(20)]);
  });

  it('say between which moments just they count', () => {
    expect(inForce(all, at(15))).toMatchObject({
      since: at(10).getTime(),
      until: at(20).getTime(),
    });
    expect(inForce(all, at(0))).toMatchObject({ since: -Infinity, until: at(10).getTime() });
    expect(inForce(all, at(20))).toMatchObject({ since: at(20).getTime(), until: Infinity });
  });

  it('are the same at every moment between the two', () => {
    const second = fc.integer({ min: 0, max: 30 });
    const entries = fc.array(fc.option(second).map(ending));
    fc.assert(
      fc.property(entries, second, second, (rules, one, other) => {
        const { since, until, rules: counting } = inForce(rules, at(one));
        const isBetween = since <= at(other).getTime() && at(other).getTime() < until;
        fc.pre(isBetween);
        expect(inForce(rules, at(other)).rules).toEqual(counting);
      })
    );
  });
});
