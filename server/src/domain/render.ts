import LinkifyIt from 'linkify-it';

/** Kept with each post, so that a better renderer can find what an older one wrote. */
export const RENDERER_VERSION = 1;

const linkify = new LinkifyIt({}, { fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
  .add('ftp:', null)
  .add('mailto:', null)
  .add('//', null);

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

/** Search engines are told not to count a reader's link; the opened page gets no handle on ours. */
const LINK_REL = 'ugc nofollow noopener';

/**
 * A post's text as HTML: blank lines make paragraphs, single newlines are kept, bare http and https
 * addresses become links, all else is escaped.
 *
 * @param body the text as typed, normalised (see normaliseText)
 * @returns HTML of `p`, `br` and `a` elements alone; '' for an empty text
 */
export const renderPost = (body: string): string =>
  body
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${paragraph.split('\n').map(renderLine).join('<br>')}</p>`)
    .join('\n');

const renderLine = (line: string): string => {
  const matches = linkify.match(line);
  if (matches === null) return escapeHtml(line);

  let html = '';
  let end = 0;
  for (const match of matches) {
    html += escapeHtml(line.slice(end, match.index));
    const url = toHttpUrl(match.url);
    html +=
      url === null
        ? escapeHtml(match.text)
        : `<a href="${escapeHtml(url)}" rel="${LINK_REL}">${escapeHtml(match.text)}</a>`;
    end = match.lastIndex;
  }
  return html + escapeHtml(line.slice(end));
};

/**
 * An address that may stand in a link: absolute, http or https, without a user name (which serves
 * to show one host and lead to another).
 *
 * @returns the address as the URL standard spells it, or null
 */
export const toHttpUrl = (text: string): string | null => {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.username === '' && url.password === '' && url.hostname !== '' ? url.href : null;
};
