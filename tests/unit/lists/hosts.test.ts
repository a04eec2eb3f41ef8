import fc from 'fast-check';

import { compileHosts, foldHost } from '../../../server/src/domain/lists/hosts';
import { listed } from '../../support/lists';

const list = compileHosts(
  listed('host', ['example.com', '*.click', 'пример.рф', 'apple.com', '192.0.2.7', 'casino.online'])
);
const finds = (text: string): string[] =>
  list.find(text).map(({ rule, start, end }) => `${rule.value} ${text.slice(start, end)}`);

describe('a listed host', () => {
  it.each([
    ['bare', 'example.com'],
    ['in capitals', 'EXAMPLE.Com'],
    ['full width', 'ｅｘａｍｐｌｅ。ｃｏｍ'],
    ['with an invisible character', 'exam\u200bple.com'],
    ['defused', 'example[.]com'],
    ['with a dot in words', 'example (dot) com'],
    ['with a Russian dot', 'example точка com'],
    ['with spaces around the dot', 'example . com'],
    ['letter by letter', 'e x a m p l e . c o m'],
    ['in Cyrillic letters that look alike', 'ехаmple.com'],
  ])('is found %s', (_, text) => {
    expect(finds(`Look at ${text} now`)).toEqual([`example.com ${text}`]);
  });

  it.each([
    'https://example.com:8443/path?x=1#y',
    'http://www.example.com.',
    'https://user:secret@a.b.example.com/',
    'https://good.org@example.com/',
    'http://%65xample.com/',
    'hxxp://example[.]com/',
    'someone@example.com',
    'example.com, it is',
  ])('is found in %s', (text) => {
    expect(list.find(text).map(({ rule }) => rule.value)).toEqual(['example.com']);
  });

  it('is found in its international and its ASCII form, and behind letters that look alike', () => {
    expect(finds('http://xn--e1afmkfd.xn--p1ai/')).toEqual(['пример.рф xn--e1afmkfd.xn--p1ai']);
    expect(finds('ПРИМЕР.рф')).toEqual(['пример.рф ПРИМЕР.рф']);
    expect(finds('https://xn--80ak6aa92e.com/')).toEqual(['apple.com xn--80ak6aa92e.com']);
  });

  it('may be an address, however it is counted', () => {
    expect(list.find('http://3221225991/')).toHaveLength(1);
    expect(finds('at 192.0.2.7, port 80')).toEqual(['192.0.2.7 192.0.2.7']);
  });

  it('may be a whole top-level domain, where a host ends', () => {
    expect(finds('buy.it.click/now')).toEqual(['*.click click']);
    expect(finds('a click.here for you')).toEqual([]);
  });

  it.each([
    'notexample.com',
    'example.community',
    'example.co',
    'my example. Com is short for company',
    'We went to the casino. Online games bore me.',
    'an example of com',
  ])('is not found in %s', (text) => {
    expect(finds(text)).toEqual([]);
  });
});

describe('an entry', () => {
  it.each([
    ['https://www.Example.com:8080/path', 'example.com'],
    ['*.example.com', 'example.com'],
    ['example[.]com', 'example.com'],
    ['пример.рф', 'xn--e1afmkfd.xn--p1ai'],
    ['.click', 'click'],
    ['3221225991', '192.0.2.7'],
  ])('%s is kept as %s', (value, folded) => {
    expect(foldHost(value)).toBe(folded);
  });

  it.each(['', 'example', 'two words', 'http://', '*', '*.*', '[::1', 'a..b', '(a+)+$'])(
    '%j is none',
    (value) => {
      expect(foldHost(value)).toBeNull();
    }
  );
});

it('searches any text, and finds inside of it', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...'example.com [](){}dot:/@%\u200b。 \n'), maxLength: 200 })
  );
  fc.assert(
    fc.property(text, (any) => {
      for (const { start, end } of list.find(any)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(any.length);
      }
    }),
    { numRuns: 500 }
  );
});
