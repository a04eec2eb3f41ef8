import type { Browser, Page } from 'playwright-core';

import { decide, post } from './support/api';
import { API, openBrowser, SITE } from './support/browser';
import {
  bodyField,
  keyIn,
  mainText,
  moderatedArticle,
  newReader,
  ownPage,
  placeOf,
  save,
} from './support/reader';
import { everythingPublic, writePost, type Article } from './support/site';

const WITHOUT_SCRIPT = { javaScriptEnabled: false };

let browser: Browser;
let article: Article;
let page: Page;
let count = 0;

/** Words that no other post has. */
const words = (about: string): string => `${about}, said for the ${(count += 1)}. time here.`;

const waitingPost = (about: string) => post({ article: article.documentId, body: words(about) });
const publishedPost = async (about: string) => {
  const sent = await waitingPost(about);
  await decide(sent.documentId, 'publish');
  return sent;
};
const follow = (name: string | RegExp) => page.getByRole('link', { name, exact: true }).click();

beforeAll(async () => {
  browser = await openBrowser();
  article = await moderatedArticle();
});

beforeEach(async () => {
  page = await newReader(browser, WITHOUT_SCRIPT);
});

afterEach(() => page.context().close());
afterAll(() => browser?.close());

describe('a post that was sent', () => {
  test('is said to wait, on a page with the link that leads back there', async () => {
    await writePost(page, article, words('On what becomes of it'));
    expect(await mainText(page)).toContain('your post is waiting for validation');
    const own = await page
      .getByRole('link', { name: 'Private link to this page' })
      .getAttribute('href');
    const back = await newReader(browser, WITHOUT_SCRIPT);
    await back.goto(`${SITE}${own}`);
    expect(await mainText(back)).toContain('On what becomes of it');
    await back.context().close();
  });

  test('stands in its place for its author, marked, and for nobody else', async () => {
    const parent = await publishedPost('A post to answer');
    const body = words('An answer that waits');
    await page.goto(`${SITE}${article.path}?reply=${parent.documentId}`);
    await page.getByLabel(/Your name/).fill('Bakyt');
    await bodyField(page).fill(body);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    const { documentId } = keyIn(page);
    await follow('See it in its place under the article');

    const place = placeOf(page, parent.documentId).locator(`#post-${documentId}`);
    expect(await place.innerText()).toContain(body);
    expect(await place.innerText()).toContain('nobody but you sees it here');
    expect(await everythingPublic(article)).not.toContain(body);
    const other = await newReader(browser, WITHOUT_SCRIPT);
    await other.goto(`${SITE}${article.path}`);
    expect(await placeOf(other, documentId).count()).toBe(0);
    await other.context().close();
  });

  test('keeps its key out of referrers, indexes and caches, on each page that holds it', async () => {
    const key = await waitingPost('A key to be kept');
    const query = `token=${encodeURIComponent(key.editToken)}`;
    const pages = ['', '/edit', '/withdraw', '/in-place'].map(
      (act) => `${SITE}/my-post/${key.documentId}${act}?${query}`
    );
    const inPlace = `${SITE}${article.path}?mine=${key.documentId}&${query}`;
    const kept = await Promise.all(
      [...pages, inPlace].map(async (url) => {
        const { headers } = await fetch(url, { redirect: 'manual' });
        return ['referrer-policy', 'cache-control', 'x-robots-tag'].map((name) =>
          headers.get(name)
        );
      })
    );
    const held = ['no-referrer', 'no-store, private', 'noindex, nofollow'];
    expect(kept).toEqual(kept.map(() => held));
  });

  test('is shown to nobody whose link is cut off, or belongs to another post', async () => {
    const [mine, other] = [await waitingPost('One of two'), await waitingPost('The other')];
    const cut = { ...mine, editToken: mine.editToken.slice(0, -3) };
    const foreign = { ...mine, editToken: other.editToken };
    for (const key of [cut, foreign]) {
      const answer = await page.goto(ownPage(key));
      expect(answer?.status()).toBe(403);
      expect(await mainText(page)).toContain('This link is not valid');
      expect(await mainText(page)).not.toContain('One of two');
    }
  });
});

describe('an edit', () => {
  test('of a post that waits replaces its text, after a preview', async () => {
    await page.goto(ownPage(await waitingPost('To be put better')));
    await follow('Edit');
    expect(await bodyField(page).inputValue()).toContain('To be put better');
    const better = words('Put better, & <b>no bolder</b>');
    await bodyField(page).fill(better);
    await page.getByRole('button', { name: 'Preview' }).click();
    const preview = page.getByRole('region', { name: 'Your post as it would appear' });
    expect(await preview.innerText()).toContain(better);
    await save(page);
    expect(await mainText(page)).toContain(better);
    expect(await mainText(page)).not.toContain('To be put better');
  });

  test('says what is wrong beside the field, and keeps the text', async () => {
    await page.goto(ownPage(await waitingPost('To be cut too short')));
    await follow('Edit');
    await bodyField(page).fill('X');
    await page.getByLabel(/Its address/).fill('no address');
    await save(page);
    expect(await page.title()).toContain('Error');
    expect(await page.locator('#field-body-problem').innerText()).toContain(
      'at least 2 characters'
    );
    expect(await page.locator('#field-linkUrl-problem').innerText()).toContain('web address');
    expect(await bodyField(page).inputValue()).toBe('X');
  });

  test('against a newer text shows both, and replaces it when saved again', async () => {
    const key = await waitingPost('The first of three');
    await page.goto(ownPage(key));
    await follow('Edit');
    const other = await newReader(browser, WITHOUT_SCRIPT);
    await other.goto(ownPage(key));
    await other.getByRole('link', { name: 'Edit', exact: true }).click();
    const [theirs, mine] = [words('From the other window'), words('From this window')];
    await bodyField(other).fill(theirs);
    await save(other);
    await other.context().close();

    await bodyField(page).fill(mine);
    await save(page);
    expect(await page.getByRole('alert').innerText()).toContain('Compare both texts');
    const now = page.getByRole('region', { name: 'Your post as it is now' });
    expect(await now.innerText()).toContain(theirs);
    expect(await bodyField(page).inputValue()).toBe(mine);
    await save(page);
    expect(await mainText(page)).toContain(mine);
  });

  test('of a public post waits, while everybody reads the approved text', async () => {
    const key = await publishedPost('The approved text');
    await page.goto(ownPage(key));
    await follow('Edit');
    const newer = words('A text nobody has approved');
    await bodyField(page).fill(newer);
    await save(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
      'Your new text is waiting for validation'
    );
    expect(await mainText(page)).toContain('The approved text');
    expect(await mainText(page)).toContain(newer);
    await follow('See it in its place under the article');
    const place = await placeOf(page, key.documentId).innerText();
    expect(place).toContain('The approved text');
    expect(place).toContain(newer);

    const open = await everythingPublic(article);
    expect(open).toContain('The approved text');
    expect(open).not.toContain(newer);
    await decide(key.documentId, 'publish');
    expect(await everythingPublic(article)).toContain(newer);
  });

  test('is not offered for a post that was not accepted', async () => {
    const key = await waitingPost('Something that is refused');
    await decide(key.documentId, 'reject');
    await page.goto(ownPage(key));
    expect(await mainText(page)).toContain('Your post was not accepted');
    expect(await page.getByRole('link', { name: 'Edit', exact: true }).count()).toBe(0);
    await page.goto(ownPage(key).replace('?', '/edit?'));
    expect(await mainText(page)).toContain('Your post can no longer be edited');
  });
});

describe('a withdrawal', () => {
  test('asks first, acts by its button alone, and leaves the answers of others', async () => {
    const key = await publishedPost('Something to take back');
    const answer = await post({
      article: article.documentId,
      parent: key.documentId,
      body: words('An answer that stays'),
    });
    await decide(answer.documentId, 'publish');
    await page.goto(ownPage(key));
    await follow('Withdraw');
    await page.reload();
    expect((await fetch(`${API}/forum-posts/${key.documentId}`)).status).toBe(200);
    await follow('Keep it');
    await follow('Withdraw');
    await page.getByRole('button', { name: 'Withdraw it for good' }).click();
    expect(await mainText(page)).toContain('Your post is withdrawn');
    expect(await page.getByRole('link', { name: 'Withdraw', exact: true }).count()).toBe(0);

    await page.goto(`${SITE}/post/${answer.documentId}`);
    const place = await placeOf(page, key.documentId).innerText();
    expect(place).toContain('This post was withdrawn.');
    expect(place).toContain('An answer that stays');
    expect(await everythingPublic(article)).not.toContain('Something to take back');
  });

  test('asks in French, too', async () => {
    const address = ownPage(await waitingPost('In another language'));
    await page.goto(address.replace('/my-post/', '/fr/my-post/'));
    await follow('Retirer');
    await page.getByRole('button', { name: 'Le retirer pour de bon' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await mainText(page)).toContain('Votre message est retiré');
  });
});
