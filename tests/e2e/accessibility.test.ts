import type { Browser } from 'playwright-core';

import { violationsOn } from './support/accessibility';
import { logIn, MODERATOR, openQueue } from './support/admin';
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

describe('axe finds nothing in the admin', () => {
  test.each(['pending', 'published', 'removed'])('tab %s', async (status) => {
    const page = await newPage(browser);
    await logIn(page, MODERATOR);
    await openQueue(page, `?status=${status}`);
    await page.getByRole('article').first().waitFor();
    expect(await violationsOn(page, 'main')).toEqual([]);
    await page.context().close();
  });

  test('queue without posts', async () => {
    const page = await newPage(browser);
    await logIn(page, MODERATOR);
    await openQueue(page, '?_q=nobody-has-written-this');
    await page.getByText('No post here matches').waitFor();
    expect(await violationsOn(page, 'main')).toEqual([]);
    await page.context().close();
  });

  test('posts that are selected and a decision that can be undone', async () => {
    const page = await newPage(browser);
    await logIn(page, MODERATOR);
    await openQueue(page);
    const first = page.getByRole('article').first();
    await first.getByRole('button', { name: 'Reject' }).click();
    await page.getByRole('region', { name: 'Last decision' }).waitFor();
    await page
      .getByRole('checkbox', { name: /^Select the post/ })
      .first()
      .click();
    expect(await violationsOn(page, 'main')).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('region', { name: 'Last decision' }).waitFor({ state: 'detached' });
    await page.context().close();
  });
});
