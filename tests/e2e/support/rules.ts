import type { Locator, Page } from 'playwright-core';

import type { NewRulesBody, Rule } from '../../../contracts/rules';
import { FORUM_PAGES } from './admin';
import { asChief } from './people';
import { visit } from './visit';

const RULES = '/article-forum/moderation/rules';

/** A word that no post and no other test has: what is listed holds posts for everybody. */
export const newWord = (): string =>
  `zq${Math.random()
    .toString(36)
    .replace(/[^a-z]/g, '')
    .slice(0, 9)}`;

/** Lists entries, as a colleague would. */
export const listed = (
  values: readonly string[],
  rules: Partial<NewRulesBody['data']> = {}
): Promise<Rule[]> =>
  asChief<Rule[]>(RULES, 'POST', {
    data: { kind: 'word', tier: 'hold', note: null, expiresAt: null, ...rules, values },
  });

/** What is listed with this word in it. */
export const listedWith = (q: string): Promise<Rule[]> =>
  asChief<Rule[]>(`${RULES}?q=${encodeURIComponent(q)}`);

export const openRules = async (page: Page, query = ''): Promise<void> => {
  await visit(page, `${FORUM_PAGES}/rules${query}`);
  await page.getByRole('searchbox').waitFor();
};

/** The list narrowed to what has this word in it. */
export const findRules = async (page: Page, q: string): Promise<void> => {
  await openRules(page, `?q=${encodeURIComponent(q)}`);
  await page.locator('[data-rule]').first().waitFor();
};

export const ruleRow = (page: Page, words: string): Locator =>
  page.locator('[data-rule]').filter({ hasText: words });

/** Opens the form for new entries and types them. */
export const typeRules = async (page: Page, values: string): Promise<void> => {
  await page.getByRole('button', { name: 'Add entries' }).click();
  await page.getByLabel(/^Entries, one a line/).fill(values);
};

/** The form for new entries. */
export const newRules = (page: Page): Locator => page.getByRole('region', { name: 'New entries' });

/** Chooses an option of one of the page's lists. */
export const choose = async (within: Page | Locator, field: string, option: string) => {
  await within.getByRole('combobox', { name: field, exact: true }).click();
  const page = 'goto' in within ? within : within.page();
  await page.getByRole('option', { name: option, exact: true }).click();
};
