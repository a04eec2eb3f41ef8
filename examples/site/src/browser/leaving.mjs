import { isUnsent } from './fields.mjs';

/**
 * Lets the browser ask before a page with an unsent text is left. Only while there is one: the question
 * is a nuisance, and a page that may ask it is kept by no browser for the way back.
 *
 * @param {HTMLFormElement} form
 */
export function warnOnLeaving(form) {
  /** @param {BeforeUnloadEvent} event */
  const ask = (event) => {
    event.preventDefault();
    // For browsers that do not know it by the line above.
    event.returnValue = true;
  };
  const update = () => {
    if (isUnsent(form)) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  };
  form.addEventListener('input', update);
  form.addEventListener('submit', () => window.removeEventListener('beforeunload', ask));
  update();
}
