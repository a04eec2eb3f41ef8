import type { Browser, Page } from 'playwright-core';

import { violationsOn } from './support/accessibility';
import { openQueue } from './support/admin';
import { post, rewrite } from './support/api';
import { openBrowser } from './support/browser';
import { atDesk, cardOf, colleagueAtDesk, leaveDesk, pileOf, statusesOf } from './support/desk';
import { moderatedArticle } from './support/reader';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});

afterEach(() => leaveDesk(browser, page));
afterAll(() => browser?.close());

describe('several posts', () => {
  test('are chosen across pages, decided together, and taken back', async () => {
    const { word, documentIds: sent } = await pileOf(
      Array.from({ length: 25 }, (_, index) => `Of many the ${index + 1}.`)
    );
    page = await atDesk(browser, `?_q=${word}`);
    await page.getByRole('checkbox', { name: 'Select all on this page' }).click();
    await page.getByRole('button', { name: 'Select all 25' }).click();
    await page.getByText('25 posts selected').waitFor();
    const bar = page.getByRole('group', { name: 'Actions on the selected posts' });
    await bar.getByRole('button', { name: 'Spam' }).click();
    await page.getByText('25 posts marked as spam').waitFor();
    expect(new Set(await statusesOf(sent))).toEqual(new Set(['spam']));
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/Decision undone/).waitFor();
    expect(new Set(await statusesOf(sent))).toEqual(new Set(['pending']));
  });

  test('stay chosen when the server goes away in the middle, and are decided again', async () => {
    const { word, documentIds: sent } = await pileOf(['Before the storm', 'In the storm']);
    page = await atDesk(browser, `?_q=${word}`);
    await page.getByRole('checkbox', { name: 'Select all on this page' }).click();
    await page.route('**/moderation/decisions', (route) => route.abort());
    const bar = page.getByRole('group', { name: 'Actions on the selected posts' });
    await bar.getByRole('button', { name: 'Publish' }).click();
    await page.getByText(/No answer came from the server/).waitFor();
    await page.getByText('2 posts selected').waitFor();
    expect(await statusesOf(sent)).toEqual(['pending', 'pending']);
    await page.unroute('**/moderation/decisions');
    await bar.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('2 posts published').waitFor();
    expect(await statusesOf(sent)).toEqual(['published', 'published']);
  });
});

describe('two moderators', () => {
  test('see what the other one decided, without reloading', async () => {
    const { word } = await pileOf(['Seen by both of us', 'Left alone']);
    page = await atDesk(browser, `?_q=${word}`);
    const other = await colleagueAtDesk(browser, `?_q=${word}`);
    await cardOf(page, 'Seen by both of us').getByRole('button', { name: 'Publish' }).click();
    await page.getByText('1 post published').waitFor();
    const card = cardOf(other, 'Seen by both of us');
    await card.getByText(/has changed meanwhile: Published by/).waitFor({ timeout: 25_000 });
    expect(await card.getByRole('button', { name: 'Spam' }).count()).toBe(0);
    await card.getByRole('button', { name: 'Show what it is now' }).click();
    await card.waitFor({ state: 'detached' });
    await cardOf(other, 'Left alone').waitFor();
    await other.context().close();
  });
});

test('what its author rewrites meanwhile is shown word by word on the card', async () => {
  const { documentId: article } = await moderatedArticle();
  const word = `rewritten${Math.random().toString(36).slice(2, 10)}`;
  const body = `The canal is dry ${word}`;
  const { documentId, editToken, revision } = await post({ article, body });
  page = await atDesk(browser, `?_q=${word}`);
  const card = cardOf(page, word);
  await card.getByText('The canal is dry').waitFor();
  await rewrite({ documentId, editToken }, `The canal is full ${word}`, revision);
  await card.getByText('What changed in its text:').waitFor({ timeout: 25_000 });
  expect(await card.locator('ins').innerText()).toContain('full');
  expect(await card.locator('del').innerText()).toContain('dry');
  expect(await card.getByRole('button', { name: /^Publish/ }).count()).toBe(0);
  expect(await violationsOn(page)).toEqual([]);
});

describe('the list is narrowed', () => {
  test('by a form, to an address that can be passed on', async () => {
    const { word } = await pileOf(['By the first writer', 'By the second writer']);
    page = await atDesk(browser, `?_q=${word}`);
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByLabel('Name of the author').fill('Writer 2');
    await page.getByRole('button', { name: 'Apply' }).click();
    await cardOf(page, 'By the first writer').waitFor({ state: 'detached' });
    await cardOf(page, 'By the second writer').waitFor();
    const { search } = new URL(page.url());
    const other = await colleagueAtDesk(browser, search);
    await cardOf(other, 'By the second writer').waitFor();
    expect(await other.getByRole('article').count()).toBe(1);
    await other.context().close();
    await page
      .getByRole('button', { name: 'Remove the filter “Name of the author: Writer 2”' })
      .click();
    await cardOf(page, 'By the first writer').waitFor();
  });

  test('from a post to all by the same author', async () => {
    const authorName = 'O’Brien & “Sons” <b>?=#%';
    const { word } = await pileOf(['From the sons'], authorName);
    page = await atDesk(browser, `?_q=${word}`);
    await cardOf(page, 'From the sons')
      .getByRole('button', { name: /^More about/ })
      .click();
    await page.getByRole('menuitem', { name: 'Posts under this name' }).click();
    await page.getByRole('group', { name: 'Active filters' }).getByText(authorName).waitFor();
    await cardOf(page, 'From the sons').waitFor();
    const authors = page.getByRole('article').getByRole('heading', { level: 2 });
    expect(new Set(await authors.allInnerTexts())).toEqual(new Set([authorName]));
  });

  test('by a view that was given a name', async () => {
    const { word } = await pileOf(['In the view']);
    page = await atDesk(browser, `?_q=${word}&sort=newest`);
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Save this view' }).click();
    await page.getByLabel('Name of the view').fill('My corner');
    await page.getByRole('dialog').getByRole('button', { name: 'Save this view' }).click();
    await openQueue(page);
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'My corner' }).click();
    await cardOf(page, 'In the view').waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
  });
});

test('what a reader wrote is shown as text, and runs nowhere', async () => {
  const { word } = await pileOf(
    ['<script>alert(1)</script> [click](javascript:alert(1)) \u202Egnp.exe'],
    '<img src=x onerror=alert(1)>'
  );
  page = await atDesk(browser, `?_q=${word}`);
  let isRun = false;
  page.on('dialog', (dialog) => {
    isRun = true;
    void dialog.dismiss();
  });
  await cardOf(page, '<script>alert(1)</script>').waitFor();
  await page.getByText('<img src=x onerror=alert(1)>').first().waitFor();
  expect(isRun).toBe(false);
});
