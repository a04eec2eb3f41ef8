import type { Browser } from 'playwright-core';

import {
  EDITOR,
  logIn,
  logInByForm,
  menuEntry,
  MODERATOR,
  openQueue,
  waitingIn,
} from './support/admin';
import { ADMIN, API, newPage, openBrowser, SITE } from './support/browser';
import { articleWhere, everythingPublic, fillForm, writePost, type Article } from './support/site';

const NOTICE =
  'This forum is moderated before publication: your contribution will only appear after being validated by an administrator.';
const WORDS = 'The ledger of the waterwheel, told from the other bank.';

/** The badge has room for two digits. */
const onBadge = (count: number): string => (count > 99 ? '99+' : String(count));

let browser: Browser;
let article: Article;

beforeAll(async () => {
  browser = await openBrowser();
  // Without posts, so that its counter turns from 0 to 1.
  article = await articleWhere(({ forum }) => forum.postCount === 0 && forum.isOpen);
});

afterAll(() => browser?.close());

describe('the main job', () => {
  test('the page has the words of the reference page, in its order', async () => {
    const page = await newPage(browser, { javaScriptEnabled: false });
    const { path, title, lead, dateline, forum } = await articleWhere((found) =>
      found.path.endsWith('special-services-expand-mountain-patrols')
    );
    await page.goto(`${SITE}${path}`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);

    const text = (await page.locator('body').innerText()).replace(/\s+/g, ' ');
    const words = [
      `Home > Kyrgyzstan > ${title}`,
      `${forum.postCount} forum posts`,
      `${dateline} (`,
      lead,
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
    expect(await page.locator('.counter').innerText()).toBe('0 forum post');
    await fillForm(page, WORDS);
    await page.getByRole('button', { name: 'Preview' }).click();
    const preview = page.getByRole('region', { name: 'Your post as it would appear' });
    expect(await preview.innerText()).toContain(WORDS);
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.url().includes('/my-post/')),
      page.getByRole('button', { name: 'Send' }).click(),
    ]);

    expect(answer.headers()).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store, private',
      'x-robots-tag': expect.stringContaining('noindex') as unknown,
    });
    expect(await page.locator('main').innerText()).toContain('waiting for validation');
    expect(await everythingPublic(article)).not.toContain(WORDS);
    const documentId = /\/my-post\/(\w+)/.exec(answer.url())?.[1];
    expect((await fetch(`${API}/forum-posts/${documentId}`)).status).toBe(404);
    await page.context().close();
  });

  test('a moderator who is no Super Admin publishes it, and the site shows it', async () => {
    const page = await newPage(browser);
    await logInByForm(page, MODERATOR);
    await menuEntry(page).click();
    const before = await waitingIn(page);
    const badge = menuEntry(page).locator('[data-count]');
    expect(await badge.getAttribute('data-count')).toBe(onBadge(before));

    await openQueue(page, '?sort=newest');
    const card = page.getByRole('article').filter({ hasText: WORDS });
    await card.getByRole('button', { name: 'Publish' }).click();
    await card.waitFor({ state: 'detached' });
    await menuEntry(page)
      .locator(`[data-count="${onBadge(before - 1)}"]`)
      .waitFor();
    expect(await waitingIn(page)).toBe(before - 1);

    const site = await newPage(browser, { javaScriptEnabled: false });
    await site.goto(`${SITE}${article.path}`);
    expect(await site.locator('.counter').innerText()).toBe('1 forum post');
    expect(await site.getByRole('region', { name: 'Forum posts' }).innerText()).toContain(WORDS);
    await Promise.all([page.context().close(), site.context().close()]);
  });

  test('its author finds the decision on the private page', async () => {
    const [author, moderator] = [await newPage(browser), await newPage(browser)];
    const words = 'A word on the mill race, for its author to follow.';
    await writePost(author, article, words);
    await logIn(moderator, MODERATOR);
    await openQueue(moderator, '?sort=newest');
    const card = moderator.getByRole('article').filter({ hasText: words });
    await card.getByRole('button', { name: 'Reject' }).click();
    await card.waitFor({ state: 'detached' });

    await author.reload();
    expect(await author.locator('main').innerText()).toContain('Your post was not accepted');
    await Promise.all([author.context().close(), moderator.context().close()]);
  });

  test('an admin without the permission is not offered the queue and is refused by the server', async () => {
    const page = await newPage(browser);
    const tokens: string[] = [];
    page.on('request', (request) => {
      const { authorization } = request.headers();
      if (authorization !== undefined) tokens.push(authorization);
    });
    await logInByForm(page, EDITOR);
    await menuEntry(page).click();
    await page.getByRole('heading', { level: 1, name: 'Sections' }).waitFor();
    expect(await page.getByRole('link', { name: 'Queue' }).count()).toBe(0);
    const answer = await fetch(`${ADMIN}/article-forum/moderation/posts`, {
      headers: { authorization: tokens.at(-1) ?? '' },
    });
    expect(answer.status).toBe(403);
    await page.context().close();
  });
});
