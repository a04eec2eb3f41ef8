import type { Browser, Page } from 'playwright-core';

import { logIn, MODERATOR, openQueue, untilWaiting, waitingIn } from './support/admin';
import { newPage, openBrowser } from './support/browser';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await newPage(browser);
  await logIn(page, MODERATOR);
});

beforeEach(() => openQueue(page));
afterAll(() => browser?.close());

const tick = (index: number) =>
  page
    .getByRole('checkbox', { name: /^Select the post/ })
    .nth(index)
    .click();

describe('the queue', () => {
  test('decides several posts at once, and takes the decision back', async () => {
    const before = await waitingIn(page);
    for (const index of [0, 1, 2]) await tick(index);
    const bar = page.getByRole('group', { name: 'Actions on the selected posts' });
    await bar.getByRole('button', { name: 'Reject', exact: true }).click();
    await untilWaiting(page, before - 3);

    await page.getByRole('button', { name: 'Undo' }).click();
    await untilWaiting(page, before);
  });

  test('tells a moderator who is too late, and changes nothing', async () => {
    const other = await newPage(browser);
    await logIn(other, MODERATOR);
    await openQueue(other);
    const before = await waitingIn(page);
    const words = await page.getByRole('article').first().getByRole('heading').first().innerText();
    const first = (among: Page) => among.getByRole('article').first();
    await first(page).getByRole('button', { name: 'Publish' }).click();
    await untilWaiting(page, before - 1);
    await first(other).getByRole('button', { name: 'Spam' }).click();
    const told = other.getByText(/had changed meanwhile/).first();
    await told.waitFor();
    await other.getByText(`${words}: Published by`).first().waitFor();

    await openQueue(page);
    expect(await waitingIn(page)).toBe(before - 1);
    await other.context().close();
  });
});
