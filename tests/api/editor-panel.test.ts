import type {
  LatestPostsAnswer,
  SectionPolicyAnswer,
  TargetTypesAnswer,
} from '../../contracts/editor-panel';
import type { ForumPolicyAnswer } from '../../contracts/forum';
import { codeOf } from '../support/code-of';
import { decideNow } from '../support/desk';
import { addArticle, addFrench, addSection, articles, type Entry } from '../support/documents';
import type { Answer, Client } from '../support/http';
import { addNewsroom, type Newsroom } from '../support/newsroom';
import { addPending, addPublished } from '../support/posts';
import { admin } from '../support/roles';
import { countStatements } from '../support/statements';
import { useWorld } from '../support/use-world';

const plugin = (action: string) => `plugin::article-forum.${action}`;
const FORUMS = '/article-forum/forums';

let moderator: Client;
let editor: Client;
let stranger: Client;
const app = useWorld(async (world) => {
  await addFrench(world.strapi);
  moderator = await admin(world, 'Desk', ['posts.read', 'posts.moderate'].map(plugin));
  editor = await admin(world, 'Editor', [plugin('forums.update')]);
  stranger = await admin(world, 'Stranger');
});

const dataOf = <T extends { data: unknown }>(answer: Answer): T['data'] => {
  expect(answer.status).toBe(200);
  return answer.body.data;
};
const forumOf = async (client: Client, { documentId }: Entry, more = '') =>
  dataOf<ForumPolicyAnswer>(await client.get(`${FORUMS}?article=${documentId}${more}`));
const postsOf = async ({ documentId }: Entry, more = '') =>
  dataOf<LatestPostsAnswer>(await moderator.get(`${FORUMS}/posts?article=${documentId}${more}`));
const sectionOf = async ({ documentId }: Entry, more = '') =>
  dataOf<SectionPolicyAnswer>(await editor.get(`${FORUMS}/section?section=${documentId}${more}`));

describe('the forum of an entry', () => {
  it('says which section each value is inherited from', async () => {
    const top = await addSection(app.strapi, 'Top', { posting: 'registered', closeAfterDays: 9 });
    const near = await addSection(app.strapi, 'Near', {
      parent: top.documentId,
      closeAfterDays: 5,
    });
    const article = await addArticle(app.strapi, 'Inheriting', { section: near.documentId });
    expect((await forumOf(editor, article)).inherited).toMatchObject({
      posting: {
        value: 'registered',
        origin: 'section',
        section: { documentId: top.documentId, title: 'Top' },
      },
      closeAfterDays: { value: 5, origin: 'section', section: { title: 'Near' } },
      moderation: { value: 'before', origin: 'default', section: null },
    });
  });

  it('says what an override stands in front of', async () => {
    const section = await addSection(app.strapi, 'After', { moderation: 'after' });
    const article = await addArticle(app.strapi, 'Own', { section: section.documentId });
    await editor.put(FORUMS, { data: { article: article.documentId, moderation: 'before' } });
    expect(await forumOf(editor, article)).toMatchObject({
      overrides: { moderation: 'before' },
      inherited: { moderation: { value: 'after', origin: 'section' } },
    });
  });

  it('says why it is closed', async () => {
    const article = await addArticle(app.strapi, 'Closed');
    const closed = await editor.put(FORUMS, {
      data: { article: article.documentId, posting: 'nobody' },
    });
    expect(dataOf<ForumPolicyAnswer>(closed)).toMatchObject({
      isOpen: false,
      closedReason: 'nobody',
    });
  });

  it('says whether the public may read its entry', async () => {
    const draft = await articles(app.strapi).create({ data: { title: 'Draft' } });
    expect((await forumOf(editor, draft)).isPublic).toBe(false);
    const article = await addArticle(app.strapi, 'Public');
    expect((await forumOf(editor, article)).isPublic).toBe(true);
  });

  it('tells figures to those alone who may read the queue', async () => {
    const article = await addArticle(app.strapi, 'Counted');
    await addPending(app, article.documentId);
    expect((await forumOf(moderator, article)).figures).toMatchObject({ awaiting: 1 });
    expect((await forumOf(editor, article)).figures).toBeNull();
    const changed = await editor.put(FORUMS, {
      data: { article: article.documentId, posting: 'nobody' },
    });
    expect(dataOf<ForumPolicyAnswer>(changed).figures).toBeNull();
  });
});

describe('the newest posts of a forum', () => {
  it('come newest first, five of them, whatever their status', async () => {
    const article = await addArticle(app.strapi, 'Discussed');
    const ids: string[] = [];
    for (let count = 0; count < 6; count += 1) {
      ids.push((await addPending(app, article.documentId)).documentId);
    }
    await decideNow(app.strapi, moderator, 'reject', ids.slice(2, 3));
    await decideNow(app.strapi, moderator, 'publish', ids.slice(4, 5));
    const posts = await postsOf(article);
    expect(posts.map(({ documentId }) => documentId)).toEqual(ids.slice(1).reverse());
    expect(posts.map(({ status }) => status)).toEqual([
      ...['pending', 'published', 'pending', 'rejected', 'pending'],
    ]);
  });

  it('leave out spam', async () => {
    const article = await addArticle(app.strapi, 'Spammed');
    const { documentId } = await addPending(app, article.documentId);
    await decideNow(app.strapi, moderator, 'spam', [documentId]);
    expect(await postsOf(article)).toEqual([]);
  });

  it('are those of one language', async () => {
    const article = await addArticle(app.strapi, 'Two languages');
    await articles(app.strapi).update({
      documentId: article.documentId,
      locale: 'fr',
      data: { title: 'Deux langues' },
      status: 'published',
    });
    await addPublished(app, article.documentId);
    expect(await postsOf(article)).toHaveLength(1);
    expect(await postsOf(article, '&locale=fr')).toEqual([]);
  });

  it('cost the same number of statements, however many they are', async () => {
    const [few, many] = [await addArticle(app.strapi, 'Few'), await addArticle(app.strapi, 'Many')];
    await addPending(app, few.documentId);
    for (let count = 0; count < 5; count += 1) await addPending(app, many.documentId);
    const statements = (article: Entry) => countStatements(app.strapi, () => postsOf(article));
    await statements(few);
    expect(await statements(many)).toBe(await statements(few));
  });

  it('are none of an article that does not exist', async () => {
    expect(codeOf(await moderator.get(`${FORUMS}/posts?article=nothing`))).toEqual([
      404,
      'target.not-found',
    ]);
  });
});

describe('the policy that a section passes on', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await addNewsroom(app.strapi);
  });

  it('is its own, and what it inherits', async () => {
    const top = await addSection(app.strapi, 'Above', { visibility: 'hidden' });
    const section = await addSection(app.strapi, 'Below', {
      parent: top.documentId,
      posting: 'nobody',
    });
    expect(await sectionOf(section)).toMatchObject({
      section: section.documentId,
      overrides: { posting: 'nobody', visibility: null },
      inherited: {
        visibility: { value: 'hidden', origin: 'section', section: { title: 'Above' } },
        posting: { value: 'anyone', origin: 'default', section: null },
      },
    });
  });

  it('reaches the forums of all articles in it and below it', async () => {
    expect((await sectionOf(newsroom.country)).forums).toEqual({
      total: 1,
      isCapped: false,
      followers: {
        ...{ posting: 1, moderation: 1, visibility: 1 },
        ...{ closeAfterDays: 1, closeAt: 1, trustAfter: 1 },
      },
    });
  });

  it('does not reach a forum that decides for itself', async () => {
    const { documentId } = await addArticle(app.strapi, 'Willful', {
      section: newsroom.politics.documentId,
    });
    await editor.put(FORUMS, { data: { article: documentId, posting: 'nobody' } });
    expect((await sectionOf(newsroom.country)).forums).toMatchObject({
      total: 2,
      followers: { posting: 1, moderation: 2 },
    });
  });

  it('does not reach past a section that decides for itself', async () => {
    const top = await addSection(app.strapi, 'Passing', { trustAfter: 3, moderation: 'after' });
    const between = await addSection(app.strapi, 'Deciding', {
      parent: top.documentId,
      trustAfter: 9,
    });
    await addArticle(app.strapi, 'Reached', { section: top.documentId });
    await addArticle(app.strapi, 'Not reached', { section: between.documentId });
    expect((await sectionOf(top)).forums).toMatchObject({
      total: 2,
      followers: { trustAfter: 1, moderation: 2 },
    });
    expect((await sectionOf(between)).forums.followers.trustAfter).toBe(1);
  });

  it('reaches each language of an article', async () => {
    const section = await addSection(app.strapi, 'Bilingual');
    const article = await addArticle(app.strapi, 'Said', { section: section.documentId });
    await articles(app.strapi).update({
      documentId: article.documentId,
      locale: 'fr',
      data: { title: 'Dit' },
    });
    expect((await sectionOf(section)).forums.total).toBe(2);
  });

  it('costs the same number of statements, however much lies below', async () => {
    const empty = await addSection(app.strapi, 'Empty');
    const statements = (section: Entry) => countStatements(app.strapi, () => sectionOf(section));
    await statements(empty);
    expect(await statements(newsroom.country)).toBe(await statements(empty));
  });

  it('is asked for a section that exists', async () => {
    expect(codeOf(await editor.get(`${FORUMS}/section?section=nothing`))).toEqual([
      400,
      'section.not-found',
    ]);
  });

  it.each([
    ['no section', ''],
    ['an unknown key', '?section=abc&colour=red'],
    ['a section that is none', '?section=a%20b'],
    ['a locale that is none', '?section=abc&locale=%25'],
  ])('is not answered for %s', async (_, query) => {
    expect(codeOf(await editor.get(`${FORUMS}/section${query}`))).toEqual([400, 'request.invalid']);
  });
});

describe('rights', () => {
  it('content types with a forum are told to moderators and editors', async () => {
    for (const client of [moderator, editor]) {
      expect(dataOf<TargetTypesAnswer>(await client.get(`${FORUMS}/targets`))).toContainEqual({
        uid: 'plugin::article-forum.article',
      });
    }
  });

  it('nothing is told to others', async () => {
    const { documentId } = await addArticle(app.strapi, 'Secret');
    const paths = [
      '/targets',
      '/section?section=abc',
      `?article=${documentId}`,
      `/posts?article=${documentId}`,
    ].map((path) => `${FORUMS}${path}`);
    const statuses = (client: Client) =>
      Promise.all(paths.map(async (path) => (await client.get(path)).status));
    expect(await statuses(stranger)).toEqual([403, 403, 403, 403]);
    expect(await statuses(app.visitor)).toEqual([401, 401, 401, 401]);
  });

  it('posts are not shown to who may only set the policy', async () => {
    const { documentId } = await addArticle(app.strapi, 'Unread');
    expect((await editor.get(`${FORUMS}/posts?article=${documentId}`)).status).toBe(403);
  });

  it('who may only read cannot change a policy', async () => {
    const article = await addArticle(app.strapi, 'Unchanged');
    const answer = await moderator.put(FORUMS, {
      data: { article: article.documentId, posting: 'nobody' },
    });
    expect(answer.status).toBe(403);
    expect((await forumOf(moderator, article)).overrides.posting).toBeNull();
  });
});
