import type { Browser, Page } from 'playwright-core';

import { newAddress, post } from './support/api';
import { openBrowser } from './support/browser';
import { atDesk, atPile, cardOf, leaveDesk, pileOf, statusesOf } from './support/desk';
import { addArticle } from './support/entries';
import { moderatedArticle } from './support/reader';
import { listed, newWord } from './support/rules';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});

afterEach(() => leaveDesk(browser, page));
afterAll(() => browser?.close());

/** Two posts that have something in common, and one that has it not. */
const alike = async (
  common: (mark: string) => { email?: string; address?: string; text?: string }
) => {
  const { documentId: article } = await moderatedArticle();
  const mark = newWord();
  const { email, address, text } = common(mark);
  // The same text twice in one forum is refused.
  const elsewhere =
    text === undefined ? article : (await addArticle(`Elsewhere ${mark}`)).documentId;
  const send = async (body: string, isAlike: boolean, on = article) => {
    const author = isAlike && email !== undefined ? { authorEmail: email } : {};
    const from = isAlike && address !== undefined ? address : newAddress();
    return (await post({ article: on, body, ...author }, from)).documentId;
  };
  const both = [
    await send(text ?? `The first of two ${mark}`, true),
    await send(text ?? `The second of two ${mark}`, true, elsewhere),
  ];
  const other = await send(`Another one ${mark}`, false);
  return { mark, both, other };
};

describe('from one post to all that are like it, decided together', () => {
  test.each([
    [
      'by their e-mail address',
      'Posts with this e-mail address',
      (mark: string) => ({ email: `${mark}@example.com` }),
    ],
    ['by their network', 'Posts from this network', () => ({ address: newAddress() })],
    [
      'by their text',
      'Posts with this text (1 more waits)',
      (mark: string) => ({ text: `The very same words ${mark}` }),
    ],
  ])('%s', async (_, item, common) => {
    const { mark, both, other } = await alike(common);
    page = await atDesk(browser, `?_q=${mark}`);
    await cardOf(page, mark).nth(2).waitFor();
    await cardOf(page, mark)
      .first()
      .getByRole('button', { name: /^More about/ })
      .click();
    await page.getByRole('menuitem', { name: item }).click();
    await cardOf(page, 'Another one').waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: 'Select all on this page' }).click();
    await page.getByText('2 posts selected').waitFor();
    const bar = page.getByRole('group', { name: 'Actions on the selected posts' });
    await bar.getByRole('button', { name: 'Spam' }).click();
    await page.getByText('2 posts marked as spam').waitFor();
    expect(await statusesOf([...both, other])).toEqual(['spam', 'spam', 'pending']);
  });
});

describe('why a post was held', () => {
  test('stands on its card, with the words marked in the text', async () => {
    const word = newWord();
    await listed([word]);
    const { word: mark } = await pileOf([`It praises ${word.toUpperCase()} to the skies`]);
    page = await atDesk(browser, `?_q=${mark}`);
    const card = cardOf(page, mark);
    await card.getByText('Held by “word list”: it holds a listed word').waitFor();
    expect(await card.locator('mark').allInnerTexts()).toEqual([word.toUpperCase()]);
  });

  test('puts it before what nobody objects to, and narrows the list', async () => {
    const links = [1, 2, 3].map((number) => `https://site-${number}.example/page`).join(' and ');
    const { word } = await pileOf(['See nothing at all', `See ${links}`]);
    page = await atDesk(browser, `?_q=${word}`);
    const first = page.getByRole('article').first();
    await first.getByText('See nothing at all').waitFor();
    await page.getByRole('combobox', { name: 'Order' }).click();
    await page.getByRole('option', { name: 'Most urgent first' }).click();
    await first.getByText('Held by “links”: it holds many links').waitFor();
    expect(await first.getByRole('list', { name: 'Links in the post' }).innerText()).toContain(
      'site-3.example'
    );
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('combobox', { name: 'Held by' }).click();
    await page.getByRole('option', { name: 'links', exact: true }).click();
    await page.getByRole('button', { name: 'Apply' }).click();
    await cardOf(page, 'See nothing at all').waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.toString()).toContain('links');
    expect(await page.getByRole('article').count()).toBe(1);
  });
});

test('what a reader put into title and link is shown as text, and leads where it says', async () => {
  const { documentId: article } = await moderatedArticle();
  const mark = newWord();
  await post({
    article,
    body: `Look ${mark}`,
    title: `<svg onload=alert(1)> ${mark}`,
    linkTitle: '"><script>alert(2)</script>',
    linkUrl: 'https://example.com/?q="><script>alert(3)</script>',
    authorName: '{{7*7}} <i>שלום</i>',
  });
  page = await atPile(browser, { word: mark, documentIds: [] });
  const runs: string[] = [];
  page.on('dialog', (dialog) => {
    runs.push(dialog.message());
    void dialog.dismiss();
  });
  const card = cardOf(page, mark);
  await card.getByRole('heading', { name: '<svg onload=alert(1)>' }).waitFor();
  await card.getByText('"><script>alert(2)</script>').waitFor();
  const link = card.getByRole('link', { name: /^https:\/\/example\.com\/\?q=/ });
  expect(new URL((await link.getAttribute('href')) ?? '').host).toBe('example.com');
  expect(await link.getAttribute('rel')).toContain('noopener');
  expect(await card.locator('svg[onload], script').count()).toBe(0);
  expect(await card.getByRole('heading', { level: 2 }).locator('bdi').count()).toBe(1);
  expect(runs).toEqual([]);
});
