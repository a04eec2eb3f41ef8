import LinkifyIt from 'linkify-it';

import { once } from './once';

/** A web address written out in a text; offsets in UTF-16 units. */
export interface Address {
  start: number;
  end: number;
  url: string;
  /** Longer than any address that leads somewhere: it goes on behind its end. */
  isCut: boolean;
}

/** Browsers and servers take no longer ones. */
const LONGEST = 2048;

const PAIRS = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
] as const;

const linkify = once(
  () => new LinkifyIt({}, { fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
);

/**
 * The http and https addresses in a text, in time proportional to it. linkify-it's own `match` looks from each
 * beginning to the end of what could belong to it, also from those inside of an address that it has found
 * already: twenty thousand characters of `https://a.b/?` kept a server busy for seconds.
 */
export const findAddresses = (text: string): Address[] => {
  const found: Address[] = [];
  const beginning = /(^|(?!_)[\s\p{P}\p{Cc}<>｜])https?:(?=\/\/)/giu;
  for (let match = beginning.exec(text); match !== null; match = beginning.exec(text)) {
    const address = addressAt(text, match.index + (match[1] ?? '').length);
    if (address === null) continue;
    found.push(address);
    beginning.lastIndex = address.end;
  }
  return found;
};

/** The address that begins just there, null where none does. */
export const addressAt = (text: string, start: number): Address | null => {
  const [scheme] = /^https?:/i.exec(text.slice(start, start + 'https:'.length)) ?? [];
  if (scheme === undefined) return null;
  const rest = text.slice(start + scheme.length, start + LONGEST);
  const length = linkify().testSchemaAt(closed(rest), scheme, 0);
  if (length === 0) return null;
  const end = start + scheme.length + length;
  return { start, end, url: text.slice(start, end), isCut: end === start + LONGEST };
};

/**
 * A text up to its first space, its brackets that nothing closes turned round: as such they end an address too,
 * and stand in a password as well, but linkify-it does not look for their other half to the end each time.
 */
const closed = (text: string): string => {
  const space = text.search(/[\p{Z}\p{Cc}]/u);
  const word = space < 0 ? text : text.slice(0, space + 1);
  return PAIRS.reduce((written, [open, close]) => {
    const last = written.lastIndexOf(close) + 1;
    return written.slice(0, last) + written.slice(last).replaceAll(open, close);
  }, word);
};
