import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** In the order of the cascade: what a telephone or a printer needs comes last, and wins. */
const SHEETS = ['base', 'frame', 'lists', 'article', 'posts', 'form', 'telephone', 'print'];

export const STYLE = SHEETS.map((name) =>
  readFileSync(new URL(`./style/${name}.css`, import.meta.url), 'utf8')
).join('\n');

/** Named by its content, so that it may be cached for ever and still change at once. */
export const STYLE_HREF = `/style.css?v=${createHash('sha256').update(STYLE).digest('hex').slice(0, 12)}`;

export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="4" fill="#7d1b1b"/>
<path d="M7 9h18M7 15h18M7 21h11" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>`;
