/** Free of zod, so that pure rules may use it. */

/**
 * More marks on one letter than any writing has; Unicode's stream-safe form, which no text of a language
 * exceeds, ends at 30. To normalise them takes time that grows with the square of their number: half a minute
 * for as many as a request may hold.
 */
const TOWER = /\p{M}{33}/u;
export const hasTower = (text: string): boolean => TOWER.test(text);

/** NFC, line ends as \n: the form in which a text is counted. One with a tower is refused anyway, and left as it is. */
export const countedForm = (text: string): string =>
  (hasTower(text) ? text : text.normalize('NFC')).replace(/\r\n?/g, '\n');

/** Length in characters: code points, so that an emoji or a Cyrillic letter counts once. */
export const countCharacters = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

/**
 * What no reader types: NUL (which PostgreSQL cannot store, and other databases do), escapes, lone surrogates
 * and non-characters. Tab and line ends are text.
 */
const CONTROL_CHARACTERS =
  // eslint-disable-next-line no-control-regex -- these are what it looks for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/u;

/** Of what is typed freely and goes to the database as it is. */
export const isPlainText = (text: string): boolean => !CONTROL_CHARACTERS.test(text);
