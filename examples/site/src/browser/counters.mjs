import { filledIn, lengthOf } from './text.mjs';

/** A screen reader shall not speak into every key. */
const PAUSE_MS = 1000;

/**
 * Shows how many characters a field holds, and how many it may.
 *
 * @param {HTMLElement} counter
 */
export function count(counter) {
  const { countOf: id = '', text = '', textOver = '', max } = counter.dataset;
  const field = document.getElementById(id);
  const said = document.querySelector(`[data-count-said="${CSS.escape(id)}"]`);
  if (!(field instanceof HTMLInputElement) && !(field instanceof HTMLTextAreaElement)) return;

  const figures = new Intl.NumberFormat(document.documentElement.lang);
  const limit = Number(max);
  const show = () => {
    const length = lengthOf(field.value);
    counter.classList.toggle('is-over', length > limit);
    counter.textContent = filledIn(length > limit ? textOver : text, {
      count: figures.format(length),
      max: figures.format(limit),
      over: figures.format(length - limit),
    });
  };

  let timer = 0;
  field.addEventListener('input', () => {
    show();
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (said) said.textContent = counter.textContent;
    }, PAUSE_MS);
  });
  show();
}
