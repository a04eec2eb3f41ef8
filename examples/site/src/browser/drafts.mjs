import { isGivenBack, isUnsent, keptFields } from './fields.mjs';
import { readDraft, removeDraft, writeDraft } from './store.mjs';
import { filledIn } from './text.mjs';

const PAUSE_MS = 300;

/**
 * Keeps what is typed into a form until it is sent, and brings it back when the form is opened again.
 *
 * @param {HTMLFormElement} form
 */
export function keepDraft(form) {
  const name = form.dataset.draft ?? '';
  bringBack(form, name);

  let timer = 0;
  const keep = () => {
    clearTimeout(timer);
    timer = 0;
    if (!isUnsent(form)) return removeDraft(name);
    const fields = keptFields(form).map((field) => [field.name, field.value]);
    return writeDraft(name, Object.fromEntries(fields));
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE_MS);
  });
  // The last words before the page goes, by whichever way.
  window.addEventListener('pagehide', () => timer !== 0 && keep());
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 */
function bringBack(form, name) {
  const draft = readDraft(name);
  // What the server gave back is newer than any draft.
  if (draft === null || isGivenBack(form)) return;
  for (const field of keptFields(form)) {
    const value = draft.fields[field.name];
    if (typeof value === 'string') field.value = value;
  }
  if (isUnsent(form)) sayBroughtBack(form, draft.at, () => removeDraft(name));
}

/**
 * @param {HTMLFormElement} form
 * @param {number} at when it was typed, in milliseconds since 1970
 * @param {() => void} forget
 */
function sayBroughtBack(form, at, forget) {
  const region = form.querySelector('[data-draft-notice]');
  const template = form.querySelector('template[data-draft-template]');
  if (region === null || !(template instanceof HTMLTemplateElement)) return;

  const notice = template.content.cloneNode(true);
  const { lang } = document.documentElement;
  // As the pages write it; but in the reader's own time, which a browser knows.
  const date = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(at);
  region.append(notice);
  const sentence = region.querySelector('p');
  if (sentence) sentence.textContent = filledIn(sentence.textContent ?? '', { date });
  region.querySelector('button')?.addEventListener('click', () => {
    forget();
    for (const field of keptFields(form)) {
      field.value = field.defaultValue;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    region.replaceChildren();
    // The button is gone: the keyboard goes on where writing begins.
    keptFields(form).at(0)?.focus();
  });
}
