import type { Browser, Page } from 'playwright-core';

import { logIn, MODERATOR, openQueue } from '../e2e/support/admin';
import { decide, newAddress, post, requestAs } from '../e2e/support/api';
import { newPage, openBrowser } from '../e2e/support/browser';
import { cardOf } from '../e2e/support/desk';
import { showAs } from '../e2e/support/look';
import { asChief } from '../e2e/support/people';
import { moderatedArticle } from '../e2e/support/reader';
import { listed, openRules } from '../e2e/support/rules';
import { takePicture } from './support/picture';

const POSTS = '/article-forum/moderation/posts';

let browser: Browser;
let page: Page;
let question: string;

const revisionOf = async (documentId: string): Promise<number> =>
  (await asChief<{ revision: number }>(`${POSTS}/${documentId}`)).revision;

beforeAll(async () => {
  browser = await openBrowser();
  await listed(['casino*', 'quick loan'], { tier: 'spam', note: 'The wave of spring' });
  await listed(['trees.example.net'], { kind: 'host', note: 'Sells under every article' });
  await listed(['@throwaway.example'], { kind: 'email' });
  const { documentId: article } = await moderatedArticle();
  const sent = await post({
    article,
    body: 'Will the night train stop at the sanatorium again?\n\nMy mother is eighty and cannot walk from the junction.',
    authorName: 'Bermet',
    authorEmail: 'bermet@example.com',
  });
  question = sent.documentId;
  await decide(question, 'publish');
  await requestAs(newAddress(), `/forum-posts/${question}/report`, { reason: 'off-topic' });
  await post({
    article,
    parent: question,
    authorName: 'Conductor off duty',
    authorEmail: 'conductor@example.com',
    title: 'Yes, from the tenth',
    body: 'It stops for two minutes. Timetable: https://rail.example/night and https://rail.example/stops, tickets at https://trees.example.net/tickets.',
  });
});

beforeEach(async () => {
  page = await newPage(browser, { viewport: { width: 1200, height: 800 } });
});

afterEach(() => page.context().close());
afterAll(() => browser?.close());

test('the queue', async () => {
  await logIn(page, MODERATOR);
  await page.setViewportSize({ width: 1200, height: 860 });
  await openQueue(page, '?sort=priority');
  const card = cardOf(page, 'Conductor off duty');
  await card.locator('mark').first().waitFor();
  await takePicture(page, 'queue');
});

test('one post with its thread and its history, in the dark', async () => {
  const [first] = await asChief<{ documentId: string }[]>(`${POSTS}?q=sanatorium&status=published`);
  const { documentId } = first ?? { documentId: question };
  await asChief(`${POSTS}/${documentId}`, 'PUT', {
    data: {
      revision: await revisionOf(documentId),
      body: 'Will the night train stop at the sanatorium again?\n\nMy mother cannot walk from the junction.',
      reason: 'Private',
    },
  });
  await showAs(page, { theme: 'dark' });
  await logIn(page, MODERATOR);
  await openQueue(page, '?view=one&status=published&_q=sanatorium');
  await page.getByRole('button', { name: 'Show what changed' }).click();
  await page.locator('del').first().waitFor();
  await takePicture(page, 'queue-one');
});

test('a post that a colleague decided first', async () => {
  const { documentId: article } = await moderatedArticle();
  const { documentId } = await post({
    article,
    authorName: 'Passenger in coach 4',
    body: 'The heating works in coach 3. Whoever sleeps in coach 4 should bring the neighbours.',
  });
  await logIn(page, MODERATOR);
  await openQueue(page, '?_q=neighbours');
  const card = cardOf(page, 'Passenger in coach 4');
  await card.waitFor();
  const revision = await revisionOf(documentId);
  await asChief('/article-forum/moderation/decisions', 'POST', {
    data: { action: 'publish', posts: [{ documentId, revision }] },
  });
  await card.getByText('Published by Nora Admin').waitFor();
  await takePicture(card, 'queue-conflict');
});

test('the lists, with a text that is tried', async () => {
  await logIn(page, MODERATOR);
  await openRules(page);
  await page.getByRole('button', { name: 'Try a text' }).click();
  await page
    .getByLabel('Text', { exact: true })
    .fill('The best c\u0430sino\u200Bs of the valley, and a quick loan at the door.');
  await page.getByRole('button', { name: 'Try', exact: true }).click();
  await page.locator('[data-tried]').waitFor();
  await page.setViewportSize({ width: 1200, height: 960 });
  await takePicture(page, 'lists');
});
