import type { Browser, Locator, Page } from 'playwright-core';

import { violationsOn } from './support/accessibility';
import { EDITOR, logIn, MODERATOR } from './support/admin';
import { post } from './support/api';
import { ADMIN, API, newPage, openBrowser } from './support/browser';
import {
  addArticle,
  addSection,
  ARTICLE,
  openEntry,
  panelOf,
  savedArticle,
  SECTION,
} from './support/entries';
import { addPerson } from './support/people';

let browser: Browser;
/** Edits articles, and sets the policy of forums; does not read the queue. */
let editor: Page;
/** Edits articles, and decides posts. */
let desk: Page;

const open = async (account: { email: string; password: string }): Promise<Page> => {
  const page = await newPage(browser);
  await logIn(page, account);
  return page;
};

beforeAll(async () => {
  browser = await openBrowser();
  editor = await open(
    await addPerson('Policyeditor', { forum: ['forums.update'], isEditor: true })
  );
  desk = await open(
    await addPerson('Deskeditor', {
      forum: ['posts.read', 'posts.moderate', 'forums.update'],
      isEditor: true,
    })
  );
});

afterAll(() => browser?.close());

const forumOn = (page: Page): Locator => panelOf(page, 'Forum');
const fieldOf = (panel: Locator, name: string): Locator =>
  panel.locator('dt', { hasText: name }).locator('xpath=following-sibling::dd');
const choose = async (page: Page, field: string, option: RegExp) => {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option }).click();
};
const change = async (page: Page) => {
  await forumOn(page).getByRole('button', { name: 'Change the policy of this forum' }).click();
  return page.getByRole('dialog', { name: 'Policy of this forum' });
};
const save = async (dialog: Locator) => {
  await dialog.getByRole('button', { name: 'Save the policy' }).click();
  await dialog.waitFor({ state: 'detached' });
};
const forumOf = async (article: string) => {
  const answer = await fetch(`${API}/forum?article=${article}`);
  return ((await answer.json()) as { data: Record<string, unknown> }).data;
};

describe('the policy beside an article', () => {
  test('is overridden and inherited again, and the article stays as it was', async () => {
    const section = await addSection('Panel policies', { moderation: 'after' });
    const article = await addArticle('Panel policy', { section: section.documentId });
    await openEntry(editor, ARTICLE, article.documentId);
    const before = await savedArticle(article.documentId);
    const moderation = fieldOf(forumOn(editor), 'Moderation');
    await moderation.getByText('After publication (from section Panel policies)').waitFor();

    const overriding = await change(editor);
    await choose(editor, 'Moderation', /^Before publication/);
    await save(overriding);
    await moderation.getByText('Before publication (set for this forum)').waitFor();
    expect(await forumOf(article.documentId)).toMatchObject({ moderation: 'before' });

    const inheriting = await change(editor);
    await choose(editor, 'Moderation', /^Inherit: After publication/);
    await save(inheriting);
    await moderation.getByText('After publication (from section Panel policies)').waitFor();
    expect(await forumOf(article.documentId)).toMatchObject({ moderation: 'after' });
    expect(await savedArticle(article.documentId)).toMatchObject({ updatedAt: before.updatedAt });
  });

  test('takes a number by Enter, which does not save the article', async () => {
    const article = await addArticle('Panel by keyboard');
    await openEntry(editor, ARTICLE, article.documentId);
    const before = await savedArticle(article.documentId);
    const dialog = await change(editor);
    await choose(editor, 'Closes by age', /^So many days/);
    const days = dialog.getByLabel(/^Days after publication/);
    await days.fill('many');
    await days.press('Enter');
    await dialog.getByText('A whole number from 0 to 36500.').waitFor();
    await days.fill('0');
    await days.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await forumOn(editor).getByText('Closed', { exact: true }).waitFor();
    await forumOn(editor)
      .getByText(/It was closed on .*, at publication\./)
      .waitFor();
    expect(await savedArticle(article.documentId)).toMatchObject({ updatedAt: before.updatedAt });
  });

  test('says when a hidden forum is hidden', async () => {
    const article = await addArticle('Panel hidden');
    await openEntry(editor, ARTICLE, article.documentId);
    const dialog = await change(editor);
    await choose(editor, 'Visibility', /^Hidden/);
    await save(dialog);
    await forumOn(editor).getByText('Readers see neither the posts nor how many').waitFor();
  });

  test('is told to be loaded again when it could not be', async () => {
    const article = await addArticle('Panel failing');
    await editor.route('**/article-forum/forums?**', (route) => route.abort());
    await openEntry(editor, ARTICLE, article.documentId);
    await forumOn(editor).getByText('The forum could not be loaded.').waitFor();
    await editor.unroute('**/article-forum/forums?**');
    await forumOn(editor).getByRole('button', { name: 'Try again' }).click();
    await fieldOf(forumOn(editor), 'Moderation').waitFor();
  });
});

describe('the newest posts beside an article', () => {
  test('are decided in place, and the decision is taken back', async () => {
    const article = await addArticle('Panel posts');
    await post({ article: article.documentId, body: 'Beside an article.', authorName: 'Nurbek' });
    await openEntry(desk, ARTICLE, article.documentId);
    const written = forumOn(desk).getByRole('article', { name: 'Nurbek' });
    await written.getByRole('button', { name: 'Publish' }).click();
    await written.getByText('Published').waitFor();
    expect(await forumOf(article.documentId)).toMatchObject({ postCount: 1 });

    await forumOn(desk).getByRole('button', { name: 'Undo' }).click();
    await written.getByText('Pending').waitFor();
    expect(await forumOf(article.documentId)).toMatchObject({ postCount: 0 });
  });

  test('that a colleague decided first are left as they are', async () => {
    const article = await addArticle('Panel conflict');
    await post({ article: article.documentId, body: 'Decided twice.', authorName: 'Aida' });
    await openEntry(desk, ARTICLE, article.documentId);
    const written = forumOn(desk).getByRole('article', { name: 'Aida' });
    await written.waitFor();
    const colleague = await open(MODERATOR);
    await colleague.goto(`${ADMIN}/admin/plugins/article-forum?_q=Decided+twice`);
    await colleague.getByRole('article').getByRole('button', { name: 'Reject' }).first().click();
    await colleague.getByRole('button', { name: 'Undo' }).waitFor();

    await written.getByRole('button', { name: 'Publish' }).click();
    await desk
      .getByText(/had changed meanwhile/)
      .first()
      .waitFor();
    await written.getByText('Rejected').waitFor();
    await colleague.context().close();
  });

  test('lead into the queue of this article', async () => {
    const article = await addArticle('Panel link');
    await openEntry(desk, ARTICLE, article.documentId);
    await forumOn(desk).getByText('Nobody has posted yet.').waitFor();
    await forumOn(desk).getByRole('link', { name: 'All posts in the queue' }).click();
    await desk.waitForURL(`**/plugins/article-forum?article=${article.documentId}**`);
  });
});

describe('who sees the panel', () => {
  test('an editor who may not read the queue sees the policy alone', async () => {
    const article = await addArticle('Panel rights');
    await post({ article: article.documentId, body: 'Not for editors.' });
    await openEntry(editor, ARTICLE, article.documentId);
    await fieldOf(forumOn(editor), 'Moderation').waitFor();
    expect(await forumOn(editor).getByText('Latest posts').count()).toBe(0);
    expect(await forumOn(editor).getByText('Waiting', { exact: true }).count()).toBe(0);
    expect(await forumOn(editor).getByRole('link').count()).toBe(0);
  });

  test('an editor without any right on forums sees none', async () => {
    const article = await addArticle('Panel none');
    const page = await open(EDITOR);
    await openEntry(page, ARTICLE, article.documentId);
    await panelOf(page, 'Entry').waitFor();
    expect(await forumOn(page).count()).toBe(0);
    await page.context().close();
  });

  test('a moderator without a right on articles sees neither entry nor panel', async () => {
    const article = await addArticle('Panel moderator');
    const page = await open(MODERATOR);
    await page.goto(
      `${ADMIN}/admin/content-manager/collection-types/${ARTICLE}/${article.documentId}`
    );
    await page
      .getByText(/don.t have the permissions/i)
      .first()
      .waitFor();
    expect(await forumOn(page).count()).toBe(0);
    await page.context().close();
  });
});

describe('entries without a public forum', () => {
  test('a new entry says when there will be one', async () => {
    await openEntry(editor, ARTICLE, 'create');
    await forumOn(editor).getByText('as soon as this entry is saved').waitFor();
  });

  test('a draft says that readers do not see it yet', async () => {
    const draft = await addArticle('Panel draft', { isPublished: false });
    await openEntry(editor, ARTICLE, draft.documentId);
    await forumOn(editor).getByText('Not public', { exact: true }).waitFor();
  });
});

describe('beside a section', () => {
  test('stands what it passes on, to how many, and the way into the queue', async () => {
    const section = await addSection('Panel section', { posting: 'registered' });
    await addArticle('Panel article of a section', { section: section.documentId });
    await openEntry(desk, SECTION, section.documentId);
    const panel = panelOf(desk, 'Forums below');
    await panel.getByText('reaches 1 forum of articles').waitFor();
    await fieldOf(panel, 'Who may post')
      .getByText('Readers with an account (set in this section)')
      .waitFor();
    const link = panel.getByRole('link', { name: 'Posts of this section in the queue' });
    expect(await link.getAttribute('href')).toContain(`section=${section.documentId}`);
  });
});

describe('axe finds nothing', () => {
  const PANEL = 'aside:has(dl)';
  let article: string;
  beforeAll(async () => {
    article = (await addArticle('Panel for everybody')).documentId;
    await post({ article, body: 'A panel that everybody can read.' });
  });

  test('in the panel of an article', async () => {
    await openEntry(desk, ARTICLE, article);
    await forumOn(desk).getByRole('article').first().waitFor();
    expect(await violationsOn(desk, PANEL)).toEqual([]);
  });

  test('in the dark', async () => {
    await desk.evaluate(() => localStorage.setItem('STRAPI_THEME', 'dark'));
    await openEntry(desk, ARTICLE, article);
    await forumOn(desk).getByRole('article').first().waitFor();
    expect(await violationsOn(desk, PANEL)).toEqual([]);
    await desk.evaluate(() => localStorage.removeItem('STRAPI_THEME'));
  });

  test('in the dialog with a problem', async () => {
    await openEntry(desk, ARTICLE, article);
    const dialog = await change(desk);
    await choose(desk, 'Posts without waiting', /^Accounts with so many/);
    await dialog.getByRole('button', { name: 'Save the policy' }).click();
    await dialog.getByText('A whole number from 1 to 1000.').waitFor();
    expect(await violationsOn(desk, '[role=dialog]')).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  test('in the panel of a section', async () => {
    const section = await addSection('Section for everybody');
    await openEntry(desk, SECTION, section.documentId);
    await panelOf(desk, 'Forums below').locator('dl').waitFor();
    expect(await violationsOn(desk, PANEL)).toEqual([]);
  });
});
