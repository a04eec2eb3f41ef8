import type { Browser, Page } from 'playwright-core';

import accounts from '../../playground/src/seed/data/accounts.json';
import { logIn } from '../e2e/support/admin';
import { newPage, openBrowser } from '../e2e/support/browser';
import { ARTICLE, openEntry, panelOf } from '../e2e/support/entries';
import { showAs } from '../e2e/support/look';
import { openSections, readTree, rowOf } from '../e2e/support/sections';
import { change, openSettings } from '../e2e/support/settings';
import { articleWhere } from '../e2e/support/site';
import { takePicture } from './support/picture';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});

beforeEach(async () => {
  page = await newPage(browser, { viewport: { width: 1200, height: 800 } });
  await logIn(page, accounts.admin);
});

afterEach(() => page.context().close());
afterAll(() => browser?.close());

test('the panel beside an article', async () => {
  const { documentId } = await articleWhere(({ path }) =>
    path.endsWith('special-services-expand-mountain-patrols')
  );
  // So high that the whole panel is in sight.
  await page.setViewportSize({ width: 1440, height: 2000 });
  await openEntry(page, ARTICLE, documentId);
  const panel = panelOf(page, 'Forum');
  await panel.getByRole('article').first().waitFor();
  await takePicture(panel, 'editor-panel');
});

test('what a move of a section does to its addresses', async () => {
  const politics = (await readTree()).find(({ path }) => path.endsWith('/politics'));
  await openSections(page);
  await page.getByRole('button', { name: 'Open all' }).click();
  await rowOf(page, politics?.documentId ?? '').focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).waitFor();
  await takePicture(page, 'sections');
});

test('the settings, in the dark', async () => {
  await change({ editMinutes: 15 });
  await showAs(page, { theme: 'dark' });
  await openSettings(page);
  await page.getByRole('heading', { name: 'Limits', exact: true }).scrollIntoViewIfNeeded();
  await takePicture(page, 'settings');
});
