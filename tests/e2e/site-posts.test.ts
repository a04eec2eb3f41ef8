import type { Browser, Page } from 'playwright-core';

import { decide, formTokenOf, newAddress, post, requestAs } from './support/api';
import { openBrowser, SITE } from './support/browser';
import {
  bodyField,
  mainText,
  moderatedArticle,
  newReader,
  openArticle,
  placeOf,
  send,
} from './support/reader';
import { fillForm, type Article } from './support/site';

const REPLIES_A_THREAD = 50;
const MAX_DEPTH = 8;
const THREADS_A_PAGE = 20;
const POSTS_A_MINUTE = 60;
const REPORTS_AN_HOUR = 20;

let browser: Browser;
let article: Article;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  article = await openArticle();
});

beforeEach(async () => {
  page = await newReader(browser, { javaScriptEnabled: false });
});

afterEach(() => page.context().close());
afterAll(() => browser?.close());

const say = (body: string, parent?: string) =>
  post({ article: article.documentId, body, ...(parent === undefined ? {} : { parent }) });

/** One after the other: their order is what is tested. */
const sayAll = async (bodies: string[], parent?: string) => {
  const sent = [];
  for (const body of bodies) sent.push(await say(body, parent));
  return sent;
};

const range = (length: number) => Array.from({ length }, (_, index) => index + 1);

const replyLink = (documentId: string) =>
  placeOf(page, documentId)
    .locator('> .post-actions')
    .getByRole('link', { name: /^Reply to/ });

describe('replies', () => {
  test('are written from the post that they answer, and stand below it', async () => {
    const parent = await say('Which valley is the seventh?');
    await page.goto(`${SITE}${article.path}`);
    await replyLink(parent.documentId).click();
    expect(await page.locator('.replying').innerText()).toContain('In reply to Saule');
    await fillForm(page, 'The one behind the second pass.');
    await page.getByRole('button', { name: 'Preview' }).click();
    expect(await page.locator('.replying').innerText()).toContain('In reply to Saule');
    await send(page);
    expect(await mainText(page)).toContain('Your post is published');
    await page.getByRole('link', { name: 'See it in its place under the article' }).click();
    const replies = placeOf(page, parent.documentId).locator('.replies');
    expect(await replies.innerText()).toContain('The one behind the second pass.');
  });

  test('are offered down to the depth that the site allows', async () => {
    let parent = await say('A ladder, seen from its foot');
    for (const rung of range(MAX_DEPTH)) parent = await say(`Rung ${rung}`, parent.documentId);
    await page.goto(`${SITE}/post/${parent.documentId}`);
    expect(await placeOf(page, parent.documentId).innerText()).toContain(`Rung ${MAX_DEPTH}`);
    expect(await replyLink(parent.documentId).count()).toBe(0);
    const above = page
      .locator('article')
      .filter({ has: placeOf(page, parent.documentId) })
      .last();
    const offered = above.locator('> .post-actions').getByRole('link', { name: /^Reply to/ });
    expect(await offered.count()).toBe(1);
  });
});

describe('long forums', () => {
  test('lead on to the rest of a thread, and a link to one post to its page', async () => {
    const root = await say('Books to be carried to the tenth valley');
    const titles = range(REPLIES_A_THREAD + 3).map((number) => `Book number ${number}.`);
    const replies = await sayAll(titles, root.documentId);
    const last = replies.at(-1)?.documentId ?? '';

    await page.goto(`${SITE}/post/${root.documentId}`);
    expect(await placeOf(page, last).count()).toBe(0);
    await placeOf(page, root.documentId).getByRole('link', { name: 'More replies' }).click();
    expect(await placeOf(page, last).innerText()).toContain(titles.at(-1));
    expect(await placeOf(page, replies[0]?.documentId ?? '').count()).toBe(0);

    await page.goto(`${SITE}/post/${last}`);
    expect(new URL(page.url()).hash).toBe(`#post-${last}`);
    expect(await placeOf(page, last).count()).toBe(1);
  });

  test('can be read in three orders, page by page', async () => {
    const calls = range(THREADS_A_PAGE + 2).map((number) => `Call number ${number}.`);
    const sent = await sayAll(calls);
    const first = sent[0]?.documentId ?? '';
    await say('An answer to the first call.', first);

    await page.goto(`${SITE}${article.path}`);
    expect(await placeOf(page, sent.at(-1)?.documentId ?? '').count()).toBe(1);
    expect(await placeOf(page, first).count()).toBe(0);
    await page.getByRole('link', { name: 'More threads' }).click();
    await placeOf(page, first).waitFor();

    await page.getByRole('link', { name: 'Last active first' }).click();
    const top = page.locator('#forum-posts > article').first();
    expect(await top.innerText()).toContain('Call number 1.');
    await page.getByRole('link', { name: 'Oldest first' }).click();
    await page.getByRole('link', { name: 'More threads' }).click();
    expect(new URL(page.url()).searchParams.get('order')).toBe('oldest');
    await placeOf(page, sent.at(-1)?.documentId ?? '').waitFor();

    await page.goto(`${SITE}/post/${first}?order=oldest`);
    expect(await placeOf(page, first).count()).toBe(1);
  });

  test('answer 404 to a link to a post that waits', async () => {
    const waiting = await moderatedArticle();
    const { documentId } = await post({ article: waiting.documentId, body: 'Not yet.' });
    expect((await fetch(`${SITE}/post/${documentId}`)).status).toBe(404);
    expect((await fetch(`${SITE}/post/${documentId}/report`)).status).toBe(404);
  });
});

describe('a report', () => {
  test('gives a reason, and is confirmed', async () => {
    const { documentId } = await say('A cure for everything, and cheap.');
    await page.goto(`${SITE}/post/${documentId}`);
    await placeOf(page, documentId).getByRole('link', { name: 'Report the post by Saule' }).click();
    expect(await mainText(page)).toContain('A cure for everything');
    const sendReport = () => page.getByRole('button', { name: 'Send the report' }).click();
    await page.getByLabel('What else should they know?').fill('It is <b>not</b> a cure.');
    await sendReport();
    expect(await page.getByRole('alert').innerText()).toContain('choose what is wrong');
    expect(await page.getByLabel('What else should they know?').inputValue()).toContain(
      '<b>not</b>'
    );
    await page.getByLabel('Advertising or spam').check();
    await sendReport();
    expect(await mainText(page)).toContain('Thank you for your report');
  });

  test('from another site’s page is refused', async () => {
    const { documentId } = await say('Nobody minds this one.');
    const answer = await fetch(`${SITE}/post/${documentId}/report`, {
      method: 'POST',
      headers: { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' },
      body: new URLSearchParams({ reason: 'spam' }),
    });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('This did not come from a page of ours');
  });

  test('too many of them are put off, with the time to wait', async () => {
    const address = newAddress();
    const { documentId } = await say('Reported again and again.');
    for (const _ of range(REPORTS_AN_HOUR)) {
      await requestAs(address, `/forum-posts/${documentId}/report`, { reason: 'other' });
    }
    const hasty = await newReader(browser, { javaScriptEnabled: false, address });
    await hasty.goto(`${SITE}/post/${documentId}/report`);
    await hasty.getByLabel('Something else').check();
    await hasty.getByRole('button', { name: 'Send the report' }).click();
    expect(await hasty.getByRole('alert').innerText()).toMatch(/try again in \d+ minutes/);
    expect(await hasty.getByLabel('Something else').isChecked()).toBe(true);
    await hasty.context().close();
  });
});

describe('too many posts from one address', () => {
  test('are put off with the time to wait, the text is kept, and others may post', async () => {
    const address = newAddress();
    const body = 'The sixty-first within a minute.';
    const hasty = await newReader(browser, { javaScriptEnabled: false, address });
    await hasty.goto(`${SITE}${article.path}`);
    await fillForm(hasty, body);
    const token = await formTokenOf(article.documentId);
    const data = { article: article.documentId, authorName: 'Hasty', token };
    await Promise.all(
      range(POSTS_A_MINUTE).map((number) =>
        requestAs(address, '/forum-posts', { ...data, body: `Hasty word ${number}.` })
      )
    );
    const [answer] = await Promise.all([
      hasty.waitForResponse((response) => response.request().method() === 'POST'),
      send(hasty),
    ]);
    expect(answer.status()).toBe(429);
    expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0);
    expect(await hasty.getByRole('alert').innerText()).toMatch(/try again in \d+ seconds?/);
    expect(await bodyField(hasty).inputValue()).toBe(body);
    await hasty.context().close();

    await page.goto(`${SITE}${article.path}`);
    await fillForm(page, 'One post, and no more.');
    await send(page);
    expect(await mainText(page)).toContain('Your post is published');
  });
});

test('a post that was taken down says so to its author, and leaves its page', async () => {
  const sent = await say('To be taken down again.');
  await decide(sent.documentId, 'reject');
  await page.goto(`${SITE}/my-post/${sent.documentId}?token=${sent.editToken}`);
  expect(await mainText(page)).toContain('Your post was not accepted');
  expect((await fetch(`${SITE}/post/${sent.documentId}`)).status).toBe(404);
});
