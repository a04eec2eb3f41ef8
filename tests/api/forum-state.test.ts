import { FORUM_UID } from '../../content-types';
import type { OwnPost, SubmissionAnswer } from '../../contracts/posts';
import { codeOf } from '../support/code-of';
import { addArticle, addSection, articles } from '../support/documents';
import {
  addPublished,
  API,
  countPosts,
  decide,
  filled,
  formToken,
  idsOf,
  readPosts,
  rowOf,
  send,
  sendForm,
} from '../support/posts';
import { grant, PUBLIC_ACTIONS, reader } from '../support/roles';
import { useWorld } from '../support/use-world';

const app = useWorld();
let article: string;

beforeEach(async () => {
  article = (await addArticle(app.strapi, 'Special services expand')).documentId;
});

describe('a preview', () => {
  it('shows the post as it would be, stores nothing and spends no token', async () => {
    const token = await formToken(app.visitor, article);
    const data = { article, token, ...filled({ body: 'One\n\nTwo' }) };
    const before = await countPosts(app.strapi);
    const answer = await app.visitor.post(`${API}/forum-posts/preview`, { data });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      data: { html: '<p>One</p>\n<p>Two</p>', authorName: 'Aigul' },
      meta: { problems: [] },
    });
    expect(await countPosts(app.strapi)).toBe(before);
    expect((await sendForm(app.visitor, data)).status).toBe(201);
  });

  it('says what is wrong with the form', async () => {
    const data = { article, authorName: '', body: 'x', linkUrl: 'javascript:alert(1)' };
    const answer = await app.visitor.post(`${API}/forum-posts/preview`, { data });
    expect(answer.body.meta).toMatchObject({
      problems: [
        { path: ['authorName'], code: 'required' },
        { path: ['body'], code: 'too-short' },
        { path: ['linkUrl'], code: 'invalid-url' },
      ],
    });
    expect(JSON.stringify(answer.body.data)).not.toContain('javascript:');
  });
});

describe("an author's own post", () => {
  const sent = async (fields = {}): Promise<SubmissionAnswer> =>
    (await send(app.visitor, article, fields)).body as unknown as SubmissionAnswer;
  const mine = (documentId: string, token?: string) =>
    app.visitor.get(
      `${API}/forum-posts/mine/${documentId}`,
      token === undefined ? {} : { 'x-edit-token': token }
    );

  it('is shown by its edit token while it waits', async () => {
    const { data, meta } = await sent();
    expect((await mine(data.documentId, meta.editToken)).body.data).toEqual(data);
  });

  it('tells how it was decided', async () => {
    const { data, meta } = await sent();
    await decide(app.strapi, 'reject', data.documentId);
    expect((await mine(data.documentId, meta.editToken)).body).toMatchObject({
      data: { status: 'rejected' },
      meta: { message: 'Your contribution was not accepted for publication.' },
    });
  });

  it('reads as waiting though it was caught as spam', async () => {
    const { data, meta } = await sent();
    await decide(app.strapi, 'spam', data.documentId);
    const answer = await mine(data.documentId, meta.editToken);
    expect(answer.body).toMatchObject({ data: { status: 'pending' } });
  });

  it.each([
    ['no token', () => undefined],
    ['a forged token', () => 'eyJwIjoxfQ.AAAAAAAAAAAAAAAAAAAAAAAA'],
    ['nonsense', () => '...'],
  ])('is not shown by %s', async (_, token) => {
    const { data } = await sent();
    expect(codeOf(await mine(data.documentId, token()))).toEqual([403, 'post.not-yours']);
  });

  it('is not shown by the token of another post', async () => {
    const { data } = await sent();
    const other = await sent();
    expect(codeOf(await mine(data.documentId, other.meta.editToken))).toEqual([
      403,
      'post.not-yours',
    ]);
  });
});

describe('a forum that takes no posts', () => {
  const past = '2020-01-01T00:00:00.000Z';
  const articleIn = async (policy: Record<string, unknown>, data = {}) => {
    const section = await addSection(app.strapi, 'Section', policy);
    return addArticle(app.strapi, 'In a section', { section: section.documentId, ...data });
  };

  it.each([
    ['nobody may post in its section', { posting: 'nobody' }, {}, 'nobody'],
    ['its section was closed', { closeAt: past }, {}, 'date'],
    ['its article is too old', { closeAfterDays: 7 }, { publicationDate: past }, 'age'],
  ])('refuses because %s', async (_, policy, data, closedReason) => {
    const { documentId } = await articleIn(policy, data);
    const token = app.strapi
      .plugin('article-forum')
      .service('sealer')
      .seal('form-token', {
        target: `plugin::article-forum.article:${documentId}:en`,
        issuedAt: Date.now(),
        nonce: `closed-${documentId}`,
      });
    const forum = await app.visitor.get(`${API}/forum?article=${documentId}`);
    const form = await app.visitor.get(`${API}/forum/form?article=${documentId}`);
    const answer = await sendForm(app.visitor, { article: documentId, token, ...filled() });
    expect(forum.body).toMatchObject({ data: { isOpen: false }, meta: { closedReason } });
    expect([codeOf(form), codeOf(answer)]).toEqual([
      [403, 'forum.closed'],
      [403, 'forum.closed'],
    ]);
  });

  it('may be closed by its own row, and keeps its posts', async () => {
    const { documentId } = await addPublished(app, article);
    const token = await formToken(app.visitor, article);
    await app.strapi.db
      .query(FORUM_UID)
      .updateMany({ where: { targetDocumentId: article }, data: { posting: 'nobody' } });
    expect(codeOf(await sendForm(app.visitor, { article, token, ...filled() }))).toEqual([
      403,
      'forum.closed',
    ]);
    expect(idsOf((await readPosts(app.visitor, article)).data)).toEqual([documentId]);
  });

  it('takes posts of registered readers alone where its section says so', async () => {
    await grant(app.strapi, 'authenticated', PUBLIC_ACTIONS);
    const member = await reader(app, 'member');
    const { documentId } = await articleIn({ posting: 'registered' });
    const refused = await send(app.visitor, documentId);
    const taken = await send(member, documentId);
    expect(codeOf(refused)).toEqual([403, 'forum.registration-required']);
    expect(taken.status).toBe(201);
    expect(
      (await rowOf(app.strapi, (taken.body.data as OwnPost).documentId)).userId
    ).not.toBeNull();
  });
});

describe('a forum moderated after publication', () => {
  it('shows a post at once', async () => {
    const section = await addSection(app.strapi, 'Free', { moderation: 'after' });
    const { documentId } = await addArticle(app.strapi, 'Free', { section: section.documentId });
    const answer = await send(app.visitor, documentId);
    const own: OwnPost = answer.body.data;
    expect(own.status).toBe('published');
    expect(idsOf((await readPosts(app.visitor, documentId)).data)).toEqual([own.documentId]);
  });
});

describe('the life of an article', () => {
  it('closes and opens its forum as it is unpublished and published', async () => {
    const { documentId } = await addPublished(app, article);
    await articles(app.strapi).unpublish({ documentId: article });
    const away = await app.visitor.get(`${API}/forum-posts?article=${article}`);
    const gone = await app.visitor.get(`${API}/forum-posts/${documentId}`);
    await articles(app.strapi).publish({ documentId: article });
    expect([codeOf(away), codeOf(gone)]).toEqual([
      [404, 'target.not-found'],
      [404, 'post.not-found'],
    ]);
    expect(idsOf((await readPosts(app.visitor, article)).data)).toEqual([documentId]);
  });

  it('keeps the posts of a deleted one, unreadable and out of the queue', async () => {
    const { documentId } = await addPublished(app, article);
    await articles(app.strapi).delete({ documentId: article });
    const gone = await app.visitor.get(`${API}/forum-posts/${documentId}`);
    expect(codeOf(gone)).toEqual([404, 'post.not-found']);
    expect((await rowOf(app.strapi, documentId)).detached).toBe(true);
  });

  it('gives a copy an empty forum', async () => {
    await addPublished(app, article);
    const copy = await articles(app.strapi).clone({ documentId: article });
    await articles(app.strapi).publish({ documentId: copy.documentId });
    expect((await readPosts(app.visitor, copy.documentId)).meta.postCount).toBe(0);
  });
});
