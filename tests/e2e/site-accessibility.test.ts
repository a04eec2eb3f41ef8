import type { Browser, Page } from 'playwright-core';

import { violationsOn } from './support/accessibility';
import { decide, post } from './support/api';
import { openBrowser, SITE } from './support/browser';
import { moderatedArticle, newReader, ownPage } from './support/reader';
import type { Article } from './support/site';

interface Key {
  documentId: string;
  editToken: string;
}

let browser: Browser;
let article: Article;
let waiting: Key;
let published: Key;

beforeAll(async () => {
  browser = await openBrowser();
  article = await moderatedArticle();
  const about = { article: article.documentId };
  published = await post({ ...about, body: 'Read by everybody, whatever they read with.' });
  await decide(published.documentId, 'publish');
  waiting = await post({
    ...about,
    parent: published.documentId,
    body: 'Averylongwordwithoutanyplacetobreakitwhichatelephonehastobreakallthesameorelsescroll.',
  });
});

afterAll(() => browser?.close());

const act = (key: Key, name: string) => ownPage(key).replace('?', `/${name}?`);

const PAGES: [string, () => string][] = [
  ['article with a form for a reply', () => `${SITE}${article.path}?reply=${published.documentId}`],
  ['thread', () => `${SITE}/thread/${published.documentId}`],
  ['private page', () => ownPage(waiting)],
  ['own post in its place', () => act(waiting, 'in-place')],
  ['edit', () => act(waiting, 'edit')],
  ['withdrawal', () => act(waiting, 'withdraw')],
  ['report', () => `${SITE}/post/${published.documentId}/report`],
  ['French edit', () => act(waiting, 'edit').replace('/my-post', '/fr/my-post')],
];

describe.each(['light', 'dark'] as const)('axe finds nothing in %s colours', (colorScheme) => {
  test.each(PAGES)('%s', async (_, address) => {
    const page = await newReader(browser, { colorScheme });
    await page.goto(address());
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['report', () => `${SITE}/post/${published.documentId}/report`, 'Send the report'],
    ['edit', () => act(waiting, 'edit'), 'Save'],
  ])('%s with problems', async (_, address, button) => {
    const page = await newReader(browser, { colorScheme });
    await page.goto(address());
    await page.locator('textarea').fill('');
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('alert').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });
});

describe.each([320, 1200])('nothing is wider than a window of %i', (width) => {
  test.each(PAGES)('%s', async (_, address) => {
    const page = await newReader(browser, { viewport: { width, height: 800 } });
    await page.goto(address());
    const needed = await page.evaluate(() => document.scrollingElement?.scrollWidth);
    expect(needed).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});

describe('by keyboard and ear', () => {
  const focused = (page: Page) =>
    page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.id || activeElement?.className || activeElement?.textContent || '';
    });

  test('the first key leads past the head of the page', async () => {
    const page = await newReader(browser);
    await page.goto(`${SITE}${article.path}`);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('content');
    await page.context().close();
  });

  test('the form is walked through in the order in which it is read', async () => {
    const page = await newReader(browser);
    await page.goto(`${SITE}${article.path}`);
    const order = ['authorName', 'authorEmail', 'title', 'body', 'linkTitle', 'linkUrl'];
    await page.locator('#field-authorName').focus();
    const walked = [];
    for (const _ of order) {
      walked.push(await focused(page));
      await page.keyboard.press('Tab');
    }
    expect(walked).toEqual(order.map((name) => `field-${name}`));
    expect(await page.getByRole('button', { name: 'Preview' }).evaluate(isFocused)).toBe(true);
    await page.context().close();
  });

  test('what is wrong is where the focus is, and each problem is said with its field', async () => {
    const page = await newReader(browser);
    await page.goto(`${SITE}${article.path}`);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.title()).toMatch(/^Error/);
    expect(await focused(page)).toBe('error-summary');
    const name = page.locator('#field-authorName');
    const described = await name.getAttribute('aria-describedby');
    expect(await page.locator(`#${described}`).innerText()).toBe('Please fill in “Your name”.');
    await page.context().close();
  });
});

const isFocused = (element: Element): boolean => element === document.activeElement;
