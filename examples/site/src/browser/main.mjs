/**
 * What a browser adds to pages that work without it: a draft of what is typed, a warning before it is
 * lost, a count of characters, and the way to a post that has moved to another page.
 */
import { seekPost } from './anchors.mjs';
import { count } from './counters.mjs';
import { keepDraft } from './drafts.mjs';
import { warnOnLeaving } from './leaving.mjs';
import { forgetSent, sweepDrafts } from './store.mjs';

sweepDrafts();
for (const { dataset } of htmlElements('[data-sent-body]')) {
  forgetSent({ title: dataset.sentTitle ?? '', body: dataset.sentBody ?? '' });
}
for (const form of htmlElements('form[data-draft]')) {
  if (!(form instanceof HTMLFormElement)) continue;
  keepDraft(form);
  warnOnLeaving(form);
}
htmlElements('[data-count-of]').forEach(count);
// Not before the browser has gone to the part that the address names: it then takes the focus away.
window.addEventListener('load', () => htmlElements('.error-summary').at(0)?.focus());
seekPost();

/**
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
function htmlElements(selector) {
  return [...document.querySelectorAll(selector)].filter((found) => found instanceof HTMLElement);
}
