import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';

import { API, newPage, openBrowser, SITE } from './support/browser';

let browser: Browser;
let path: string;

interface Article {
  path: string;
  forum: { isOpen: boolean };
}

const articles = async (): Promise<Article[]> => {
  const answer = await fetch(`${API}/articles?pagination[pageSize]=100`);
  return ((await answer.json()) as { data: Article[] }).data;
};

beforeAll(async () => {
  browser = await openBrowser();
  path = (await articles()).find(({ forum }) => forum.isOpen)?.path ?? '';
});

afterAll(() => browser?.close());

describe('the form on the site', () => {
  test('what is wrong stands beside its field, and nothing typed is lost', async () => {
    const page = await newPage(browser, { javaScriptEnabled: false });
    await page.goto(`${SITE}${path}`);
    await page.getByLabel(/Your e-mail/).fill('no address');
    await page.getByLabel(/Text of your post/).fill('A text that is long enough.');
    await page.getByRole('button', { name: 'Send' }).click();

    expect(await page.getByLabel(/Your name/).getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel(/Your e-mail/).getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel(/Your e-mail/).inputValue()).toBe('no address');
    expect(await page.getByLabel(/Text of your post/).inputValue()).toBe(
      'A text that is long enough.'
    );
    expect(await page.getByRole('alert').innerText()).not.toBe('');
    await page.context().close();
  });

  test('a form that is not valid any more comes back with its text and a fresh token', async () => {
    const page = await newPage(browser);
    await page.goto(`${SITE}${path}`);
    await page.getByLabel(/Your name/).fill('Nurlan');
    await page.getByLabel(/Text of your post/).fill('Written while the form grew old.');
    await page.locator('input[name=token]').evaluate((input: HTMLInputElement) => {
      input.value = `${input.value.slice(0, -2)}xx`;
    });
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel(/Text of your post/).inputValue()).toBe(
      'Written while the form grew old.'
    );

    await page.getByRole('button', { name: 'Send' }).click();
    await page.waitForURL(/\/my-post\//);
    expect(await page.locator('main').innerText()).toContain('Written while the form grew old.');
    await page.context().close();
  });

  test('a closed forum says why there is no form', async () => {
    const closed = (await articles()).find(({ forum }) => !forum.isOpen);
    const page = await newPage(browser, { javaScriptEnabled: false });
    await page.goto(`${SITE}${closed?.path}`);
    expect(await page.locator('main').innerText()).toMatch(/closed/);
    expect(await page.locator('textarea').count()).toBe(0);
    await page.context().close();
  });

  test('an article under a former path is reached by a permanent redirect', async () => {
    const answer = await fetch(`${SITE}/somewhere-else${path.slice(path.lastIndexOf('/'))}`, {
      redirect: 'manual',
    });
    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toContain(path);
  });

  test.each([
    ['the home page', () => '/'],
    ['a section', () => path.slice(0, path.indexOf('/', 1))],
    ['an article', () => path],
    ['the French home page', () => '/fr'],
  ])('axe finds nothing on %s, and nothing overflows at 400 px', async (_, where) => {
    const page = await newPage(browser, { viewport: { width: 400, height: 800 } });
    await page.goto(`${SITE}${where()}`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target)])).toEqual([]);
    const width = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
    expect(width).toBeLessThanOrEqual(400);
    await page.context().close();
  });
});
