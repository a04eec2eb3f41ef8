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
