import type { Browser, Locator, Page } from 'playwright-core';

import { logIn } from './admin';
import { API, newPage, openBrowser } from './browser';
import { panelOf } from './entries';
import { addPerson } from './people';

export let browser: Browser;
/** Edits articles, and sets the policy of forums; does not read the queue. */
export let editor: Page;
/** Edits articles, and decides posts. */
export let desk: Page;

/** Two editors with the Content Manager open, of whom one is a moderator as well. */
export const withEditors = (): void => {
  beforeAll(async () => {
    browser = await openBrowser();
    editor = await open(
      await addPerson('Policyeditor', { forum: ['forums.update'], isEditor: true })
    );
    desk = await open(
      await addPerson('Deskeditor', {
        forum: ['posts.read', 'posts.moderate', 'forums.update'],
        isEditor: true,
      })
    );
  });

  afterAll(() => browser?.close());
};

export const open = async (account: { email: string; password: string }): Promise<Page> => {
  const page = await newPage(browser);
  await logIn(page, account);
  return page;
};

export const forumOn = (page: Page): Locator => panelOf(page, 'Forum');

export const fieldOf = (panel: Locator, name: string): Locator =>
  panel.locator('dt', { hasText: name }).locator('xpath=following-sibling::dd');

export const choose = async (page: Page, field: string, option: RegExp): Promise<void> => {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option }).click();
};

export const changePolicy = async (page: Page): Promise<Locator> => {
  await forumOn(page).getByRole('button', { name: 'Change the policy of this forum' }).click();
  return page.getByRole('dialog', { name: 'Policy of this forum' });
};

export const savePolicy = async (dialog: Locator): Promise<void> => {
  await dialog.getByRole('button', { name: 'Save the policy' }).click();
  await dialog.waitFor({ state: 'detached' });
};

export const forumOf = async (article: string): Promise<Record<string, unknown>> => {
  const answer = await fetch(`${API}/forum?article=${article}`);
  return ((await answer.json()) as { data: Record<string, unknown> }).data;
};
