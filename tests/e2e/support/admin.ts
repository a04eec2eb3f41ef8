import type { Locator, Page } from 'playwright-core';

import accounts from '../../../playground/src/seed/data/accounts.json';
import { ADMIN } from './browser';

type Account = { email: string; password: string };

/** Moderates, and nothing else: no Super Admin. */
export const MODERATOR: Account = accounts.moderator;

/** Writes articles, and has no permission of the forum. */
export const EDITOR: Account = accounts.editor;

/** As a person does: by the form, which leads to the home page. */
export const logInByForm = async (page: Page, { email, password }: Account): Promise<void> => {
  await page.goto(`${ADMIN}/admin`);
  await page.getByLabel(/^E-?mail/i).fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('navigation').first().waitFor();
};

/** Without the form, which takes as long as most tests; the page is opened by the test. */
export const logIn = async (page: Page, account: Account): Promise<void> => {
  const context = page.context();
  const answer = await context.request.post(`${ADMIN}/admin/login`, { data: account });
  const { data } = (await answer.json()) as { data: { token: string } };
  await context.addCookies([{ name: 'jwtToken', value: data.token, url: ADMIN }]);
  await context.addInitScript(() => localStorage.setItem('isLoggedIn', 'true'));
};

/** The queue; the plugin's other pages lie below it. */
export const FORUM_PAGES = '/admin/plugins/article-forum';

/** The queue as somebody sees it who has just opened the admin. */
export const openQueue = async (page: Page, query = ''): Promise<void> => {
  await page.goto(`${ADMIN}${FORUM_PAGES}${query}`);
  await untilQueue(page);
};

export const untilQueue = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { level: 1, name: 'Forum' }).waitFor();
  await waitingIn(page);
};

/** The entry of the admin's menu that leads to the queue. */
export const menuEntry = (page: Page): Locator =>
  page.locator('a[aria-label="Forum"][href$="/plugins/article-forum"]');

/** How many posts the tab says to be waiting, as soon as it says it. */
export const waitingIn = async (page: Page): Promise<number> => {
  const tab = await page.getByRole('tab', { name: /^Pending.*\d/i }).innerText();
  return Number(/\d+/.exec(tab)?.[0]);
};

export const untilWaiting = (page: Page, count: number): Promise<void> =>
  page.getByRole('tab', { name: new RegExp(`^Pending.*\\b${count}\\b`, 'i') }).waitFor();
