import { FORUM_PAGES, MODERATOR } from './support/admin';
import { post } from './support/api';
import { ADMIN } from './support/browser';
import {
  changePolicy,
  choose,
  desk,
  editor,
  fieldOf,
  forumOf,
  forumOn,
  open,
  savePolicy,
  withEditors,
} from './support/editors';
import { addArticle, addSection, ARTICLE, openEntry, savedArticle } from './support/entries';

withEditors();

describe('the policy beside an article', () => {
  test('is overridden and inherited again, and the article stays as it was', async () => {
    const section = await addSection('Panel policies', { moderation: 'after' });
    const article = await addArticle('Panel policy', { section: section.documentId });
    await openEntry(editor, ARTICLE, article.documentId);
    const before = await savedArticle(article.documentId);
    const moderation = fieldOf(forumOn(editor), 'Moderation');
    await moderation.getByText('After publication (from section Panel policies)').waitFor();

    const overriding = await changePolicy(editor);
    await choose(editor, 'Moderation', /^Before publication/);
    await savePolicy(overriding);
    await moderation.getByText('Before publication (set for this forum)').waitFor();
    expect(await forumOf(article.documentId)).toMatchObject({ moderation: 'before' });

    const inheriting = await changePolicy(editor);
    await choose(editor, 'Moderation', /^Inherit: After publication/);
    await savePolicy(inheriting);
    await moderation.getByText('After publication (from section Panel policies)').waitFor();
    expect(await forumOf(article.documentId)).toMatchObject({ moderation: 'after' });
    expect(await savedArticle(article.documentId)).toMatchObject({ updatedAt: before.updatedAt });
  });

  test('takes a number by Enter, which does not save the article', async () => {
    const article = await addArticle('Panel by keyboard');
    await openEntry(editor, ARTICLE, article.documentId);
    const before = await savedArticle(article.documentId);
    const dialog = await changePolicy(editor);
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
    const dialog = await changePolicy(editor);
    await choose(editor, 'Visibility', /^Hidden/);
    await savePolicy(dialog);
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
    await colleague.goto(`${ADMIN}${FORUM_PAGES}?_q=Decided+twice`);
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
