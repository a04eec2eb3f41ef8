import type { Locator, Page } from 'playwright-core';

import type { SettingsTree } from '../../../contracts/settings';
import { ADMIN } from './browser';
import { asChief } from './people';

const SETTINGS = '/article-forum/settings';

/** Changes settings of the site as a colleague would; null: back to the default. */
export const change = (data: object): Promise<SettingsTree> =>
  asChief<SettingsTree>(SETTINGS, 'PUT', { data });

export const storedSettings = (): Promise<SettingsTree> => asChief<SettingsTree>(SETTINGS);

export const openSettings = async (page: Page): Promise<void> => {
  await page.goto(`${ADMIN}/admin/settings/article-forum`);
  await page.locator('[data-setting]').first().waitFor();
};

/** A setting with its label, its input and what is said of it. */
export const settingOf = (page: Page, path: string): Locator =>
  page.locator(`[data-setting="${path}"]`);

export const inputOf = (page: Page, path: string): Locator =>
  settingOf(page, path).locator('input, textarea, [role=combobox]').first();
