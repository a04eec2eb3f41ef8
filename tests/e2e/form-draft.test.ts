import type { Browser, Dialog, Page } from 'playwright-core';

import { post } from './support/api';
import { openBrowser, SITE } from './support/browser';
import {
  bodyField,
  mainText,
  moderatedArticle,
  newReader,
  openArticle,
  ownPage,
  save,
  send,
} from './support/reader';
import { fillForm, type Article } from './support/site';

const TEXT = 'Half a thought about the';

let browser: Browser;
let article: Article;
let page: Page;
/** What the browser asked before it left a page. */
let asked: string[];

beforeAll(async () => {
  browser = await openBrowser();
  article = await moderatedArticle();
});

beforeEach(async () => {
  page = await newReader(browser);
  asked = [];
  page.on('dialog', (dialog: Dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.goto(`${SITE}${article.path}`);
});

afterEach(() => page.context().close());
afterAll(() => browser?.close());

const notice = () => page.getByText('and have not sent');

/** Types as a person does: the browser asks nobody who has not touched the page. */
const type = async (text: string) => {
  await bodyField(page).click();
  await page.keyboard.type(text);
};

describe('a draft', () => {
  test('comes back with a notice when the page is opened again', async () => {
    await page.getByLabel(/Your name/).fill('Aigul');
    await page.getByLabel(/Your e-mail/).fill('aigul@example.com');
    await type(TEXT);
    await page.goto(`${SITE}/`);
    await page.goto(`${SITE}${article.path}`);

    await notice().waitFor();
    expect(await bodyField(page).inputValue()).toBe(TEXT);
    expect(await page.getByLabel(/Your name/).inputValue()).toBe('Aigul');
    // On a computer that others use, too, it would tell them who wrote here.
    expect(await page.getByLabel(/Your e-mail/).inputValue()).toBe('');
  });

  test('belongs to one article, and to the post that it answers', async () => {
    await type(TEXT);
    const other = await openArticle();
    await page.goto(`${SITE}${other.path}`);
    expect(await bodyField(page).inputValue()).toBe('');
    await page.goto(`${SITE}${article.path}`);
    await page
      .getByRole('link', { name: /^Reply to/ })
      .first()
      .click();
    expect(await bodyField(page).inputValue()).toBe('');
  });

  test('can be discarded', async () => {
    await type(TEXT);
    await page.reload();
    await page.getByRole('button', { name: 'Discard it' }).click();
    expect(await bodyField(page).inputValue()).toBe('');
    expect(await notice().count()).toBe(0);
    await page.reload();
    expect(await bodyField(page).inputValue()).toBe('');
  });

  test('lives through a preview and a refusal, and ends when the post has arrived', async () => {
    await type(`${TEXT} night train.`);
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('alert').waitFor();
    await page.goto(`${SITE}${article.path}`);
    await notice().waitFor();
    await page.getByLabel(/Your name/).fill('Aigul');
    await send(page);
    await page.waitForURL(/\/my-post\//);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.goto(`${SITE}${article.path}`);
    expect(await bodyField(page).inputValue()).toBe('');
  });

  test('of an edit is kept apart, and ends when it is saved', async () => {
    const key = await post({ article: article.documentId, body: 'What stood there before.' });
    await page.goto(ownPage(key).replace('?', '/edit?'));
    await bodyField(page).fill('What shall stand there.');
    await page.reload();
    await notice().waitFor();
    expect(await bodyField(page).inputValue()).toBe('What shall stand there.');
    await save(page);
    await page.waitForURL(/\/my-post\/\w+\?/);
    expect(await mainText(page)).toContain('What shall stand there.');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('is done without where the browser keeps nothing', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new Error('forbidden');
        },
      });
    });
    await page.reload();
    await fillForm(page, 'Sent without a draft.');
    await send(page);
    await page.waitForURL(/\/my-post\//);
    expect(await mainText(page)).toContain('Sent without a draft.');
  });
});

describe('on leaving', () => {
  test('the browser asks while a text is unsent', async () => {
    await type(TEXT);
    await page.goto(`${SITE}/`);
    expect(asked).toEqual(['beforeunload']);
  });

  test('it asks nothing when nothing was written, or it was taken back', async () => {
    await page.getByLabel(/Your name/).fill('Aigul');
    await type('ab');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.goto(`${SITE}/`);
    expect(asked).toEqual([]);
  });

  test('it asks nothing when the form is sent', async () => {
    await fillForm(page, `${TEXT} and no question.`);
    await send(page);
    await page.waitForURL(/\/my-post\//);
    expect(asked).toEqual([]);
  });
});

describe('the counter', () => {
  const counter = () => page.locator('[data-count-of=field-title]');

  test('counts characters as the server does, and says so when typing pauses', async () => {
    const title = page.getByLabel('Title', { exact: true });
    // An emoji of two UTF-16 units, and an é of two code points.
    await title.fill('Жол 🚂 cafe\u0301 ');
    expect(await counter().innerText()).toBe('10 of 150 characters');
    await page.locator('[data-count-said=field-title]', { hasText: '10 of 150' }).waitFor({
      state: 'attached',
    });
    await title.fill('🚂'.repeat(152));
    expect(await counter().innerText()).toBe('152 of 150 characters: too long by 2');
    expect(await title.inputValue()).toHaveLength(304);
  });
});

test('an old address of a post leads to the page where it stands now', async () => {
  const { documentId, path } = await openArticle();
  const first = await post({ article: documentId, body: 'Soon far down this forum.' });
  for (let number = 1; number <= 20; number += 1) {
    await post({ article: documentId, body: `And yet another one, number ${number}.` });
  }
  await page.goto(`${SITE}${path}#post-${first.documentId}`);
  await page.locator(`#post-${first.documentId}`).waitFor();
  expect(new URL(page.url()).searchParams.has('cursor')).toBe(true);
});
