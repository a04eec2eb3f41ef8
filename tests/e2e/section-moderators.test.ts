import type { Browser, Page } from 'playwright-core';

import { violationsOn } from './support/accessibility';
import { logIn, openQueue, waitingIn } from './support/admin';
import { decide, post } from './support/api';
import { newPage, openBrowser } from './support/browser';
import { cardOf } from './support/desk';
import { addArticle, addSection, openEntry, SECTION, type SavedEntry } from './support/entries';
import { addPerson, asChief } from './support/people';

const OWN = 'plugin::article-forum.in-own-sections';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});

afterEach(() => page.context().close());
afterAll(() => browser?.close());

/** Two sections with a waiting post in each. */
const twoSections = async (mark: string) => {
  const add = async (name: string) => {
    const section = await addSection(`${name} ${mark}`);
    const article = await addArticle(`News of ${name} ${mark}`, { section: section.documentId });
    const body = `A word on ${name} ${mark}`;
    const { documentId } = await post({ article: article.documentId, body });
    return { section, article, body, documentId };
  };
  return { own: await add('Ours'), foreign: await add('Theirs') };
};

const makeModerator = async (email: string, section: SavedEntry): Promise<void> => {
  const { results } = await asChief<{ results: { id: number }[] }>(`/admin/users?_q=${email}`);
  await asChief(`/content-manager/collection-types/${SECTION}/${section.documentId}`, 'PUT', {
    moderators: { connect: results.map(({ id }) => ({ id })) },
  });
};

test('a moderator of a section sees and decides its posts alone', async () => {
  const { own, foreign } = await twoSections('Osh');
  const account = await addPerson('Kanat', {
    forum: ['posts.read', 'posts.moderate'],
    isEditor: false,
    conditions: [OWN],
  });
  await makeModerator(account.email, own.section);
  page = await newPage(browser);
  await logIn(page, account);
  await openQueue(page);
  expect(await waitingIn(page)).toBe(1);
  const card = cardOf(page, own.body);
  await card.waitFor();
  expect(await page.getByRole('article').count()).toBe(1);
  expect(await violationsOn(page)).toEqual([]);
  await card.getByRole('button', { name: /^Publish/ }).click();
  await page
    .getByText('Nothing waits')
    .or(page.getByRole('button', { name: 'Undo' }))
    .first()
    .waitFor();
  await openQueue(page, `?status=published`);
  await cardOf(page, own.body).waitFor();
  expect(await cardOf(page, foreign.body).count()).toBe(0);
});

test('who reads everything and decides in a section is offered buttons there alone', async () => {
  const { own, foreign } = await twoSections('Naryn');
  const account = await addPerson('Ainura', {
    forum: ['posts.moderate'],
    isEditor: false,
    conditions: [OWN],
    anywhere: ['posts.read'],
  });
  await makeModerator(account.email, own.section);
  page = await newPage(browser);
  await logIn(page, account);
  await openQueue(page, '?_q=Naryn');
  await cardOf(page, own.body)
    .getByRole('button', { name: /^Publish/ })
    .waitFor();
  const card = cardOf(page, foreign.body);
  await card.waitFor();
  expect(await card.getByRole('button', { name: /^(Publish|Reject|Spam)/ }).count()).toBe(0);
  await decide(own.documentId, 'reject');
  await decide(foreign.documentId, 'reject');
});

test('an editor names the moderators in the section', async () => {
  const section = await addSection('Moderated by somebody');
  page = await newPage(browser);
  await logIn(page, { email: 'admin@example.com', password: 'Demo-admin-1' });
  await openEntry(page, SECTION, section.documentId);
  await page.getByLabel(/^Moderators/).waitFor();
});
