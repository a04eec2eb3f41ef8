import type { Page } from 'playwright-core';

import { ADMIN } from './browser';

/** Of Strapi, and without anything of ours. */
const ELSEWHERE = '/admin/me';
const LEFT_MS = 3000;

/**
 * Goes to a page of the admin. Where the admin is open already this is what a link in it does, which takes
 * a tenth of the time that the browser needs to read its five megabytes of script; what was on the page
 * before is gone in any case.
 *
 * What the admin has loaded within the last minute it may show for a moment before it has asked again: for
 * pages whose content a test can tell from what was there before.
 */
export const visit = async (page: Page, path: string): Promise<void> => {
  if (await leave(page)) await follow(page, path);
  else await page.goto(`${ADMIN}${path}`);
};

/** @returns whether the page now shows nothing of ours, and the admin is still open in it */
export const leave = async (page: Page): Promise<boolean> => {
  const { pathname, origin } = new URL(page.url(), ADMIN);
  const isOpen =
    origin === new URL(ADMIN).origin &&
    pathname.startsWith('/admin') &&
    !pathname.startsWith('/admin/auth');
  if (!isOpen) return false;
  await follow(page, ELSEWHERE);
  try {
    // Who asks first whether to leave what was typed does not let one leave.
    await page.locator('input[name=firstname]').waitFor({ timeout: LEFT_MS });
  } catch {
    return false;
  }
  await closeToasts(page);
  return true;
};

/** They stay when the page under them changes. */
const closeToasts = async (page: Page): Promise<void> => {
  const buttons = page.getByRole('button', { name: 'Close', exact: true });
  await buttons.evaluateAll((found) => {
    for (const button of found) (button as HTMLElement).click();
  });
  await buttons.first().waitFor({ state: 'detached' });
};

const follow = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, path);
