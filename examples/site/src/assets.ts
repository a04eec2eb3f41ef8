import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** In the order of the cascade: what a telephone or a printer needs comes last, and wins. */
const SHEETS = ['base', 'frame', 'lists', 'article', 'posts', 'form', 'telephone', 'print'];

export const STYLE = SHEETS.map((name) =>
  readFileSync(new URL(`./style/${name}.css`, import.meta.url), 'utf8')
).join('\n');

const BROWSER = new URL('./browser/', import.meta.url);

/** The modules that a browser loads, by their names; they are sent as they are. */
export const SCRIPTS: ReadonlyMap<string, string> = new Map(
  readdirSync(BROWSER)
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => [name, readFileSync(new URL(name, BROWSER), 'utf8')])
);

// Named by their content, so that they may be cached for ever and still change at once. The version of
// the scripts is a folder: in it, one module finds the other.
export const STYLE_HREF = `/style.css?v=${digest(STYLE)}`;
export const SCRIPT_HREF = `/script/${digest([...SCRIPTS.values()].join('\n'))}/main.mjs`;

function digest(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="4" fill="#7d1b1b"/>
<path d="M7 9h18M7 15h18M7 21h11" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>`;
