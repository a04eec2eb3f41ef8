/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

/** What a reader would miss. */
const TEXT = ['title', 'body', 'linkTitle', 'linkUrl'];

/** The name comes along; the e-mail address does not, because others may use this browser, too. */
const KEPT = ['authorName', ...TEXT];

/**
 * @param {HTMLFormElement} form
 * @param {string[]} names
 */
const fieldsNamed = (form, names) =>
  names.flatMap((name) => {
    const field = form.elements.namedItem(name);
    const isText = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
    return isText ? [field] : [];
  });

export const keptFields = (/** @type {HTMLFormElement} */ form) => fieldsNamed(form, KEPT);

/** The server gave back what was typed, in a preview or with what is wrong: it is not sent yet. */
export const isGivenBack = (/** @type {HTMLFormElement} */ form) =>
  form.dataset.unsent !== undefined;

/** Whether a text would be lost if the reader left now. */
export const isUnsent = (/** @type {HTMLFormElement} */ form) => {
  const fields = fieldsNamed(form, TEXT);
  return (
    fields.some(({ value, defaultValue }) => value !== defaultValue) ||
    (isGivenBack(form) && fields.some(({ value }) => value.trim() !== ''))
  );
};
