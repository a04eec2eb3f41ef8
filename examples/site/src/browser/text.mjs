/** As the server keeps a text: NFC, line ends as \n, outer white space gone. */
export const normalised = (/** @type {string} */ text) =>
  text.normalize('NFC').replace(/\r\n?/g, '\n').trim();

/** As the server counts: characters (code points), not the UTF-16 units of JavaScript. */
export const lengthOf = (/** @type {string} */ text) => [...normalised(text)].length;

/**
 * Fills in a sentence that the server wrote in the reader's language.
 *
 * @param {string} sentence with placeholders such as {count}
 * @param {Record<string, string>} values
 */
export const filledIn = (sentence, values) =>
  sentence.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
