import MarkdownIt from 'markdown-it';

import { LINK_REL, toHttpUrl } from './links';

/**
 * Bold, italic, quotes and lists by the signs that people already use in mails, and nothing more: no
 * HTML, headings, images, tables or links with a text of their own (which serve to hide where they lead).
 */
const markdown = new MarkdownIt('zero', { html: false, breaks: true, linkify: true }).enable([
  'emphasis',
  'blockquote',
  'list',
  'newline',
  'linkify',
  'escape',
]);
markdown.linkify
  .set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
  .add('ftp:', null)
  .add('mailto:', null)
  .add('//', null);
markdown.validateLink = (url) => toHttpUrl(url) !== null;
markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  tokens[index]?.attrSet('rel', LINK_REL);
  return self.renderToken(tokens, index, options);
};

/** A text with light markup as HTML of `p`, `br`, `a`, `em`, `strong`, `blockquote`, `ul`, `ol`, `li`. */
export const renderLightMarkup = (body: string): string => markdown.render(body).trim();
