import accounts from '../../playground/src/seed/data/accounts.json';
import { violationsOn } from './support/accessibility';
import { EDITOR, MODERATOR } from './support/admin';
import { post } from './support/api';
import { ADMIN } from './support/browser';
import {
  changePolicy,
  choose,
  desk,
  editor,
  fieldOf,
  forumOn,
  open,
  savePolicy,
  withEditors,
} from './support/editors';
import {
  addArticle,
  addSection,
  ARTICLE,
  openEntry,
  panelOf,
  type SavedEntry,
  SECTION,
} from './support/entries';
import { asChief } from './support/people';

const REVIEW = 'api::review.review';

withEditors();

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

describe('beside an entry of the app’s own type', () => {
  test('stand its forum and its posts, as beside an article', async () => {
    const review = await asChief<SavedEntry>(
      `/content-manager/collection-types/${REVIEW}/actions/publish`,
      'POST',
      { headline: 'A panel beside a review' }
    );
    const page = await open(accounts.admin);
    await openEntry(page, REVIEW, review.documentId);
    await fieldOf(forumOn(page), 'Moderation')
      .getByText(/^Before publication/)
      .waitFor();
    await forumOn(page).getByText('Nobody has posted yet.').waitFor();
    const link = forumOn(page).getByRole('link', { name: 'All posts in the queue' });
    expect(decodeURIComponent((await link.getAttribute('href')) ?? '')).toContain(
      `target=${REVIEW}:${review.documentId}`
    );
    const dialog = await changePolicy(page);
    await choose(page, 'Moderation', /^After publication/);
    await savePolicy(dialog);
    await fieldOf(forumOn(page), 'Moderation')
      .getByText('After publication (set for this forum)')
      .waitFor();
    await page.context().close();
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
    const dialog = await changePolicy(desk);
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
