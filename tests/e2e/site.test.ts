import type { Browser } from 'playwright-core';

import { newPage, openBrowser, SITE } from './support/browser';
import { articleWhere, type Article } from './support/site';

const PATROLS = 'special-services-expand-mountain-patrols';

let browser: Browser;
let article: Article;

beforeAll(async () => {
  browser = await openBrowser();
  article = await articleWhere(({ path }) => path.endsWith(PATROLS));
});

afterAll(() => browser?.close());

describe('the site', () => {
  test('says why a closed forum has no form', async () => {
    const closed = await articleWhere(({ forum }) => !forum.isOpen);
    const page = await newPage(browser, { javaScriptEnabled: false });
    await page.goto(`${SITE}${closed.path}`);
    expect(await page.locator('main').innerText()).toContain('This forum is closed');
    expect(await page.locator('form').count()).toBe(0);
    await page.context().close();
  });

  test('leads from a former path to the article for good', async () => {
    const answer = await fetch(
      `${SITE}/somewhere-else${article.path.slice(article.path.lastIndexOf('/'))}`,
      { redirect: 'manual' }
    );
    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toContain(article.path);
  });

  test('has the same article and form in French', async () => {
    const page = await newPage(browser, { javaScriptEnabled: false });
    await page.goto(`${SITE}${article.path}`);
    await page.getByRole('link', { name: 'Français' }).click();

    expect(new URL(page.url()).pathname).toMatch(/^\/fr\/kirghizstan\//);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    expect(text).toContain('Accueil > Kirghizstan > Les services kirghizes');
    expect(text).toContain('Pour créer des paragraphes, laissez simplement des lignes vides.');
    expect(await page.getByRole('button', { name: 'Envoyer' }).count()).toBe(1);
    await page.context().close();
  });

  test.each([
    ['home page', () => '/'],
    ['page of a section', () => '/kyrgyzstan'],
    ['article', () => article.path],
  ])('does not overflow on a telephone: %s', async (_, path) => {
    const page = await newPage(browser, { viewport: { width: 400, height: 800 } });
    await page.goto(`${SITE}${path()}`);
    const width = await page.evaluate(() => document.scrollingElement?.scrollWidth);
    expect(width).toBeLessThanOrEqual(400);
    await page.context().close();
  });
});
