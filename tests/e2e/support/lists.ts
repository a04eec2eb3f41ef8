import type { Browser, Locator, Page } from 'playwright-core';

import type { Rule } from '../../../contracts/rules';
import { logIn, MODERATOR } from './admin';
import { ADMIN, newPage } from './browser';
import { asModerator } from './desk';

/** A word that nobody else has written. */
export const ownWord = (): string => `list${Math.random().toString(36).slice(2, 10)}`;

export const openLists = async (page: Page, query = ''): Promise<void> => {
  await page.goto(`${ADMIN}/admin/plugins/article-forum/rules${query}`);
  await page.getByRole('heading', { level: 1, name: 'Lists' }).waitFor();
  await page.getByRole('button', { name: 'Refresh' }).waitFor();
};

/** A moderator at the lists, in a browser of their own. */
export const atLists = async (
  browser: Browser,
  query = '',
  who: { email: string; password: string } = MODERATOR
): Promise<Page> => {
  const page = await newPage(browser);
  await logIn(page, who);
  await openLists(page, query);
  return page;
};

/** Entries that are there before a test begins. */
export const listed = async (
  entries: Partial<Pick<Rule, 'kind' | 'tier' | 'note' | 'expiresAt'>> & { values: string[] }
): Promise<Rule[]> => {
  const answer = await asModerator('/moderation/rules', { kind: 'word', tier: 'hold', ...entries });
  return (answer as { data: Rule[] }).data;
};

/** What the lists hold of a word, newest first. */
export const entriesWith = async (word: string): Promise<Rule[]> => {
  const answer = await asModerator(`/moderation/rules?q=${encodeURIComponent(word)}`);
  return (answer as { data: Rule[] }).data;
};

export const entryOf = (page: Page, words: string): Locator =>
  page.locator('[data-rule]').filter({ hasText: words });

/** Chooses from a list by the mouse. */
export const choose = async (page: Page, field: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};
