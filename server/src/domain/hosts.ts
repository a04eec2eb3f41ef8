import LinkifyIt from 'linkify-it';

import { findAddresses, type Address } from './addresses';
import { toHttpUrl } from './links';
import { once } from './once';

/**
 * Endings under which bare hosts are believed besides those that linkify-it knows (all countries, the
 * old generic ones, and рф): newer ones that spam uses most. With all thousand of them, words that run
 * together at a full stop would be hosts.
 */
const ENDINGS = (
  'app bet bid bond boo cam cash casino cfd click cloud club codes company cyou dev download email ' +
  'finance games guru icu link live loan loans ltd market monster mov network ninja online poker quest ' +
  'racing rocks sbs shop site social space store stream studio support tech top trade vip website wiki ' +
  'win wtf xyz zip zone бел москва онлайн орг рус сайт срб укр қаз'
).split(' ');

/** Finds addresses without `https://`, which people and robots write alike. */
const finder = once(() =>
  new LinkifyIt({}, { fuzzyLink: true, fuzzyEmail: false, fuzzyIP: true }).tlds(ENDINGS, true)
);

export interface FoundLink {
  /** Offsets in UTF-16 units. */
  start: number;
  end: number;
  /** Lower-case ASCII form without a leading `www.`. */
  host: string;
}

/** The host of an address in the form in which hosts are compared; null where it is no web address. */
export const hostOf = (url: string): string | null => {
  const address = toHttpUrl(url);
  return address === null
    ? null
    : new URL(address).hostname.replace(/\.$/, '').replace(/^www\./, '');
};

/** The links in a text, bare hosts included. */
export const findLinks = (text: string): FoundLink[] => {
  const addresses = findAddresses(text);
  const whole = addresses.flatMap(({ start, end, url }) => {
    const host = hostOf(url);
    return host === null ? [] : [{ start, end, host }];
  });
  const bare = (finder().match(withoutAddresses(text, addresses)) ?? []).flatMap(
    ({ index, lastIndex, url, schema, text: written }) => {
      const host = hostOf(url);
      if (schema !== '' || host === null || isSlip(written)) return [];
      return [{ start: index, end: lastIndex, host }];
    }
  );
  return [...whole, ...bare].sort((a, b) => a.start - b.start);
};

/** Blanks in their place; also for brackets and quotes, to the end of which linkify-it would look each time. */
const withoutAddresses = (text: string, addresses: readonly Address[]): string => {
  const starts = [0, ...addresses.map(({ end }) => end)];
  return starts
    .map((start, index) => {
      const { start: next, end } = addresses[index] ?? { start: text.length, end: text.length };
      return text.slice(start, next).replace(/[()[\]{}"']/g, ' ') + ' '.repeat(end - next);
    })
    .join('');
};

/**
 * Words that only look like a host under a country's ending: a name (`Dr.No`, `A.Li`), or two sentences
 * without a space between them (`I went home.So did he`).
 */
const isSlip = (written: string): boolean =>
  /^\p{L}{1,2}\.[a-z]{2}$/iu.test(written) || /^[^./]+\.[A-Z][a-z]$/.test(written);
