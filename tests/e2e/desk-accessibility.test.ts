import type { Browser, Page } from 'playwright-core';

import { violationsOn } from './support/accessibility';
import { FORUM_PAGES, logIn, MODERATOR, openQueue } from './support/admin';
import { decide, newAddress, post, requestAs } from './support/api';
import { ADMIN, newPage, openBrowser } from './support/browser';
import { cardOf, pileOf, type Pile } from './support/desk';
import { overflowOf, showAs } from './support/look';
import { moderatedArticle } from './support/reader';
import { listed, newWord } from './support/rules';
import { visit } from './support/visit';

let browser: Browser;
let page: Page;
let pile: Pile;
/** A post with all that a card can hold. */
let full: string;

beforeAll(async () => {
  browser = await openBrowser();
  pile = await pileOf(['See https://example.com/page and decide', 'Another one']);
  full = newWord();
  await listed([`${full} listed`]);
  const { documentId: article } = await moderatedArticle();
  const { documentId } = await post({
    article,
    title: 'A title over it',
    body: `It praises ${full} listed, on https://example.com/${full}.`,
    authorEmail: `${full}@example.com`,
    linkTitle: 'A page',
    linkUrl: 'https://example.com/reference',
  });
  await decide(documentId, 'publish');
  await post({ article, parent: documentId, body: `An answer to ${full}.` });
  await requestAs(newAddress(), `/forum-posts/${documentId}/report`, { reason: 'abuse' });
});

afterAll(() => browser?.close());

const atPosts = async (query: string) => {
  await visit(page, `${FORUM_PAGES}${query}`);
  await page.getByRole('article').first().waitFor();
  await page.locator('[data-article-forum-search] input').blur();
};

describe.each(['light', 'dark'] as const)('axe finds nothing at the desk, %s', (theme) => {
  beforeAll(async () => {
    page = await newPage(browser);
    await showAs(page, { theme });
    await logIn(page, MODERATOR);
  });
  afterAll(() => page.context().close());

  test('on any tab', async () => {
    await openQueue(page);
    for (const tab of [/^Pending/i, /^Published/i, /^Rejected/i, /^Spam/i, /^Removed/i]) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('article').first().waitFor();
      expect(await violationsOn(page, 'main')).toEqual([]);
    }
  });

  test('on a card with all that it can hold, its thread and its history', async () => {
    await atPosts(`?status=published&_q=${full}`);
    const card = cardOf(page, 'A title over it');
    await card.getByText(/1 reader reported it/).waitFor();
    await card.locator('mark').first().waitFor();
    await page.getByRole('button', { name: 'One by one' }).click();
    await page.getByRole('heading', { name: 'History' }).waitFor();
    expect(await violationsOn(page, 'main')).toEqual([]);
  });

  test('in any dialog', async () => {
    await atPosts(`?_q=${full}`);
    await page.keyboard.press('j');
    for (const key of ['a', 'w', 'e', 'h', '?']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      expect(await violationsOn(page, '[role=dialog]')).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });

  test('in the filters and in the menus', async () => {
    await atPosts(`?_q=${pile.word}`);
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByLabel('Name of the author').waitFor();
    expect(await violationsOn(page, '[role=dialog]')).toEqual([]);
    await page.keyboard.press('Escape');
    for (const name of [/^Views/, /^More about/]) {
      await page.getByRole('button', { name }).first().click();
      await page.getByRole('menu').waitFor();
      expect(await violationsOn(page, '[role=menu]')).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });

  test('with posts selected and a decision that can be undone', async () => {
    await atPosts(`?_q=${pile.word}`);
    const first = page.getByRole('article').first();
    await first.getByRole('button', { name: 'Reject' }).click();
    await page.getByRole('region', { name: 'Last decision' }).waitFor();
    await page.getByRole('checkbox', { name: 'Select all on this page' }).click();
    await page.mouse.move(0, 0);
    expect(await violationsOn(page, 'main')).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('region', { name: 'Last decision' }).waitFor({ state: 'detached' });
  });

  test('where there is nothing, and where the server does not answer', async () => {
    await openQueue(page, '?_q=nobody-has-written-this');
    await page.getByText('No post here matches').waitFor();
    expect(await violationsOn(page, 'main')).toEqual([]);
    await page.route('**/moderation/posts?**', (route) => route.abort());
    await page.goto(`${ADMIN}${FORUM_PAGES}`);
    await page.getByText('The posts could not be loaded.').waitFor();
    expect(await violationsOn(page, 'main')).toEqual([]);
    await page.unroute('**/moderation/posts?**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('article').first().waitFor();
  });
});

test('nothing is wider than a narrow window', async () => {
  page = await newPage(browser);
  await logIn(page, MODERATOR);
  for (const width of [800, 400]) {
    await page.setViewportSize({ width, height: 900 });
    await atPosts(`?status=published&_q=${full}`);
    await page.getByRole('checkbox', { name: 'Select all on this page' }).click();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'One by one' }).click();
    await page.getByRole('heading', { name: 'History' }).waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await visit(page, `${FORUM_PAGES}/health`);
    await page.getByRole('button', { name: 'The same as a table' }).click();
    await page.getByRole('table', { name: 'Day by day' }).waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  }
});
