import fc from 'fast-check';

import { MAX_SLUG_LENGTH, toSlug, withSuffix } from '../../server/src/domain/slug';

describe('a slug', () => {
  it.each([
    ['Бишкек', 'en', 'bishkek'],
    ['İstanbul ığdır', 'tr', 'istanbul-igdir'],
    ['İstanbul ığdır', 'en', 'istanbul-igdir'],
    ['Đường phố', 'vi', 'duong-pho'],
    ['Tiếng Việt', 'vi', 'tieng-viet'],
    ['Größe und Straße', 'de', 'groesse-und-strasse'],
    ['Ärger über Öl', 'de', 'aerger-ueber-oel'],
    ['Ärger über Öl', 'de-AT', 'aerger-ueber-oel'],
    ['Große Übung', 'en', 'grosse-uebung'],
    ['Ärger', 'en', 'arger'],
    ['Élysée – l’été…', 'fr', 'elysee-lete'],
    ['100 % of it', 'en', '100-percent-of-it'],
    ['  spaces   and--hyphens ', 'en', 'spaces-and-hyphens'],
    ['a/b?c#d', 'en', 'abcd'],
    ['../../etc', 'en', 'etc'],
  ])('of %p in %s is %p', (title, locale, slug) => {
    expect(toSlug(title, locale)).toBe(slug);
  });

  it.each(['', '   ', '???', '😀😀', '中文标题'])('of %p, untransliterable, is empty', (title) => {
    expect(toSlug(title, 'en')).toBe('');
  });

  it('of a long title ends with a whole word', () => {
    const slug = toSlug('word '.repeat(60), 'en');
    expect(slug).toBe('word-'.repeat(24).slice(0, -1));
  });

  it('of one long word is cut', () => {
    expect(toSlug('x'.repeat(300), 'en')).toHaveLength(MAX_SLUG_LENGTH);
  });

  it('is made of lower-case words joined by hyphens, whatever the title', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('en', 'de', 'tr', 'vi', 'fr', 'ky', 'x'),
        (title, locale) => {
          expect(toSlug(title, locale)).toMatch(/^[a-z0-9]*(-[a-z0-9]+)*$/);
        }
      ),
      { numRuns: 500 }
    );
  });

  it('is not changed by being made again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.constantFrom('en', 'de', 'tr'),
        (title, locale) => {
          const slug = toSlug(title, locale);
          expect(toSlug(slug, locale)).toBe(slug);
        }
      ),
      { numRuns: 500 }
    );
  });

  it('never exceeds its limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 100, maxLength: 400 }), (title) => {
        expect(toSlug(title, 'en').length).toBeLessThanOrEqual(MAX_SLUG_LENGTH);
      })
    );
  });

  it('is numbered from the second one on', () => {
    expect([1, 2, 3].map((attempt) => withSuffix('news', attempt))).toEqual([
      'news',
      'news-2',
      'news-3',
    ]);
  });
});
