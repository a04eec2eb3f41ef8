import type MarkdownIt from 'markdown-it';

import { markdownIt } from './packages';
import { addressAt, findAddresses, type Address } from './addresses';
import { LINK_REL, toHttpUrl } from './links';
import { once } from './once';

const toMatch = ({ start, end, url }: Address) => ({
  schema: '',
  index: start,
  lastIndex: end,
  raw: url,
  text: url,
  url,
});

/** The same addresses as in plain text, and found in the same time. */
const finder = {
  pretest: (text: string) => text.includes('://'),
  test: (text: string) => text.includes('://'),
  match: (text: string) => findAddresses(text).map(toMatch),
  matchAtStart(text: string) {
    const address = addressAt(text, 0);
    return address === null ? null : toMatch(address);
  },
};

/**
 * Bold, italic, quotes and lists by the signs that people already use in mails, and nothing more: no
 * HTML, headings, images, tables or links with a text of their own (which serve to hide where they lead).
 */
const makeRenderer = (options: { linkify: boolean }): MarkdownIt => {
  const markdown = new (markdownIt())('zero', { html: false, breaks: true, ...options }).enable([
    'emphasis',
    'blockquote',
    'list',
    'newline',
    'linkify',
    'escape',
  ]);
  Object.assign(markdown.linkify, finder);
  markdown.validateLink = (url) => toHttpUrl(url) !== null;
  markdown.renderer.rules.link_open = (tokens, index, _options, _env, self) => {
    tokens[index]?.attrSet('rel', LINK_REL);
    return self.renderToken(tokens, index, options);
  };
  return markdown;
};

const withLinks = once(() => makeRenderer({ linkify: true }));
const withoutLinks = once(() => makeRenderer({ linkify: false }));

/**
 * A text with light markup as HTML of `p`, `br`, `a`, `em`, `strong`, `blockquote`, `ul`, `ol`, `li`. Where an
 * address goes on without end none is a link: markdown-it would look at it again at each of its signs.
 */
export const renderLightMarkup = (body: string): string => {
  const isEndless = findAddresses(body).some(({ isCut }) => isCut);
  return (isEndless ? withoutLinks() : withLinks()).render(body).trim();
};
