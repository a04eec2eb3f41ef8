import type { Browser, Page } from 'playwright-core';

import { violationsOn } from './support/accessibility';
import { EDITOR, logIn, menuEntry, MODERATOR } from './support/admin';
import { ADMIN, newPage, openBrowser } from './support/browser';
import {
  addSection,
  dragOver,
  moveSection,
  openSections,
  pathOf,
  readTree,
  removeSection,
  rowOf,
  titlesIn,
  untilSaid,
} from './support/sections';

let browser: Browser;
let page: Page;

/** Under which all of them lie, so that nothing of them is left. */
let root: string;
/** A section of each test's own, with three in it. */
let number = 0;
let home: string;
let homePath: string;
let alpha: string;
let beta: string;
let gamma: string;

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

const dialog = () => page.getByRole('dialog');
const press = async (section: string, key: string) => {
  await rowOf(page, section).focus();
  await page.keyboard.press(key);
};
const isFocused = (section: string) =>
  rowOf(page, section).evaluate((row) => row === document.activeElement);
const choose = async (section: string, item: string) => {
  await rowOf(page, section)
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await page.getByRole('menuitem', { name: item }).click();
};
const confirm = async (name: string) => {
  await dialog().getByRole('button', { name, exact: true }).click();
  await dialog().waitFor({ state: 'detached' });
};

describe('the mouse', () => {
  test('drags a section before another one, where a line shows it', async () => {
    await dragOver(page, gamma, alpha, 0.1);
    await rowOf(page, alpha).locator('[data-drop=above]').waitFor();
    await page.mouse.up();
    await untilSaid(page, '“Gamma”: place 1 of 3');
    expect(await titlesIn(home)).toEqual(['Gamma', 'Alpha', 'Beta']);
  });

  test('drags a section into another one, once its new address is agreed to, and takes it back', async () => {
    await dragOver(page, gamma, alpha, 0.5);
    await page.mouse.up();
    await dialog().getByText(`${homePath}/alpha/gamma`).first().waitFor();
    expect(await pathOf(gamma)).toBe(`${homePath}/gamma`);
    await confirm('Move');
    await untilSaid(page, '“Gamma” is now in “Alpha”');
    expect(await pathOf(gamma)).toBe(`${homePath}/alpha/gamma`);

    await page.getByRole('button', { name: 'Undo' }).click();
    await untilSaid(page, '“Gamma” is what it was before');
    expect(await pathOf(gamma)).toBe(`${homePath}/gamma`);
  });

  test('cannot drop a section into itself, nor after the drag was broken off', async () => {
    const before = await readTree();
    await dragOver(page, home, alpha, 0.5);
    await page.mouse.up();
    await dragOver(page, gamma, alpha, 0.5);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await dialog().count()).toBe(0);
    expect(await readTree()).toEqual(before);
  });
});

describe('the keyboard', () => {
  test('walks the tree, opens and closes it', async () => {
    await press(home, 'ArrowDown');
    expect(await isFocused(alpha)).toBe(true);
    await page.keyboard.press('ArrowLeft');
    expect(await isFocused(home)).toBe(true);
    await page.keyboard.press('ArrowLeft');
    await rowOf(page, alpha).waitFor({ state: 'detached' });
    expect(await rowOf(page, home).getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowRight');
    await rowOf(page, alpha).waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await isFocused(alpha)).toBe(true);
    await page.keyboard.press('Home');
    const rows = page.locator('[data-section]');
    expect(await rows.first().evaluate((row) => row === document.activeElement)).toBe(true);
    await page.keyboard.press('End');
    expect(await rows.last().evaluate((row) => row === document.activeElement)).toBe(true);
  });

  test('changes the order, step by step, and stays on the section', async () => {
    await press(gamma, 'Alt+ArrowUp');
    await untilSaid(page, '“Gamma”: place 2 of 3');
    await page.keyboard.press('Alt+ArrowUp');
    await untilSaid(page, '“Gamma”: place 1 of 3');
    await page.keyboard.press('Alt+ArrowUp');
    await untilSaid(page, '“Gamma” is already the first');
    expect(await isFocused(gamma)).toBe(true);
    expect(await titlesIn(home)).toEqual(['Gamma', 'Alpha', 'Beta']);
  });

  test('moves a section in and out, and says where it is', async () => {
    await press(beta, 'Alt+ArrowRight');
    await dialog().getByRole('button', { name: 'Move', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await untilSaid(page, '“Beta” is now in “Alpha”');
    await dialog().waitFor({ state: 'detached' });
    expect(await pathOf(beta)).toBe(`${homePath}/alpha/beta`);

    await press(beta, 'Alt+ArrowLeft');
    await dialog().getByRole('button', { name: 'Move', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await untilSaid(page, `“Beta” is now in “Home ${number}”`);
    expect(await titlesIn(home)).toEqual(['Alpha', 'Beta', 'Gamma']);
  });

  test('moves nothing once a question was refused, and is back on the section', async () => {
    await press(beta, 'Alt+ArrowRight');
    await dialog().waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await pathOf(beta)).toBe(`${homePath}/beta`);
    expect(await isFocused(beta)).toBe(true);
  });
});

describe('"Move to…"', () => {
  test('finds the place by a search', async () => {
    const away = await addSection(`Écarté ${number}`, root);
    await page.getByRole('button', { name: 'Refresh' }).click();
    await rowOf(page, away).waitFor();
    await choose(gamma, 'Move to…');
    await dialog().getByLabel('Search by title or address').fill(`ecarte ${number}`);
    await dialog().getByRole('radio').click();
    await dialog().getByRole('button', { name: 'Continue' }).click();
    await confirm('Move');
    await untilSaid(page, `“Gamma” is now in “Écarté ${number}”`);
    expect(await titlesIn(away)).toEqual(['Gamma']);
  });

  test('does not offer what lies in the section', async () => {
    await choose(home, 'Move to…');
    await dialog().getByLabel('Search by title or address').fill(homePath);
    await dialog().getByText('No section matches.').waitFor();
    await page.keyboard.press('Escape');
  });
});

describe('a new title', () => {
  const title = () => page.getByRole('textbox', { name: /^Title of/ });

  test('keeps the address', async () => {
    await press(alpha, 'F2');
    await title().fill('Omega');
    await title().press('Enter');
    await untilSaid(page, '“Alpha” is now called “Omega”');
    expect(await pathOf(alpha)).toBe(`${homePath}/alpha`);
    expect(await titlesIn(home)).toContain('Omega');
  });

  test('makes a new address, once that is agreed to', async () => {
    await choose(alpha, 'Rename');
    await title().fill('Omega');
    await page.getByRole('checkbox', { name: 'Make a new address of the title' }).click();
    await title().press('Enter');
    await dialog().getByText(`${homePath}/omega`).first().waitFor();
    await dialog().getByText('The old addresses redirect to the new ones.').waitFor();
    await confirm('Rename');
    await untilSaid(page, '“Alpha” is now called “Omega”');
    expect(await pathOf(alpha)).toBe(`${homePath}/omega`);
  });

  test('is forgotten on Escape, and its keys move nothing', async () => {
    await press(alpha, 'F2');
    await title().press('End');
    await title().press('Alt+ArrowDown');
    await title().press('Delete');
    await title().press('Escape');
    await title().waitFor({ state: 'detached' });
    expect(await titlesIn(home)).toEqual(['Alpha', 'Beta', 'Gamma']);
    expect(await isFocused(alpha)).toBe(true);
  });

  test('in another language is a translation', async () => {
    await openSections(page, '?locale=fr');
    await rowOf(page, alpha).getByText('no translation: en').waitFor();
    await choose(alpha, 'Add a title in this language');
    await title().fill('Alphe');
    await title().press('Enter');
    await rowOf(page, alpha).getByText('Alphe', { exact: true }).waitFor();
    await rowOf(page, alpha).getByText('no translation: en').waitFor({ state: 'detached' });
    expect(await titlesIn(home)).toContain('Alpha');
  });
});

describe('a section', () => {
  test('is added inside another one, and the keyboard is on it', async () => {
    await choose(alpha, 'Add a section inside');
    await dialog().getByLabel('Title').fill('Delta');
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    expect(await titlesIn(alpha)).toEqual(['Delta']);
    const [{ documentId = '' } = {}] = (await readTree()).filter(({ parent }) => parent === alpha);
    await rowOf(page, documentId).and(page.locator(':focus')).waitFor();
  });

  test('that holds something is deleted only with a place for that', async () => {
    await addSection('Inside', alpha);
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByRole('button', { name: 'Open “Alpha”' }).click();
    await press(alpha, 'Delete');
    await dialog().getByText('It holds 1 section and 0 articles').waitFor();
    await dialog().getByRole('button', { name: 'Continue' }).click();
    await dialog().getByText(`${homePath}/inside`).first().waitFor();
    expect(await pathOf(alpha)).toBe(`${homePath}/alpha`);
    await confirm('Delete');
    await rowOf(page, alpha).waitFor({ state: 'detached' });
    expect(await titlesIn(home)).toEqual(['Beta', 'Gamma', 'Inside']);
  });

  test('that is empty is deleted once that is agreed to', async () => {
    await choose(gamma, 'Delete');
    await dialog().getByText('It is empty.').waitFor();
    await confirm('Delete');
    await rowOf(page, gamma).waitFor({ state: 'detached' });
    expect(await titlesIn(home)).toEqual(['Alpha', 'Beta']);
  });

  test('that a colleague has moved is not moved from where it was seen', async () => {
    await moveSection(gamma, beta);
    await press(gamma, 'Alt+ArrowUp');
    await page.getByText('A colleague has changed the sections').waitFor();
    expect(await pathOf(gamma)).toBe(`${homePath}/beta/gamma`);
    await rowOf(page, gamma).getByText(`${homePath}/beta/gamma`).waitFor();
  });

  test('is edited in the Content Manager', async () => {
    await press(alpha, 'Enter');
    await page.waitForURL(new RegExp(`section/${alpha}`));
  });
});

describe('the page', () => {
  test('is where an editor who may not read the queue gets to, and counts nothing that waits', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${ADMIN}/admin`);
    await menuEntry(page).click();
    await page.getByRole('heading', { level: 1, name: 'Sections' }).waitFor();
    await page.getByRole('treegrid').waitFor();
    expect(asked.filter((url) => url.includes('/article-forum/moderation'))).toEqual([]);
    expect(await page.getByText('waiting').count()).toBe(0);
  });

  test('is not offered to a moderator who may not read sections', async () => {
    const other = await newPage(browser);
    await logIn(other, MODERATOR);
    await menuEntry(other).click();
    await other.getByRole('tab').first().waitFor();
    expect(await other.getByRole('link', { name: 'Sections' }).count()).toBe(0);
    await other.context().close();
  });

  test('finds sections by their titles', async () => {
    await page.getByRole('searchbox', { name: 'Find a section' }).fill('kyrgyz parl');
    await page.getByText('No section here matches').waitFor();
    await page.getByRole('searchbox', { name: 'Find a section' }).fill('parlia');
    const rows = page.locator('[data-section]');
    await page.waitForFunction(() => document.querySelectorAll('[data-section]').length === 3);
    expect(await rows.allInnerTexts()).toEqual([
      expect.stringContaining('Kyrgyzstan'),
      expect.stringContaining('Politics'),
      expect.stringContaining('Parliament'),
    ]);
  });

  test('does not overflow on a telephone', async () => {
    await page.setViewportSize({ width: 400, height: 800 });
    await openSections(page);
    const overflow = await page
      .locator('main')
      .evaluate((main) => main.scrollWidth - main.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test('has nothing that axe objects to', async () => {
    expect(await violationsOn(page, 'main')).toEqual([]);
  });

  test('has nothing that axe objects to while a title is changed', async () => {
    await press(alpha, 'F2');
    expect(await violationsOn(page, 'main')).toEqual([]);
  });

  test.each([
    ['a move is asked for', () => press(beta, 'Alt+ArrowRight')],
    ['a place is chosen', () => choose(beta, 'Move to…')],
    ['a section is added', () => choose(beta, 'Add a section inside')],
    ['a section is deleted', () => press(home, 'Delete')],
  ])('has nothing that axe objects to while %s', async (_, ask) => {
    await ask();
    await dialog().waitFor();
    expect(await violationsOn(page, '[role=dialog]')).toEqual([]);
    await page.keyboard.press('Escape');
  });
});
