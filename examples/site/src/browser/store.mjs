import { normalised } from './text.mjs';

/**
 * Unsent texts, in this browser and nowhere else. Everything here may fail: a reader may forbid storage,
 * or it may be full. Then there is no draft, and the form works as without a script.
 *
 * @typedef {{ at: number, fields: Record<string, string> }} Draft
 */

const PREFIX = 'forum-draft ';

/** A text that nobody came back to; also what keeps a shared computer from remembering for ever. */
const FORGOTTEN_AFTER_MS = 14 * 24 * 60 * 60 * 1000;

/**
 * @param {string} name
 * @returns {Draft | null}
 */
export function readDraft(name) {
  try {
    const draft = JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null');
    return typeof draft?.at === 'number' && typeof draft.fields === 'object' ? draft : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} name
 * @param {Draft['fields']} fields
 */
export function writeDraft(name, fields) {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify({ at: Date.now(), fields }));
  } catch {
    // See above.
  }
}

/** @param {string} name */
export function removeDraft(name) {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // See above.
  }
}

/** Forgets what is too old. */
export const sweepDrafts = () => removeWhere(({ at }) => Date.now() - at > FORGOTTEN_AFTER_MS);

/**
 * Forgets the draft of a text that has arrived. Known by its words, and not by the form that was sent: an
 * answer may get lost, and the page of the post be opened in another tab.
 *
 * @param {{ title: string, body: string }} sent
 */
export const forgetSent = (sent) =>
  removeWhere(
    ({ fields }) =>
      normalised(fields.body ?? '') === normalised(sent.body) &&
      oneLine(fields.title ?? '') === oneLine(sent.title)
  );

/** @param {(draft: Draft) => boolean} isMeant */
function removeWhere(isMeant) {
  for (const name of names()) {
    const draft = readDraft(name);
    // What cannot be read is of no use to anybody.
    if (draft === null || isMeant(draft)) removeDraft(name);
  }
}

function names() {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}

const oneLine = (/** @type {string} */ text) => normalised(text).replace(/\s+/g, ' ');
