import type { Browser, Locator, Page } from 'playwright-core';

import { violationsOn } from './support/accessibility';
import { decide, post, rewrite } from './support/api';
import { API, openBrowser } from './support/browser';
import { asModerator, atDesk, atPile, cardOf, leaveDesk, pileOf, statusesOf } from './support/desk';
import { asChief } from './support/people';
import { moderatedArticle } from './support/reader';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});

afterEach(() => leaveDesk(browser, page));
afterAll(() => browser?.close());

const isPublic = async (words: string): Promise<boolean> => {
  const { documentId } = await moderatedArticle();
  const answer = await fetch(`${API}/forum-posts?article=${documentId}&view=flat`);
  return (await answer.text()).includes(words);
};
const changesOf = async (place: Locator) => ({
  added: (await place.locator('ins').allInnerTexts()).join(' '),
  removed: (await place.locator('del').allInnerTexts()).join(' '),
});

describe('an edit', () => {
  test('shows what it changes, then stands in the history, and is taken back', async () => {
    const pile = await pileOf(['The dam holds five tonnes']);
    page = await atPile(browser, pile);
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog', { name: /^Edit the post by/ });
    await dialog.getByLabel(/^Text/).fill(`The dam holds six tonnes (${pile.word})`);
    expect(await changesOf(dialog)).toMatchObject({
      added: expect.stringContaining('six') as unknown,
      removed: expect.stringContaining('five') as unknown,
    });
    expect(await violationsOn(page, '[role=dialog]')).toEqual([]);
    await dialog.getByLabel('Why').fill('A slip');
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    const card = cardOf(page, 'holds six tonnes');
    await card.getByRole('button', { name: 'Thread and history' }).click();
    await card.getByText('Text changed by Timur Moderator').waitFor();
    await card.getByText('Reason: A slip').waitFor();
    await card.getByRole('button', { name: 'Show what changed' }).click();
    expect((await changesOf(card)).removed).toContain('five');
    expect(await violationsOn(page, 'main')).toEqual([]);

    await page.getByRole('button', { name: 'Undo' }).click();
    await cardOf(page, 'holds five tonnes').waitFor();
  });

  test('over what a colleague changed meanwhile is saved only by who has seen that', async () => {
    const pile = await pileOf(['The well is deep']);
    const [documentId = ''] = pile.documentIds;
    page = await atPile(browser, pile);
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog', { name: /^Edit the post by/ });
    await dialog.getByLabel(/^Text/).fill(`The well is shallow (${pile.word})`);
    const { data } = (await asModerator(`/moderation/posts/${documentId}`)) as {
      data: { revision: number };
    };
    await asChief(`/article-forum/moderation/posts/${documentId}`, 'PUT', {
      data: { revision: data.revision, body: `The well is dry (${pile.word})` },
    });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('The post has changed while you were writing').waitFor();
    expect(await dialog.getByLabel(/^Text/).inputValue()).toContain('shallow');
    await dialog.getByText('This is what changed.').waitFor();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await cardOf(page, 'The well is shallow').waitFor();
  });
});

describe('a newer text of an approved post', () => {
  const proposed = async (mark: string) => {
    const { documentId: article } = await moderatedArticle();
    const sent = await post({ article, body: `The bridge is old ${mark}` });
    await decide(sent.documentId, 'publish');
    await rewrite(sent, `The bridge is new ${mark}`, sent.revision + 1);
    page = await atDesk(browser, `?_q=${mark}`);
    const newer = page.getByRole('region', { name: 'Newer text by the author' });
    await newer.waitFor();
    return newer;
  };

  test('is shown as a difference, and adopted by publishing', async () => {
    const newer = await proposed('bridgeone');
    expect(await changesOf(newer)).toMatchObject({
      added: expect.stringContaining('new') as unknown,
      removed: expect.stringContaining('old') as unknown,
    });
    expect(await violationsOn(page, 'main')).toEqual([]);
    expect(await isPublic('The bridge is old bridgeone')).toBe(true);
    await cardOf(page, 'bridgeone').getByRole('button', { name: 'Publish' }).click();
    await page.getByText('1 post published').waitFor();
    expect(await isPublic('The bridge is new bridgeone')).toBe(true);
  });

  test('is dropped by rejecting, and what was approved stays', async () => {
    await proposed('bridgetwo');
    await cardOf(page, 'bridgetwo').getByRole('button', { name: 'Reject' }).click();
    await page.getByText('1 post rejected').waitFor();
    expect(await isPublic('The bridge is old bridgetwo')).toBe(true);
  });
});

test('the history says in words who did what, and why', async () => {
  const pile = await pileOf(['A post with a past']);
  page = await atPile(browser, pile);
  await page.keyboard.press('j');
  await page.keyboard.press('w');
  const dialog = page.getByRole('dialog', { name: 'Reject the post' });
  await dialog.getByRole('combobox', { name: 'Reason' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'In my own words' }).click();
  await dialog.getByLabel(/^Your words/).fill('Off by a mile');
  await page.keyboard.press('Control+Enter');
  await page.getByText('1 post rejected').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  const card = cardOf(page, 'A post with a past');
  await card.getByRole('button', { name: 'Thread and history' }).click();
  const history = card.getByRole('region', { name: 'History' }).getByRole('listitem');
  await history.nth(2).waitFor();
  expect(await history.allInnerTexts()).toEqual([
    expect.stringContaining('Received as “Pending”'),
    expect.stringMatching(/Rejected by Timur Moderator.*Reason: Off by a mile/s),
    expect.stringContaining(
      'Decision undone by Timur Moderator: from “Rejected” back to “Pending”'
    ),
  ]);
});

test('the site answers a published post, marked as its own', async () => {
  const pile = await pileOf(['Who reads this?']);
  const [documentId = ''] = pile.documentIds;
  await decide(documentId, 'publish');
  page = await atDesk(browser, `?status=published&_q=${pile.word}`);
  await cardOf(page, 'Who reads this?')
    .getByRole('button', { name: /^More about/ })
    .click();
  await page.getByRole('menuitem', { name: 'Reply…', exact: true }).click();
  await page.getByLabel('Your reply').fill(`We do, all of it ${pile.word}.`);
  await page.getByLabel('Public name').fill('The newsroom');
  await page.getByRole('button', { name: 'Send the reply' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const { documentId: article } = await moderatedArticle();
  const answer = await fetch(`${API}/forum-posts?article=${article}&view=flat`);
  const { data } = (await answer.json()) as { data: { body?: string; isStaff: boolean }[] };
  const replies = data.filter((one) => JSON.stringify(one).includes('We do, all of it'));
  expect(replies).toMatchObject([{ isStaff: true }]);
});

test('twenty thousand characters leave room for the next card, and are read in full', async () => {
  const long = 'A line of it, and not the last.\n'.repeat(620);
  const pile = await pileOf([long, 'Right behind it']);
  page = await atPile(browser, pile);
  const card = page.getByRole('article').first();
  const heightOf = async () => (await card.boundingBox())?.height ?? 0;
  const before = await heightOf();
  expect(before).toBeLessThan(1500);
  await card.getByRole('button', { name: /^Show all of it \(19,8\d\d characters\)$/ }).click();
  await card.getByRole('button', { name: 'Show less' }).waitFor();
  expect(await heightOf()).toBeGreaterThan(before * 5);
  expect(await violationsOn(page, 'main')).toEqual([]);
  await card.getByRole('button', { name: 'Publish' }).first().click();
  await page.getByText('1 post published').waitFor();
  expect(await statusesOf(pile.documentIds)).toEqual(['published', 'pending']);
});
