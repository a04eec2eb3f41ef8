import type { Browser, Page } from 'playwright-core';

import { violationsOn } from './support/accessibility';
import { FORUM_PAGES, logIn, MODERATOR } from './support/admin';
import { ADMIN, newPage, openBrowser } from './support/browser';
import { overflowOf, showAs } from './support/look';
import { addPerson } from './support/people';
import {
  findRules,
  listed,
  newRules,
  newWord,
  openRules,
  ruleRow,
  typeRules,
} from './support/rules';

let browser: Browser;
let page: Page;
let word: string;

beforeAll(async () => {
  browser = await openBrowser();
  page = await newPage(browser);
  await logIn(page, MODERATOR);
  word = newWord();
  await listed([word], { note: 'A note on it', tier: 'spam' });
});

afterAll(() => browser?.close());

const LIST = '**/article-forum/moderation/rules**';

test('who may only read the queue reads the lists and tries texts, and changes nothing', async () => {
  const other = await newPage(browser);
  const reader = await addPerson('Listreader', { forum: ['posts.read'], isEditor: false });
  await logIn(other, reader);
  await findRules(other, word);
  await ruleRow(other, word).getByText('A note on it').waitFor();
  expect(await ruleRow(other, word).getByRole('button').count()).toBe(0);
  expect(await other.getByRole('button', { name: 'Add entries' }).count()).toBe(0);
  await other.getByRole('button', { name: 'Try a text' }).click();
  await other.getByLabel('Text', { exact: true }).fill(`A ${word} here.`);
  await other.getByRole('button', { name: 'Try', exact: true }).click();
  await other.getByText('This would be filed as spam.').waitFor();
  // Not by an address that a colleague passed on either.
  await openRules(other, `?add=${word}`);
  await ruleRow(other, word).waitFor();
  expect(await newRules(other).count()).toBe(0);
  await other.context().close();
});

test('the lists are asked for again when they could not be loaded', async () => {
  await page.route(LIST, (route) => route.abort());
  await page.goto(`${ADMIN}${FORUM_PAGES}/rules?q=${word}`);
  await page.getByText('The entries could not be loaded.').waitFor();
  expect(await violationsOn(page, 'main')).toEqual([]);
  await page.unroute(LIST);
  await page.getByRole('button', { name: 'Try again' }).click();
  await ruleRow(page, word).waitFor();
});

test('the page is worked by keyboard alone', async () => {
  const other = newWord();
  await openRules(page, `?q=${other}`);
  await page.getByText('No entry matches.').waitFor();
  const add = page.getByRole('button', { name: 'Add entries' });
  await add.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type(other);
  for (let field = 0; field < 3; field += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await ruleRow(page, other).waitFor();
  await newRules(page).getByRole('button', { name: 'Close' }).press('Enter');
  await add.and(page.locator(':focus')).waitFor();
});

test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (theme) => {
  const entry = `${word} ${theme}`;
  await listed([entry]);
  await showAs(page, { theme });
  await findRules(page, word);
  await page.getByRole('button', { name: `Change ${entry}` }).click();
  await page.getByRole('form').waitFor();
  expect(await violationsOn(page, 'main')).toEqual([]);

  await typeRules(page, `${word}\nthe`);
  await page.getByRole('button', { name: 'Try on past posts' }).click();
  await page.locator('[data-dry-run=caught]').waitFor();
  expect(await violationsOn(page, 'main')).toEqual([]);

  await page.getByLabel(/^Entries, one a line/).fill(word);
  await page.getByRole('button', { name: 'Add 1 entry' }).click();
  await page.getByText('1 line was not taken').waitFor();
  expect(await violationsOn(page, 'main')).toEqual([]);
  await page.getByLabel(/^Entries, one a line/).fill('');

  await findRules(page, entry);
  await page.getByRole('button', { name: 'Try a text' }).click();
  await page.getByLabel('Text', { exact: true }).fill(entry);
  await page.getByRole('button', { name: 'Try', exact: true }).click();
  await page.locator('[data-tried]').waitFor();
  await page.getByRole('button', { name: `Delete ${entry}` }).click();
  await page.getByText('Deleted:').waitFor();
  expect(await violationsOn(page, 'main')).toEqual([]);
});

test.each([800, 400])('it speaks French, and does not overflow at %i pixels', async (width) => {
  await showAs(page, { language: 'fr' });
  await page.setViewportSize({ width, height: 900 });
  await findRules(page, word);
  await ruleRow(page, word).getByText('Mot', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Ajouter des entrées' }).click();
  await page.getByRole('heading', { name: 'Nouvelles entrées' }).waitFor();
  const text = await page.locator('main').innerText();
  expect(text).not.toMatch(/\b(Add|Kind|Word|Entries|Holds|Refresh|How long)\b/);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
});
