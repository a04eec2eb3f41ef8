import fc from 'fast-check';

import { findLinks, hostOf } from '../../server/src/domain/hosts';

const hostsIn = (text: string) => findLinks(text).map(({ host }) => host);

describe('the host of an address', () => {
  it.each([
    ['https://WWW.Example.TEST/x', 'example.test'],
    ['http://example.test.:8080', 'example.test'],
    ['https://пример.рф/', 'xn--e1afmkfd.xn--p1ai'],
    ['https://xn--e1afmkfd.xn--p1ai/', 'xn--e1afmkfd.xn--p1ai'],
    ['https://casino。test', 'casino.test'],
    ['https://user@example.test/', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('of %s is %s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });
});

describe('links in a text', () => {
  it.each([
    ['an address', 'See https://a.test/x.', ['a.test']],
    ['a bare host', 'Look at casino-king.com now', ['casino-king.com']],
    ['a bare host under a new ending', 'best-slots.xyz', ['best-slots.xyz']],
    ['bare Cyrillic hosts', 'казино.рф, новости.онлайн', ['казино.рф', 'новости.онлайн']],
    ['a short host with a path', 't.me/spam', ['t.me']],
    ['a country’s host', 'See kloop.kg, please', ['kloop.kg']],
    ['a number', 'http://192.0.2.7/x', ['192.0.2.7']],
  ])('are found as %s', (_, text, hosts) => {
    expect(hostsIn(text)).toEqual(hosts.map((host) => new URL(`http://${host}`).hostname));
  });

  it.each([
    ['a mail address', 'Write to me@mail.test.com'],
    ['an initial and a name', 'J. R. Smith, Dr.No and A.Li'],
    ['sentences run together', 'He went home.So did I.It was late'],
    ['an abbreviation', 'г.Ош, т.е. рядом; e.g. this, i.e. that'],
    ['a version', 'version 1.2.3 of node.js 20'],
    ['a date', '12.06.2026 at 10.30'],
  ])('are not found in %s', (_, text) => {
    expect(hostsIn(text)).toEqual([]);
  });

  it('lie where they are said to lie', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.domain(), (before, domain) => {
        const text = `${before} https://${domain}/`;
        for (const { start, end } of findLinks(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        expect(findLinks(text).at(-1)?.end).toBe(text.length);
      })
    );
  });
});
