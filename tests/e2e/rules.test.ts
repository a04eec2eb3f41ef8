import type { Browser, Page } from 'playwright-core';

import { logIn, MODERATOR } from './support/admin';
import { post } from './support/api';
import { newPage, openBrowser } from './support/browser';
import { asModerator } from './support/desk';
import { moderatedArticle } from './support/reader';
import {
  choose,
  findRules,
  listed,
  listedWith,
  newRules,
  newWord,
  openRules,
  ruleRow,
  typeRules,
} from './support/rules';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await newPage(browser);
  await logIn(page, MODERATOR);
});

afterAll(() => browser?.close());

const edit = (value: string) => page.getByRole('button', { name: `Change ${value}` }).click();
const form = (value: string) => page.getByRole('form', { name: `Change ${value}` });

describe('new entries', () => {
  test('are added together, with their note, and meet the next post', async () => {
    const word = newWord();
    await openRules(page);
    await typeRules(page, `${word}\n\n  ${word} twice  `);
    await choose(newRules(page), 'What it does', 'Files as spam');
    await newRules(page).getByLabel('Note').fill('Seen in May');
    await page.getByRole('button', { name: 'Add 2 entries' }).click();
    await page.getByText('2 entries were added.').waitFor();
    expect(await page.getByLabel(/^Entries, one a line/).inputValue()).toBe('');
    expect(await listedWith(word)).toMatchObject([
      { kind: 'word', tier: 'spam', note: 'Seen in May', expiresAt: null },
      { kind: 'word', tier: 'spam', note: 'Seen in May', expiresAt: null },
    ]);

    const { documentId: article } = await moderatedArticle();
    const { documentId } = await post({ article, body: `Buy ${word.toUpperCase()} here.` });
    expect(await asModerator(`/moderation/posts/${documentId}`)).toMatchObject({
      data: { status: 'spam' },
    });
  });

  test('that cannot be listed stay in the field, each with the reason', async () => {
    const word = newWord();
    await listed([word]);
    await openRules(page);
    await typeRules(page, `${word}\n?\n${word} and more`);
    await page.getByRole('button', { name: 'Add 3 entries' }).click();
    const refused = page.getByRole('alert').filter({ hasText: '2 lines were not taken' });
    await refused.getByText('This entry is listed already').waitFor();
    await refused.getByText('A word needs two letters or digits.').waitFor();
    await page.getByText('1 entry was added.').waitFor();
    expect(await page.getByLabel(/^Entries, one a line/).inputValue()).toBe(`${word}\n?`);
    // What is typed outlives the page.
    await openRules(page);
    await page.getByRole('button', { name: 'Add entries' }).click();
    const field = page.getByLabel(/^Entries, one a line/);
    expect(await field.inputValue()).toBe(`${word}\n?`);
    await field.fill('');
  });

  test('end on the day that is chosen', async () => {
    const word = newWord();
    await openRules(page);
    await typeRules(page, word);
    await choose(page, 'How long', 'Until a date');
    const add = page.getByRole('button', { name: 'Add 1 entry' });
    expect(await add.isDisabled()).toBe(true);
    const year = new Date().getFullYear() + 1;
    const day = page.getByRole('combobox', { name: 'Last day' });
    await day.pressSequentially(`03/03/${year}`);
    await day.press('Enter');
    await add.click();
    await ruleRow(page, word).getByText(`Until March 3, ${year}`).waitFor();
  });

  test('stay typed when the server does not answer, and are sent again', async () => {
    const word = newWord();
    await openRules(page);
    await typeRules(page, word);
    await newRules(page).getByLabel('Note').fill('Not lost');
    await page.route('**/moderation/rules', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue()
    );
    await page.getByRole('button', { name: 'Add 1 entry' }).click();
    await page.getByText('That did not work').waitFor();
    expect(await page.getByLabel(/^Entries, one a line/).inputValue()).toBe(word);
    expect(await newRules(page).getByLabel('Note').inputValue()).toBe('Not lost');
    await page.unroute('**/moderation/rules');
    await page.getByRole('button', { name: 'Add 1 entry' }).click();
    await page.getByText('1 entry was added.').waitFor();
    expect(await listedWith(word)).toMatchObject([{ note: 'Not lost' }]);
  });
});

describe('an entry', () => {
  test('is changed where it stands', async () => {
    const [word, other] = [newWord(), newWord()];
    await listed([word]);
    await findRules(page, word);
    await edit(word);
    await form(word)
      .getByLabel(/^Entry/)
      .fill(`${word} ${other}`);
    await choose(form(word), 'What it does', 'Files as spam');
    await form(word).getByLabel('Note').fill('Worse than thought');
    await choose(form(word), 'How long', '1 week');
    await form(word).getByRole('button', { name: 'Save' }).click();
    await ruleRow(page, `${word} ${other}`).getByText('Worse than thought').waitFor();
    const [rule] = await listedWith(word);
    expect(rule).toMatchObject({ value: `${word} ${other}`, tier: 'spam' });
    expect(rule?.expiresAt).not.toBeNull();
    // The keyboard is where it was.
    await page
      .getByRole('button', { name: `Change ${word} ${other}` })
      .and(page.locator(':focus'))
      .waitFor();
  });

  test('that cannot become another one says why, and Escape leaves it as it was', async () => {
    const [word, taken] = [newWord(), newWord()];
    await listed([word, taken]);
    await findRules(page, word);
    await edit(word);
    const field = form(word).getByLabel(/^Entry/);
    await field.fill(taken);
    await field.press('Enter');
    await form(word).getByText('This entry is listed already').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.press('Escape');
    await form(word).waitFor({ state: 'detached' });
    expect(await listedWith(word)).toMatchObject([{ value: word }]);
  });

  test('is deleted, and brought back by the keyboard, which is on the way back', async () => {
    const word = newWord();
    const expiresAt = new Date(Date.now() + 86_400_000 * 9).toISOString();
    await listed([word], { tier: 'spam', note: 'Kept in mind', expiresAt });
    await findRules(page, word);
    await page.getByRole('button', { name: `Delete ${word}` }).click();
    await page.getByText('Deleted:').waitFor();
    expect(await listedWith(word)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('The entry is back.').waitFor();
    expect(await listedWith(word)).toMatchObject([
      { value: word, tier: 'spam', note: 'Kept in mind', expiresAt },
    ]);
  });

  test('that a colleague has deleted meanwhile is told to be gone', async () => {
    const word = newWord();
    await listed([word, `${word} too`]);
    await findRules(page, word);
    const colleague = await newPage(browser);
    await logIn(colleague, MODERATOR);
    await findRules(colleague, `${word} too`);
    await colleague.getByRole('button', { name: `Delete ${word} too` }).click();
    await colleague.getByText('Deleted:').waitFor();
    await page.getByRole('button', { name: `Delete ${word} too` }).click();
    await page.getByText('Somebody else has deleted this entry').first().waitFor();
    await ruleRow(page, `${word} too`).waitFor({ state: 'detached' });
    await ruleRow(page, word).waitFor();
    await colleague.context().close();
  });
});

test('the list is narrowed by an address that can be passed on', async () => {
  const word = newWord();
  await listed([word], { note: `Of ${word}` });
  await listed([`${word}.example`], { kind: 'host', tier: 'spam' });
  await openRules(page, `?kind=host&tier=spam&q=${word}`);
  await ruleRow(page, `${word}.example`).waitFor();
  expect(await page.locator('[data-rule]').count()).toBe(1);
  await choose(page, 'What it does', 'Holds for a moderator');
  await page.getByText('No entry matches.').waitFor();
  expect(new URL(page.url()).searchParams.get('tier')).toBe('hold');
});
