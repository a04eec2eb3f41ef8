import fc from 'fast-check';
import LinkifyIt from 'linkify-it';

import { findAddresses } from '../../server/src/domain/addresses';

const found = (text: string) => findAddresses(text).map(({ url }) => url);

describe('addresses in a text', () => {
  it.each([
    ['See https://a.test/x.', ['https://a.test/x']],
    ['HTTP://A.test', ['HTTP://A.test']],
    ['(http://a.test/b_(c)), http://b.test', ['http://a.test/b_(c)', 'http://b.test']],
    ['http://a.test/(http://b.test/', ['http://a.test/', 'http://b.test/']],
    ['"https://a.test/?b=1"', ['https://a.test/?b=1']],
    ['https://пример.рф/да', ['https://пример.рф/да']],
    ['xhttp://a.test _http://a.test ftp://a.test //a.test http:// https://', []],
    ['http://a.test/?http://b.test/', ['http://a.test/?http://b.test/']],
    ['http://a.test/,[', ['http://a.test/,']],
    ['http://a.test/([)', ['http://a.test/([)']],
    ['http://a.test{b@c.test/', ['http://a.test{b@c.test/']],
  ])('of %s', (text, addresses) => {
    expect(found(text)).toEqual(addresses);
  });

  it('are those that linkify-it finds', () => {
    const linkify = new LinkifyIt({}, { fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
      .add('ftp:', null)
      .add('mailto:', null)
      .add('//', null);
    const part = fc.constantFrom(
      ...[
        'http://',
        'https://',
        'a.test',
        '/',
        '?',
        '(',
        ')',
        '[',
        ']',
        '"',
        "'",
        ',',
        '.',
        '-',
        '_',
        '{',
        '}',
        ';',
        '!',
        '&',
      ],
      ...[' ', '\n', '\t', 'x', 'я', '😀', '@', ':', '8080', '#', '<', '>', '=', '*']
    );
    const text = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (written) => {
        const known = (linkify.match(written) ?? []).map(({ url }) => url);
        expect(found(written)).toEqual(known);
      }),
      { numRuns: 2000 }
    );
  });

  // What none of them closes would be looked for from each to the end: 2,000 beginnings, 20 ms and not 100.
  it.each(['(', '[', '{', '([{"\''])('end before an open %s, as often as it comes', (bracket) => {
    const text = `http://a.test/${bracket}`.repeat(100);
    expect(found(text)).toEqual(Array.from({ length: 100 }, () => 'http://a.test/'));
  });

  // Each beginning is looked at once: what is found does not overlap, and is never longer than an address.
  it('are cut where they have no end', () => {
    const text = 'https://a.b/?'.repeat(1600);
    const all = findAddresses(text);
    expect(all.length).toBeLessThanOrEqual(Math.ceil(text.length / 2000));
    expect(all.slice(0, -1).every(({ isCut }) => isCut)).toBe(true);
    for (const [index, { start }] of all.slice(1).entries()) {
      expect(start).toBeGreaterThanOrEqual(all[index]?.end ?? 0);
    }
  });
});
