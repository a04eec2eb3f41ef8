import type { Browser, Page } from 'playwright-core';

import { newAddress } from '../e2e/support/api';
import { openBrowser, SITE } from '../e2e/support/browser';
import { newReader, send } from '../e2e/support/reader';
import { articleWhere, type Article } from '../e2e/support/site';
import { takePicture } from './support/picture';

let browser: Browser;
let page: Page;
let article: Article;

beforeAll(async () => {
  browser = await openBrowser();
  article = await articleWhere(({ path }) =>
    path.endsWith('special-services-expand-mountain-patrols')
  );
});

beforeEach(async () => {
  page = await newReader(browser, {
    viewport: { width: 1200, height: 800 },
    address: newAddress(),
  });
});

afterEach(() => page.context().close());
afterAll(() => browser?.close());

test('an article with its breadcrumb', async () => {
  await page.goto(`${SITE}${article.path}`);
  await takePicture(page, 'site-article');
});

test('the private page of a post that waits', async () => {
  await page.goto(`${SITE}${article.path}`);
  await page.getByLabel(/Your name/).fill('Aigul');
  await page
    .getByLabel(/Text of your post/)
    .fill('The shepherds knew the way before the cameras did.\n\nAsk them, and pay them.');
  await send(page);
  await page.waitForURL(/\/my-post\//);
  await takePicture(page, 'site-own-post');
});

test('a report of a post', async () => {
  await page.goto(`${SITE}${article.path}`);
  await page
    .getByRole('link', { name: /^Report/ })
    .first()
    .click();
  await page.getByRole('radio').first().waitFor();
  await takePicture(page, 'site-report');
});
