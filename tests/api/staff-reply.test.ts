import { codeOf } from '../support/code-of';
import { decideSeen, DESK, seen } from '../support/desk';
import { addArticle } from '../support/documents';
import { expectFiguresToEqualCounts, forumOf } from '../support/figures';
import type { Client } from '../support/http';
import { addPending, addPublished, API, decide, readPosts, rowOf } from '../support/posts';
import { admin, MODERATOR } from '../support/roles';
import { useWorld } from '../support/use-world';

let bermet: Client;
let article: string;
const app = useWorld(async (world) => {
  bermet = await admin(world, 'Bermet', MODERATOR);
});

beforeEach(async () => {
  article = (await addArticle(app.strapi, 'Discussed')).documentId;
});

const reply = (documentId: string, revision: number, fields = {}) =>
  bermet.post(`${DESK}/posts/${documentId}/reply`, {
    data: { revision, authorName: 'The editors', body: 'Thank you', ...fields },
  });

describe('a staff reply', () => {
  it('carries its chosen name and publishes a waiting parent in the same act', async () => {
    const post = await addPending(app, article);
    expect((await reply(post.documentId, post.revision)).status).toBe(201);
    const list = await app.visitor.get(`${API}/forum-posts?article=${article}`);
    expect(list.body.data).toMatchObject([
      { documentId: post.documentId, replies: [{ authorName: 'The editors', isStaff: true }] },
    ]);
    expect(JSON.stringify(list.body)).not.toMatch(/Bermet|Staffsurname/);
    await expectFiguresToEqualCounts(app.strapi, article);
  });

  it('to a post that has changed is refused', async () => {
    const post = await addPending(app, article);
    await decideSeen(bermet, 'spam', [seen(post)]);
    expect(codeOf(await reply(post.documentId, post.revision))).toEqual([409, 'post.changed']);
  });

  it('is not written under a post that cannot be shown, and leaves nothing behind', async () => {
    const { documentId } = await addPending(app, article);
    await decide(app.strapi, 'reject', documentId);
    const answer = await reply(documentId, 2);
    expect(codeOf(answer)).toEqual([400, 'parent.invalid']);
    expect((await forumOf(app.strapi, article)).publishedCount).toBe(0);
  });

  it('that fails leaves its waiting parent waiting', async () => {
    const root = await addPublished(app, article);
    const hidden = await addPending(app, article, { parent: root.documentId });
    await decide(app.strapi, 'reject', root.documentId);
    const answer = await reply(hidden.documentId, 1);
    expect(codeOf(answer)).toEqual([400, 'parent.invalid']);
    expect((await rowOf(app.strapi, hidden.documentId)).status).toBe('pending');
  });

  it.each([
    ['no name', { authorName: '' }],
    ['a blank name', { authorName: '  ' }],
    ['no text', { body: ' ' }],
    ['a NUL', { body: 'a\u0000b' }],
    ['an unknown key', { isStaff: false }],
  ])('is refused with %s', async (_, fields) => {
    const { documentId } = await addPublished(app, article);
    const answer = await reply(documentId, 2, fields);
    expect(codeOf(answer)).toEqual([400, 'post.invalid']);
  });

  it('to an unknown post is not found', async () => {
    const answer = await reply('nowhere', 1);
    expect(codeOf(answer)).toEqual([404, 'post.not-found']);
  });

  it('is escaped as any other post', async () => {
    const { documentId } = await addPublished(app, article);
    await reply(documentId, 2, { body: '<b>x</b>' });
    const { data } = await readPosts(app.visitor, article);
    expect(data[0]?.replies?.[0]?.html).toBe('<p>&lt;b&gt;x&lt;/b&gt;</p>');
  });
});
