import type { Browser, Page } from 'playwright-core';

import { violationsOn } from './support/accessibility';
import { logIn, MODERATOR, openQueue } from './support/admin';
import { decide } from './support/api';
import { ADMIN, newPage, openBrowser } from './support/browser';
import {
  atDesk,
  atPile,
  cardOf,
  colleagueAtDesk,
  leaveDesk,
  pileOf,
  statusesOf,
} from './support/desk';
import { addPerson } from './support/people';
import { purge } from './support/purge';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});

afterEach(() => leaveDesk(browser, page));
afterAll(() => browser?.close());

test('new posts do not push the list about: a button says that there are some', async () => {
  page = await atDesk(browser, '?sort=newest');
  await page.getByRole('article').first().waitFor();
  const { word } = await pileOf(['Fresh from the press']);
  const refresh = page.getByRole('button', { name: 'Refresh: the list has changed' });
  await refresh.waitFor({ timeout: 25_000 });
  expect(await cardOf(page, word).count()).toBe(0);
  await refresh.click();
  await cardOf(page, word).waitFor();
});

test('a post that was purged meanwhile is told to be gone, and decides nothing else', async () => {
  const pile = await pileOf(['Soon to be purged', 'Here to stay']);
  page = await atDesk(browser, `?_q=${pile.word}`);
  await cardOf(page, 'Here to stay').waitFor();
  await page.route('**/moderation/counts', (route) => route.abort());
  purge(pile.documentIds[0] ?? '');
  await page.getByRole('checkbox', { name: 'Select all on this page' }).click();
  const bar = page.getByRole('group', { name: 'Actions on the selected posts' });
  await bar.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('1 post published').first().waitFor();
  await page.getByText('Writer 1: no longer there').first().waitFor();
  await page.getByRole('article').first().waitFor({ state: 'detached' });
  expect(await statusesOf(pile.documentIds)).toEqual(['gone', 'published']);
});

test('a post that was purged while it is looked at says so on its card', async () => {
  const pile = await pileOf(['Looked at, and purged', 'Something happens here']);
  const [purged = '', other = ''] = pile.documentIds;
  page = await atDesk(browser, `?_q=${pile.word}`);
  const card = cardOf(page, 'Looked at, and purged');
  await card.waitFor();
  purge(purged);
  await decide(other, 'publish');
  await card.getByText('This post is no longer there.').waitFor({ timeout: 25_000 });
  expect(await card.getByRole('button', { name: 'Publish' }).count()).toBe(0);
});

test('who was logged out meanwhile decides nothing, logs in, and finds the text that was typed', async () => {
  const pile = await pileOf(['Before the session ended']);
  page = await newPage(browser);
  await logIn(page, MODERATOR);
  await openQueue(page, `?_q=${pile.word}`);
  await cardOf(page, pile.word)
    .getByRole('button', { name: /^More about/ })
    .click();
  await page.getByRole('menuitem', { name: 'Publish and reply…' }).click();
  await page.getByLabel('Your reply').fill('Written with care.');
  await page.getByLabel('Public name').fill('The newsroom');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Publish and reply' }).click();
  await page.waitForURL(/\/auth\/login/);
  expect(await statusesOf(pile.documentIds)).toEqual(['pending']);

  await page.getByLabel(/^E-?mail/i).fill(MODERATOR.email);
  await page.locator('input[name=password]').fill(MODERATOR.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('navigation').first().waitFor();
  await openQueue(page, `?_q=${pile.word}`);
  await cardOf(page, pile.word)
    .getByRole('button', { name: /^More about/ })
    .click();
  await page.getByRole('menuitem', { name: 'Publish and reply…' }).click();
  expect(await page.getByLabel('Your reply').inputValue()).toBe('Written with care.');
});

test('who may only read is shown no button, and is refused by the server', async () => {
  const pile = await pileOf(['Only to be read']);
  const reader = await addPerson('Queuereader', { forum: ['posts.read'], isEditor: false });
  page = await newPage(browser);
  const tokens: string[] = [];
  page.on('request', (request) => {
    const { authorization } = request.headers();
    if (authorization !== undefined) tokens.push(authorization);
  });
  await logIn(page, reader);
  await openQueue(page, `?_q=${pile.word}`);
  const card = cardOf(page, pile.word);
  await card.waitFor();
  const offered = /^(Publish|Reject|Spam|Remove|Back to pending)/;
  expect(await card.getByRole('button', { name: offered }).count()).toBe(0);
  expect(await page.getByRole('checkbox').count()).toBe(0);
  await card.getByRole('button', { name: /^More about/ }).click();
  await page.getByRole('menuitem', { name: 'Posts under this name' }).waitFor();
  expect(await page.getByRole('menuitem', { name: /…$/ }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.locator('[data-article-forum-search] input').blur();
  for (const key of ['j', 'p', 'r', 's', 'd', 'e', 'a', 'w']) await page.keyboard.press(key);
  await page.getByText('That cannot be done here.').waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await violationsOn(page, 'main')).toEqual([]);

  const [documentId] = pile.documentIds;
  const answer = await fetch(`${ADMIN}/article-forum/moderation/decisions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: tokens.at(-1) ?? '' },
    body: JSON.stringify({ data: { action: 'publish', posts: [{ documentId, revision: 1 }] } }),
  });
  expect(answer.status).toBe(403);
  expect(await statusesOf(pile.documentIds)).toEqual(['pending']);
});

test('the other one of two moderators keeps what the first one undid', async () => {
  const pile = await pileOf(['Between the two of us']);
  page = await atPile(browser, pile);
  const other = await colleagueAtDesk(browser, `?_q=${pile.word}`);
  await cardOf(page, pile.word).getByRole('button', { name: 'Reject' }).click();
  await page.getByText('1 post rejected').waitFor();
  await openQueue(other, `?status=rejected&_q=${pile.word}`);
  await cardOf(other, pile.word).getByRole('button', { name: 'Publish' }).click();
  await other.getByText('1 post published').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page
    .getByText(/had changed meanwhile: nothing was changed on it/)
    .first()
    .waitFor();
  await page.getByText('Published by Timur Moderator').first().waitFor();
  expect(await statusesOf(pile.documentIds)).toEqual(['published']);
  await other.context().close();
});
