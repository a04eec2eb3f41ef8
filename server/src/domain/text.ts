import { countedForm, isPlainText } from '../../../contracts/characters';

/** NFC, line ends as \n, outer white space gone: the form in which texts are counted and kept. */
export const normaliseText = (text: string): string => countedForm(text).trim();

/** A one-line value: line breaks and tabs become spaces, runs of spaces one. */
export const normaliseLine = (text: string): string => normaliseText(text).replace(/\s+/g, ' ');

/** The first `limit` characters of a text; never half of a surrogate pair. */
export const firstCharacters = (text: string, limit: number): string =>
  Array.from(text).slice(0, limit).join('');

/** Whether a text holds what no reader types. */
export const hasControlCharacters = (text: string): boolean => !isPlainText(text);

/**
 * What makes a line show other than it reads, or spill over its neighbours: controls of direction, and
 * letters under towers of marks. No script stacks more than six.
 */
const DISGUISE = /[\u202A-\u202E\u2066-\u2069]|\p{M}{7,}/u;
const isDisguised = (line: string): boolean => DISGUISE.test(line);

/** Whether a field's text is none that people could read; only a body may stand on more than one line. */
export const isUnreadable = (field: string, text: string): boolean =>
  hasControlCharacters(text) || (field !== 'body' && isDisguised(text));

/** What leaves no mark on a page: spaces, joiners, fillers, the blank of Braille. */
const INVISIBLE = /^[\s\p{Z}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;
export const isBlank = (text: string): boolean => INVISIBLE.test(text);

/** Lower case without accents, for search: SQLite's own LOWER knows ASCII alone. */
export const foldForSearch = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
