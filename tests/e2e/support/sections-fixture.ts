import type { Browser, Locator, Page } from 'playwright-core';

import { EDITOR, logIn } from './admin';
import { newPage, openBrowser } from './browser';
import { addSection, openSections, pathOf, removeSection, rowOf } from './sections';

export let browser: Browser;
export let page: Page;

/** Under which all of them lie, so that nothing of them is left. */
export let root: string;
/** A section of each test's own, with three in it. */
export let number = 0;
export let home: string;
export let homePath: string;
export let alpha: string;
export let beta: string;
export let gamma: string;

/** An editor on the page of sections, before each test with a branch of its own. */
export const withSections = (): void => {
  beforeAll(async () => {
    root = await addSection('Of these tests');
    browser = await openBrowser();
    page = await newPage(browser);
    await logIn(page, EDITOR);
  });

  beforeEach(async () => {
    number += 1;
    home = await addSection(`Home ${number}`, root);
    homePath = await pathOf(home);
    alpha = await addSection('Alpha', home);
    beta = await addSection('Beta', home);
    gamma = await addSection('Gamma', home);
    await openSections(page);
    await page.getByRole('button', { name: 'Open all' }).click();
    await rowOf(page, gamma).waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await removeSection(root);
  });
};

export const dialog = (): Locator => page.getByRole('dialog');

export const press = async (section: string, key: string): Promise<void> => {
  await rowOf(page, section).focus();
  await page.keyboard.press(key);
};

export const isFocused = (section: string): Promise<boolean> =>
  rowOf(page, section).evaluate((row) => row === document.activeElement);

export const choose = async (section: string, item: string): Promise<void> => {
  await rowOf(page, section)
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await page.getByRole('menuitem', { name: item }).click();
};

export const confirm = async (name: string): Promise<void> => {
  await dialog().getByRole('button', { name, exact: true }).click();
  await dialog().waitFor({ state: 'detached' });
};
