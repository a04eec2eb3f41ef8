import type { Browser, Page } from 'playwright-core';

import { newPage, openBrowser, SITE } from './support/browser';
import { articleWhere, type Article } from './support/site';

let browser: Browser;
let article: Article;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  article = await articleWhere(({ forum }) => forum.isOpen);
});

beforeEach(async () => {
  page = await newPage(browser);
  await page.goto(`${SITE}${article.path}`);
});

afterEach(() => page.context().close());
afterAll(() => browser?.close());

const field = {
  name: () => page.getByLabel(/Your name/),
  email: () => page.getByLabel(/Your e-mail/),
  body: () => page.getByLabel(/Text of your post/),
  token: () => page.locator('input[name=token]'),
};
const send = () => page.getByRole('button', { name: 'Send' }).click();

describe('a form that is refused', () => {
  test('says what is wrong beside each field, and loses nothing that was typed', async () => {
    await field.email().fill('no address');
    await field.body().fill('X');
    await send();
    await page.getByRole('alert').waitFor();

    expect(await field.name().getAttribute('aria-invalid')).toBe('true');
    expect(await field.email().getAttribute('aria-invalid')).toBe('true');
    expect(await field.email().inputValue()).toBe('no address');
    expect(await field.body().inputValue()).toBe('X');
    const problem = await field.body().getAttribute('aria-describedby');
    expect(problem).toContain('field-body-problem');
    expect(await page.locator('#field-body-problem').innerText()).toBe(
      '“Text of your post” needs at least 2 characters.'
    );
  });

  test('links each problem of the summary to its field', async () => {
    await send();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Your name/ })
      .click();
    expect(new URL(page.url()).hash).toBe('#field-authorName');
  });

  test('comes back with its text and a fresh token when its own is not valid', async () => {
    const body = 'Written while the form grew old.';
    await field.name().fill('Nurlan');
    await field.body().fill(body);
    const broken = `${(await field.token().inputValue()).slice(0, -2)}xx`;
    await field.token().evaluate((input: HTMLInputElement, value) => {
      input.value = value;
    }, broken);
    await send();
    await page.getByRole('alert').waitFor();
    expect(await field.body().inputValue()).toBe(body);
    expect(await field.token().inputValue()).not.toBe(broken);

    await send();
    await page.waitForURL(/\/my-post\//);
    expect(await page.locator('main').innerText()).toContain(body);
  });
});
