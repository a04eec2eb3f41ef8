import fc from 'fast-check';

import { toHttpUrl } from '../../server/src/domain/links';
import { escapeHtml, renderPost } from '../../server/src/domain/render';

const link = (url: string, text = url) =>
  `<a href="${url}" rel="ugc nofollow noopener">${text}</a>`;

describe('a rendered post', () => {
  it.each([
    ['one paragraph', 'Hello', '<p>Hello</p>'],
    ['a paragraph for each blank line', 'One\n\nTwo', '<p>One</p>\n<p>Two</p>'],
    ['no empty paragraphs', 'One\n\n\n  \n\nTwo', '<p>One</p>\n<p>Two</p>'],
    ['single newlines', 'One\nTwo', '<p>One<br>Two</p>'],
    ['nothing of an empty text', '', ''],
    ['nothing of white space', ' \n\n ', ''],
    ['Cyrillic as it is', 'Привет', '<p>Привет</p>'],
    ['ampersands escaped once', 'a & b &amp; c', '<p>a &amp; b &amp;amp; c</p>'],
  ])('has %s', (_, body, html) => {
    expect(renderPost(body)).toBe(html);
  });

  it.each([
    ['an http address', 'see http://a.test/x', `<p>see ${link('http://a.test/x')}</p>`],
    ['no final full stop', 'https://a.test/x.', `<p>${link('https://a.test/x')}.</p>`],
    [
      'parentheses around it',
      '(https://a.test)',
      `<p>(${link('https://a.test/', 'https://a.test')})</p>`,
    ],
    [
      'escaped ampersands',
      'https://a.test/?a=1&b=2',
      `<p>${link('https://a.test/?a=1&amp;b=2')}</p>`,
    ],
  ])('links a bare address: %s', (_, body, html) => {
    expect(renderPost(body)).toBe(html);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<b>x</b>',
    'vbscript:x',
    'ftp://files.test/x',
    'mailto:me@a.test',
    '//a.test/x',
    'www.a.test',
    'me@a.test',
    'https://user:pass@evil.test/',
    'https://bank.test@evil.test/',
  ])('makes no link of %s', (body) => {
    expect(renderPost(body)).not.toContain('<a ');
  });

  it.each([
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['<img src=x onerror=alert(1)>', '<p>&lt;img src=x onerror=alert(1)&gt;</p>'],
    ['<a href="javascript:x">y</a>', '<p>&lt;a href=&quot;javascript:x&quot;&gt;y&lt;/a&gt;</p>'],
    ['</p><p onclick=x>', '<p>&lt;/p&gt;&lt;p onclick=x&gt;</p>'],
    ["it's", '<p>it&#39;s</p>'],
  ])('shows %s as text', (body, html) => {
    expect(renderPost(body)).toBe(html);
  });

  it.each(['none', 'light'] as const)('makes no link of an address without end: %s', (markup) => {
    const address = `https://a.test/${'x'.repeat(2100)}`;
    expect(renderPost(`See ${address}`, markup)).toBe(`<p>See ${address}</p>`);
    expect(renderPost(`See ${address.slice(0, 2000)}`, markup)).toContain('<a href="https://a.');
  });

  it('keeps a quote in an address inside its attribute', () => {
    expect(renderPost('https://a.test/"onmouseover="alert(1)')).not.toMatch(
      /<a [^>]*onmouseover="/
    );
  });

  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '<',
          '>',
          '"',
          "'",
          '&',
          '\n',
          '\n\n',
          ' ',
          '&lt;',
          '<script>',
          '</a>',
          '<p onclick="x">',
          'http://',
          'https://a.test/',
          'javascript:',
          'data:',
          '@',
          '?q="',
          "#'>",
          '\\',
          'www.'
        ),
        fc.string({ unit: 'grapheme', maxLength: 8 })
      ),
      { maxLength: 30 }
    )
    .map((parts) => parts.join(''));

  /** What is left when the elements that we write are taken out. */
  const withoutOurTags = (html: string) =>
    html
      .replace(/<\/?p>|<br>|<\/a>/g, '')
      .replace(/<a href="https?:\/\/[^"<>\s]*" rel="ugc nofollow noopener">/g, '');

  it('has no element but paragraphs, breaks and http links, whatever was typed', () => {
    fc.assert(
      fc.property(hostile, (body) => {
        expect(withoutOurTags(renderPost(body))).not.toMatch(/[<>"']/);
      }),
      { numRuns: 1000 }
    );
  });

  it('opens and closes links and paragraphs equally often', () => {
    fc.assert(
      fc.property(hostile, (body) => {
        const html = renderPost(body);
        const count = (tag: RegExp) => html.match(tag)?.length ?? 0;
        expect([count(/<p>/g), count(/<a /g)]).toEqual([count(/<\/p>/g), count(/<\/a>/g)]);
      }),
      { numRuns: 500 }
    );
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(hostile, (body) => {
        const text = renderPost(body).replace(/<[^>]*>/g, '');
        const bare = (value: string) => value.replace(/\s+/g, '');
        expect(bare(text)).toBe(bare(escapeHtml(body)));
      }),
      { numRuns: 500 }
    );
  });
});

describe('an address for a link', () => {
  it.each([
    ['https://a.test', 'https://a.test/'],
    ['HTTP://A.test/x y', 'http://a.test/x%20y'],
    ['https://a.test/"x', 'https://a.test/%22x'],
    ['https://bücher.test/', 'https://xn--bcher-kva.test/'],
  ])('%p is spelt %p', (text, url) => {
    expect(toHttpUrl(text)).toBe(url);
  });

  // Node 20's URL.canParse refuses this one as soon as it has been compiled.
  it('is told as surely after many calls', () => {
    const answers = new Set<string | null>();
    for (let calls = 0; calls < 50_000; calls += 1) answers.add(toHttpUrl('https://bücher.test/'));
    expect([...answers]).toEqual(['https://xn--bcher-kva.test/']);
  });

  it.each([
    '',
    'a.test',
    '/x',
    '//a.test',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.test',
    'https://',
    'https://u@a.test',
    'https://u:p@a.test',
    ' javascript:x',
    'java\nscript:x',
  ])('%p is none', (text) => {
    expect(toHttpUrl(text)).toBeNull();
  });
});
