import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';

import { logIn, MODERATOR, newPage, openBrowser, openQueue } from './support/browser';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await newPage(browser);
  await logIn(page, ...MODERATOR);
});

afterAll(() => browser?.close());

const waiting = async (): Promise<number> => {
  const tab = await page.getByRole('tab', { name: /^Pending/ }).innerText();
  return Number(/\d+/.exec(tab)?.[0]);
};

const untilWaiting = (count: number) =>
  page.getByRole('tab', { name: new RegExp(`^Pending.*\\b${count}\\b`, 'i') }).waitFor();

describe('the queue', () => {
  test('several posts are decided at once, and the decision is undone', async () => {
    await openQueue(page);
    const before = await waiting();
    for (const index of [0, 1, 2]) {
      await page
        .getByRole('checkbox', { name: /^Select the post/ })
        .nth(index)
        .click();
    }
    const bar = page.getByRole('group', { name: 'Actions on the selected posts' });
    await bar.getByRole('button', { name: 'Reject' }).click();
    await untilWaiting(before - 3);

    await page.getByRole('button', { name: 'Undo' }).click();
    await untilWaiting(before);
  });

  test('a moderator who is too late is told, and changes nothing', async () => {
    const other = await newPage(browser);
    await logIn(other, ...MODERATOR);
    await openQueue(page);
    await openQueue(other);
    const before = await waiting();
    const first = (among: Page) => among.getByRole('article').first();
    await first(page).getByRole('button', { name: 'Publish' }).click();
    await untilWaiting(before - 1);
    await first(other).getByRole('button', { name: 'Spam' }).click();
    await other
      .getByText(/had changed meanwhile/)
      .first()
      .waitFor();

    await openQueue(page);
    await untilWaiting(before - 1);
    expect(await waiting()).toBe(before - 1);
    await other.context().close();
  });

  test.each(['pending', 'published', 'removed'])(
    'axe finds nothing on the tab %s',
    async (status) => {
      await openQueue(page);
      await page.getByRole('tab', { name: new RegExp(`^${status}`, 'i') }).click();
      await page.getByRole('article').first().waitFor();
      const { violations } = await new AxeBuilder({ page }).include('main').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target)])).toEqual([]);
    }
  );

  test('nothing overflows at 400 px', async () => {
    await page.setViewportSize({ width: 400, height: 800 });
    await openQueue(page);
    await page.getByRole('article').first().waitFor();
    const overflow = await page
      .locator('main')
      .evaluate((main) => main.scrollWidth - main.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
