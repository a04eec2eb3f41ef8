import type { Browser, Page } from 'playwright-core';

import {
  ADMIN,
  API,
  EDITOR,
  logIn,
  MODERATOR,
  newPage,
  openBrowser,
  openQueue,
  SITE,
} from './support/browser';

const NOTICE =
  'This forum is moderated before publication: your contribution will only appear after being validated by an administrator.';
const WORDS = 'The ledger of the waterwheel, told from the other bank.';

interface Article {
  documentId: string;
  path: string;
  title: string;
  forum: { postCount: number; isOpen: boolean };
}

let browser: Browser;
let article: Article;

/** An open article of Kyrgyzstan without posts: its counter will turn from 0 to 1. */
const quietArticle = async (): Promise<Article> => {
  const answer = await fetch(`${API}/articles?pagination[pageSize]=100`);
  const { data } = (await answer.json()) as { data: Article[] };
  const found = data.find(({ forum }) => forum.postCount === 0 && forum.isOpen);
  if (found === undefined) throw new Error('The seed has no open article without posts');
  return found;
};

const publicAnswers = async (): Promise<string> => {
  const answers = await Promise.all(
    [
      `${SITE}${article.path}`,
      `${API}/forum-posts?article=${article.documentId}`,
      `${API}/forum-posts?article=${article.documentId}&view=flat`,
      `${API}/articles/${article.documentId}?populate=*`,
    ].map(async (url) => (await fetch(url)).text())
  );
  return answers.join('\n');
};

beforeAll(async () => {
  browser = await openBrowser();
  article = await quietArticle();
});

afterAll(() => browser?.close());

describe('the main job', () => {
  test('the page has the words of the reference page, in its order', async () => {
    const page = await newPage(browser, { javaScriptEnabled: false });
    const services = await fetch(`${API}/articles?filters[slug][$contains]=special-services`);
    const { data } = (await services.json()) as { data: Article[] };
    await page.goto(`${SITE}${data[0]?.path}`);
    const text = (await page.locator('body').innerText()).replace(/\s+/g, ' ');
    const words = [
      `Home > Kyrgyzstan > ${data[0]?.title}`,
      `${data[0]?.forum.postCount} forum posts`,
      'BISHKEK (',
      'Any message or comments?',
      NOTICE,
      'Who are you?',
      'Your post',
      'To create paragraphs, just leave blank lines.',
    ];
    const places = words.map((word) => text.indexOf(word));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    await page.context().close();
  });

  test('a reader without JavaScript previews and sends a post, which then waits unseen', async () => {
    const page = await newPage(browser, { javaScriptEnabled: false });
    await page.goto(`${SITE}${article.path}`);
    expect(await page.locator('body').innerText()).toContain('0 forum post');
    await fill(page, WORDS);
    await page.getByRole('button', { name: 'Preview' }).click();
    expect(await page.locator('main').innerText()).toContain(WORDS);
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.url().includes('/my-post/')),
      page.getByRole('button', { name: 'Send' }).click(),
    ]);

    expect(answer.headers()).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-robots-tag': expect.stringContaining('noindex') as unknown,
    });
    expect(await page.locator('main').innerText()).toMatch(/after being validated/);
    expect(await publicAnswers()).not.toContain(WORDS);
    await page.context().close();
  });

  test('a moderator who is no Super Admin publishes it, and the site shows it', async () => {
    const page = await newPage(browser);
    await logIn(page, ...MODERATOR);
    await openQueue(page);
    await page.getByRole('combobox', { name: 'Order' }).click();
    await page.getByRole('option', { name: 'Newest first' }).click();
    const card = page.getByRole('article').filter({ hasText: WORDS });
    await card.getByRole('button', { name: 'Publish' }).click();
    await card.waitFor({ state: 'detached' });

    const site = await newPage(browser, { javaScriptEnabled: false });
    await site.goto(`${SITE}${article.path}`);
    const text = await site.locator('body').innerText();
    expect(text).toContain(WORDS);
    expect(text).toMatch(/\b1 forum post\b(?!s)/);
    await Promise.all([page.context().close(), site.context().close()]);
  });

  test('an admin without the permission sees no menu entry and is refused by the server', async () => {
    const page = await newPage(browser);
    const tokens: string[] = [];
    page.on('request', (request) => {
      const { authorization } = request.headers();
      if (authorization !== undefined) tokens.push(authorization);
    });
    await logIn(page, ...EDITOR);
    await page.getByRole('link', { name: 'Content Manager' }).first().waitFor();
    expect(await page.locator('a[href$="/plugins/article-forum"]').count()).toBe(0);
    const answer = await fetch(`${ADMIN}/article-forum/moderation/posts`, {
      headers: { authorization: tokens.at(-1) ?? '' },
    });
    expect(answer.status).toBe(403);
    await page.context().close();
  });
});

const fill = async (page: Page, words: string) => {
  await page.getByLabel(/Your name/).fill('Aigul');
  await page.getByLabel(/Your e-mail/).fill('aigul@example.com');
  await page.getByLabel(/Text of your post/).fill(words);
};
