import type { Browser, Locator, Page } from 'playwright-core';

import { violationsOn } from './support/accessibility';
import { logIn, openQueue } from './support/admin';
import { post } from './support/api';
import { newPage, openBrowser } from './support/browser';
import { asModerator, atPile, cardOf, leaveDesk, type Pile, waitForFocusOn } from './support/desk';
import { addPerson } from './support/people';
import { moderatedArticle } from './support/reader';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});

afterEach(() => leaveDesk(browser, page));
afterAll(() => browser?.close());

let guests = 0xa000;
/** Of this file alone: what it puts on the lists would hold whoever else wrote from there. */
const ownAddress = (): string => {
  guests += 1;
  return `2001:db8:${guests.toString(16)}::1`;
};

/** Posts of one guest, found by a word that no other post has. */
const postsOf = async (texts: readonly string[]): Promise<Pile & { authorEmail: string }> => {
  const { documentId: article } = await moderatedArticle();
  const word = `guest${Math.random().toString(36).slice(2, 10)}`;
  const authorEmail = `${word}@example.com`;
  const address = ownAddress();
  const documentIds: string[] = [];
  for (const text of texts) {
    const body = `${text} (${word})`;
    const author = { authorName: 'Nurlan', authorEmail };
    documentIds.push((await post({ article, body, ...author }, address)).documentId);
  }
  return { word, documentIds, authorEmail };
};

const openDialog = async (words: string): Promise<Locator> => {
  await cardOf(page, words)
    .getByRole('button', { name: /^More about/ })
    .click();
  await page.getByRole('menuitem', { name: 'Hold or block this author…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hold or block Nurlan' });
  await dialog.waitFor();
  return dialog;
};

const choose = async (dialog: Locator, field: string, option: string) => {
  await dialog.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option }).click();
};

const listedNow = async (authorEmail: string): Promise<unknown> => {
  const q = encodeURIComponent(authorEmail);
  return ((await asModerator(`/moderation/rules?q=${q}`)) as { data: unknown }).data;
};

test('an author is held for a week: it shows on all their cards, and can be taken back', async () => {
  const pile = await postsOf(['The first word', 'The second word']);
  page = await atPile(browser, pile);
  const dialog = await openDialog('The first word');
  expect(await dialog.getByRole('checkbox', { name: 'E-mail address' }).isChecked()).toBe(true);
  expect(await dialog.getByRole('checkbox', { name: 'Network' }).isChecked()).toBe(false);
  expect(await dialog.getByRole('checkbox', { name: 'Account' }).count()).toBe(0);
  await dialog.getByLabel('Note').fill('Warned twice');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Posts of this author will always wait for a moderator').waitFor();
  for (const words of ['The first word', 'The second word']) {
    await cardOf(page, words)
      .getByText(/Always held until .+ \(e-mail address\)/)
      .waitFor();
  }
  const { authorEmail } = pile;
  const entry = { kind: 'email', tier: 'hold', value: authorEmail, note: 'Warned twice' };
  expect(await listedNow(authorEmail)).toMatchObject([entry]);

  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('The lists are again as they were').waitFor();
  await page
    .getByText(/Always held/)
    .first()
    .waitFor({ state: 'detached' });
  expect(await listedNow(authorEmail)).toEqual([]);
});

test('an author is silenced by keyboard, and what is changed goes back to what it was', async () => {
  const pile = await postsOf(['By hand alone']);
  page = await atPile(browser, pile);
  const silence = async (end: string) => {
    await page.keyboard.press('h');
    const dialog = page.getByRole('dialog');
    await choose(dialog, 'Their posts', 'Are filed as spam');
    await choose(dialog, 'How long', end);
    await dialog.getByLabel('Note').press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await waitForFocusOn(page, 'By hand alone');
  };
  await page.keyboard.press('j');
  await silence('For ever');
  await cardOf(page, 'By hand alone').getByText('Filed as spam (e-mail address)').waitFor();
  const { authorEmail } = pile;
  const { documentId: article } = await moderatedArticle();
  const sent = await post({ article, body: 'Unheard', authorName: 'N', authorEmail });
  expect(sent.status).toBe('pending');
  const one = (await asModerator(`/moderation/posts/${sent.documentId}`)) as {
    data: { status: string };
  };
  expect(one.data.status).toBe('spam');

  await silence('1 month');
  await cardOf(page, 'By hand alone')
    .getByText(/Filed as spam until/)
    .waitFor();
  await page.keyboard.press('u');
  await page.getByText(/Filed as spam until/).waitFor({ state: 'detached' });
  await cardOf(page, 'By hand alone').getByText('Filed as spam (e-mail address)').waitFor();
  expect(await listedNow(authorEmail)).toMatchObject([{ tier: 'spam', expiresAt: null }]);
});

test('an end by date waits for the date, and a network says when it ends by itself', async () => {
  page = await atPile(browser, await postsOf(['Until some day']));
  const dialog = await openDialog('Until some day');
  await dialog.getByText(/Ends by itself on .+ at the latest/).waitFor();
  await dialog.getByRole('checkbox', { name: 'Network' }).click();
  await choose(dialog, 'How long', 'Until a date');
  const save = dialog.getByRole('button', { name: 'Save' });
  expect(await save.isDisabled()).toBe(true);
  const day = new Date();
  day.setFullYear(day.getFullYear() + 1);
  const field = dialog.getByRole('combobox', { name: 'Last day' });
  await field.pressSequentially(`03/03/${day.getFullYear()}`);
  await field.press('Enter');
  await save.click();
  const card = cardOf(page, 'Until some day');
  const until = `Always held until March 3, ${day.getFullYear()} (e-mail address)`;
  await card.getByText(until).waitFor();
  await card.getByText(/Always held until .+ \(network\)/).waitFor();
});

test('whoever may not change the lists is not offered it', async () => {
  const pile = await postsOf(['Not for everybody']);
  const forum = ['posts.read', 'posts.moderate'];
  const person = await addPerson(`Reads${pile.word}`, { forum, isEditor: false });
  page = await newPage(browser);
  await logIn(page, person);
  await openQueue(page, `?_q=${pile.word}`);
  const card = cardOf(page, 'Not for everybody');
  await card.getByRole('button', { name: /^More about/ }).click();
  await page.getByRole('menuitem', { name: 'Posts under this name' }).waitFor();
  expect(await page.getByRole('menuitem', { name: /Hold or block/ }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.locator('[data-article-forum-search] input').blur();
  await page.keyboard.press('j');
  await page.keyboard.press('h');
  await page.getByText('That cannot be done here.').waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('axe finds nothing in the dialog, nor on the card of a listed author', async () => {
  page = await atPile(browser, await postsOf(['Looked at closely']));
  const dialog = await openDialog('Looked at closely');
  await dialog.getByRole('checkbox', { name: 'Network' }).click();
  await choose(dialog, 'How long', 'Until a date');
  await dialog.getByRole('combobox', { name: 'Last day' }).waitFor();
  expect(await violationsOn(page, '[role="dialog"]')).toEqual([]);
  await choose(dialog, 'How long', '1 day');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await cardOf(page, 'Looked at closely')
    .getByText(/Always held/)
    .first()
    .waitFor();
  expect(await violationsOn(page, 'main')).toEqual([]);
});
