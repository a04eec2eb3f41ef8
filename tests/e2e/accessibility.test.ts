import type { Browser } from 'playwright-core';

import { violationsOn } from './support/accessibility';
import { newPage, openBrowser, SITE } from './support/browser';
import { articleWhere, writePost, type Article } from './support/site';

let browser: Browser;
let article: Article;

beforeAll(async () => {
  browser = await openBrowser();
  article = await articleWhere(({ forum }) => forum.isOpen && forum.postCount > 1);
});

afterAll(() => browser?.close());

describe('axe finds nothing on the site', () => {
  test.each([
    ['home page', () => '/'],
    ['French home page', () => '/fr'],
    ['page of a section', () => '/kyrgyzstan'],
    ['article', () => article.path],
    ['page that is not there', () => '/nowhere'],
  ])('%s', async (_, path) => {
    const page = await newPage(browser);
    await page.goto(`${SITE}${path()}`);
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });

  test('form with problems', async () => {
    const page = await newPage(browser);
    await page.goto(`${SITE}${article.path}`);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('alert').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });

  test('private page of a post', async () => {
    const page = await newPage(browser);
    await writePost(page, article, 'A page that everybody can read, whoever they are.');
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });
});
