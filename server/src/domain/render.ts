import { findAddresses } from './addresses';
import { renderLightMarkup } from './light-markup';
import { LINK_REL, toHttpUrl } from './links';

export type Markup = 'none' | 'light';

/** Kept with each post, so that a better renderer can find what an older one wrote. */
export const RENDERERS: Readonly<Record<Markup, number>> = { none: 1, light: 2 };

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for HTML, between tags and in quoted attributes alike. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

/**
 * A post's text as HTML: blank lines make paragraphs, single newlines are kept, bare http and https
 * addresses become links, all else is escaped.
 *
 * @param body the text as typed, normalised (see normaliseText)
 * @param markup `light`: signs for bold, italic, quotes and lists mean something, too
 * @returns HTML of `p`, `br` and `a` elements alone (see renderLightMarkup); '' for an empty text
 */
export const renderPost = (body: string, markup: Markup = 'none'): string =>
  markup === 'light' ? renderLightMarkup(body) : renderPlain(body);

const renderPlain = (body: string): string =>
  body
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${paragraph.split('\n').map(renderLine).join('<br>')}</p>`)
    .join('\n');

const renderLine = (line: string): string => {
  let html = '';
  let end = 0;
  for (const address of findAddresses(line)) {
    const url = address.isCut ? null : toHttpUrl(address.url);
    if (url === null) continue;
    html += escapeHtml(line.slice(end, address.start));
    html += `<a href="${escapeHtml(url)}" rel="${LINK_REL}">${escapeHtml(address.url)}</a>`;
    end = address.end;
  }
  return html + escapeHtml(line.slice(end));
};
