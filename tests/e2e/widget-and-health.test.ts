import type { Browser, Locator, Page } from 'playwright-core';

import { violationsOn } from './support/accessibility';
import { EDITOR, FORUM_PAGES, logIn, MODERATOR, openQueue, waitingIn } from './support/admin';
import { ADMIN, newPage, openBrowser } from './support/browser';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await newPage(browser);
  await logIn(page, MODERATOR);
});

afterAll(() => browser?.close());

const FIGURES = '**/article-forum/moderation/figures**';
const widgetOn = (on: Page): Locator => on.getByRole('region', { name: 'Forum posts' });
const openHome = (on: Page) => on.goto(`${ADMIN}/admin`);
const openHealth = async (query = '') => {
  await page.goto(`${ADMIN}${FORUM_PAGES}/health${query}`);
  await page.getByRole('heading', { level: 1, name: 'Health of the queue' }).waitFor();
};
const chart = () => page.getByRole('img', { name: /posts? received and .* decided in/ });

describe('the widget on the home page', () => {
  test('says how many posts wait, and leads to them', async () => {
    await openQueue(page);
    const waiting = await waitingIn(page);
    await openHome(page);
    await widgetOn(page).getByText(String(waiting), { exact: true }).waitFor();
    await widgetOn(page).getByText('The oldest of them was sent').waitFor();
    await widgetOn(page).getByRole('link', { name: 'Open the queue' }).click();
    await page.getByRole('tab', { name: /^Pending/ }).waitFor();
  });

  test('says its trend in words as well', async () => {
    await openHome(page);
    const trend = widgetOn(page).getByRole('img');
    await trend.waitFor();
    expect(await trend.getAttribute('aria-label')).toMatch(
      /^Received day by day.*: (\d+, ){13}\d+$/
    );
  });

  test('says when it could not be loaded', async () => {
    const other = await newPage(browser);
    await logIn(other, MODERATOR);
    await other.route(FIGURES, (route) => route.abort());
    await openHome(other);
    await widgetOn(other).getByText('The figures could not be loaded.').waitFor();
    await other.context().close();
  });

  test('is not there for an editor', async () => {
    const other = await newPage(browser);
    await logIn(other, EDITOR);
    await openHome(other);
    await other.getByRole('heading', { name: /^Hello/ }).waitFor();
    await other.getByRole('region', { name: 'Last edited entries' }).waitFor();
    expect(await widgetOn(other).count()).toBe(0);
    await other.context().close();
  });
});

describe('the health of the queue', () => {
  test('is one page below the queue', async () => {
    await openQueue(page);
    await page.getByRole('link', { name: 'Health' }).first().click();
    await chart().waitFor();
  });

  test('is said in a table as it is drawn', async () => {
    await openHealth();
    const toggle = page.getByRole('button', { name: 'The same as a table' });
    expect(await toggle.getAttribute('aria-expanded')).toBe('false');
    await toggle.click();
    const table = page.getByRole('table', { name: 'Day by day' });
    expect(await table.getByRole('row').count()).toBe(15);
    await table.getByRole('columnheader', { name: 'Median time to decision' }).waitFor();
  });

  test('covers the days that are chosen', async () => {
    await openHealth();
    await chart().waitFor();
    await page.getByRole('combobox', { name: 'Span of time' }).click();
    await page.getByRole('option', { name: 'The last 7 days' }).click();
    await page.getByText(/decided in 7 days\.$/).waitFor();
    expect(page.url()).toContain('days=7');
  });

  test('counts a moderator’s decisions', async () => {
    await openQueue(page);
    await page.getByRole('article').first().getByRole('button', { name: 'Reject' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('region', { name: 'Last decision' }).waitFor({ state: 'detached' });
    await openHealth();
    const row = page.getByRole('table', { name: 'Moderators' }).getByRole('row', { name: /Timur/ });
    await row.waitFor();
    expect(Number(await row.getByRole('cell').nth(1).innerText())).toBeGreaterThan(0);
  });

  test('is asked for again when it could not be loaded', async () => {
    await page.route(FIGURES, (route) => route.abort());
    await openHealth('?days=30');
    await page.getByText('The figures could not be loaded.').waitFor();
    await page.unroute(FIGURES);
    await page.getByRole('button', { name: 'Try again' }).click();
    await chart().waitFor();
  });
});

describe('axe finds nothing', () => {
  test.each(['light', 'dark'])('on the health page, %s', async (theme) => {
    await page.evaluate((name) => localStorage.setItem('STRAPI_THEME', name), theme);
    await openHealth();
    await page.getByRole('button', { name: 'The same as a table' }).click();
    await page.getByRole('table', { name: 'Day by day' }).waitFor();
    expect(await violationsOn(page, 'main')).toEqual([]);
  });

  test.each(['light', 'dark'])('in the widget, %s', async (theme) => {
    await page.evaluate((name) => localStorage.setItem('STRAPI_THEME', name), theme);
    await openHome(page);
    await widgetOn(page).getByRole('img').waitFor();
    // What is ours: the frame around it is Strapi's.
    expect(
      await violationsOn(page, '[data-strapi-widget-id="plugin::article-forum.posts"] main > *')
    ).toEqual([]);
  });
});
