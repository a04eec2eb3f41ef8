import { compileLists, type Lists } from '../../../server/src/domain/lists';
import evasions from '../../fixtures/lists/evasions.json';
import innocents from '../../fixtures/lists/innocents.json';

const lists: Lists = compileLists(
  evasions.list.map((value, index) => ({
    documentId: `rule${index}`,
    kind: 'word' as const,
    value,
    tier: 'hold' as const,
    note: null,
    expiresAt: null,
  }))
);

const disguised = Object.entries(evasions.evasions).flatMap(([value, texts]) =>
  texts.map((text) => ({ value, text }))
);
const innocent = Object.values(innocents).flat();

const finds = (text: string): string[] => lists.words(text).map(({ rule }) => rule.value);
const rate = (part: number, whole: number): string =>
  `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;

/** Printed as it is: jest's own console adds where it was called from. */
const print = (line: string) => process.stdout.write(`${line}\n`);

describe('the kept corpus', () => {
  it('has at least 200 evasions and 200 innocent texts, in ten languages or more, none twice', () => {
    expect(disguised.length).toBeGreaterThanOrEqual(200);
    expect(innocent.length).toBeGreaterThanOrEqual(200);
    expect(Object.keys(innocents).length).toBeGreaterThanOrEqual(10);
    expect(new Set(disguised.map(({ text }) => text)).size).toBe(disguised.length);
    expect(new Set(innocent).size).toBe(innocent.length);
    expect(
      Object.keys(evasions.evasions).filter((value) => !evasions.list.includes(value))
    ).toEqual([]);
  });

  it('is caught where it evades: 97 % at least', () => {
    const missed = disguised.filter(({ value, text }) => !finds(text).includes(value));
    const caught = disguised.length - missed.length;
    print(`evasions caught: ${rate(caught, disguised.length)}`);
    for (const { value, text } of missed) print(`  missed: ${JSON.stringify(text)} (${value})`);
    expect(caught / disguised.length).toBeGreaterThanOrEqual(0.97);
  });

  it('is let through where it is innocent: 1 % flagged at most', () => {
    const flagged = innocent.filter((text) => finds(text).length > 0);
    print(`innocent texts flagged: ${rate(flagged.length, innocent.length)}`);
    for (const text of flagged) print(`  flagged: ${JSON.stringify(text)} (${finds(text).join()})`);
    expect(flagged.length / innocent.length).toBeLessThanOrEqual(0.01);
  });
});
