import slugify from 'slugify';

import { firstCharacters } from './text';

/** Long enough for a headline, short enough for a collision suffix in varchar(255). */
export const MAX_SLUG_LENGTH = 120;

/** slugify writes `dj` after Serbian; Vietnamese, which has the letter far more often, writes `d`. */
slugify.extend({ đ: 'd', Đ: 'D' });

/**
 * A path segment made of a title: transliterated to ASCII, lower case, words joined by hyphens.
 *
 * @param text a title, or a slug that an editor typed
 * @param locale code such as `de`; German writes ä as `ae` (also recognised by ß), others as `a`
 * @returns the slug, '' when nothing of the text can be transliterated
 */
export const toSlug = (text: string, locale: string): string => {
  const language = text.includes('ß') ? 'de' : (locale.split(/[-_]/)[0] ?? '').toLowerCase();
  const options = { lower: true, strict: true, locale: language };
  const known = text
    .normalize('NFC')
    .replace(/\P{ASCII}/gu, (character) => transliterable(character, options));
  return shorten(slugify(known, options));
};

/** The n-th slug to try when the plain one is taken: `title`, `title-2`, `title-3` … */
export const withSuffix = (slug: string, attempt: number): string =>
  attempt < 2 ? slug : `${slug}-${attempt}`;

/** slugify drops a letter it does not know, accent and all: keep its base letter. */
const transliterable = (
  character: string,
  options: { lower: boolean; strict: boolean; locale: string }
): string =>
  slugify(character, options) === '' && /\p{L}/u.test(character)
    ? character.normalize('NFKD').replace(/\p{M}+/gu, '')
    : character.replace(/[\p{Pd}\p{Z}…·]/gu, ' ');

/** Cut at a word's end when there is one in the last third. */
const shorten = (slug: string): string => {
  if (slug.length <= MAX_SLUG_LENGTH) return slug;
  const cut = firstCharacters(slug, MAX_SLUG_LENGTH);
  const lastHyphen = cut.lastIndexOf('-');
  return (lastHyphen > MAX_SLUG_LENGTH * 0.66 ? cut.slice(0, lastHyphen) : cut).replace(/-+$/, '');
};
