import { FORUM_POST_UID, MODERATION_EVENT_UID } from '../../content-types';
import type { ReplyAnswer } from '../../contracts/decisions';
import { codeOf } from '../support/code-of';
import { decideNow, decideSeen, DESK, seen, undo } from '../support/desk';
import { addArticle } from '../support/documents';
import { expectFiguresToEqualCounts, forumOf } from '../support/figures';
import type { Answer, Client } from '../support/http';
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

const answered = ({ status, body }: Answer): ReplyAnswer['data'] => {
  expect(status).toBe(201);
  return body.data;
};
const idOf = (answer: Answer): string => answered(answer).documentId;
const batchOf = (answer: Answer): string => answered(answer).batch;

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
    ['no name', { authorName: '' }, 'authorName'],
    ['a blank name', { authorName: '  ' }, 'authorName'],
    ['an invisible name', { authorName: '\u200B\u2060' }, 'authorName'],
    ['a name that turns the line around', { authorName: '\u202EdE' }, 'authorName'],
    ['a title that turns the line around', { title: '\u202EdE' }, 'title'],
    ['no text', { body: ' ' }, 'body'],
    ['an invisible text', { body: '\u200B\u200B' }, 'body'],
    ['a NUL', { body: 'a\u0000b' }, 'body'],
    ['an unknown key', { isStaff: false }, 'isStaff'],
  ])('is refused with %s, which is named', async (_, fields, field) => {
    const { documentId } = await addPublished(app, article);
    const answer = await reply(documentId, 2, fields);
    expect(codeOf(answer)).toEqual([400, 'post.invalid']);
    expect(answer.body.error.details.errors).toMatchObject([{ path: [field] }]);
    expect((await readPosts(app.visitor, article)).meta.postCount).toBe(1);
  });

  it('without a title that anybody could see has none', async () => {
    const { documentId } = await addPublished(app, article);
    await reply(documentId, 2, { title: '\u200B' });
    const { data } = await readPosts(app.visitor, article);
    expect(data[0]?.replies?.[0]?.title).toBeNull();
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

describe('a staff reply that is sent twice', () => {
  it('at once, is one, and answered as one', async () => {
    const { documentId } = await addPublished(app, article);
    const answers = await Promise.all([reply(documentId, 2), reply(documentId, 2)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect((await readPosts(app.visitor, article)).meta.postCount).toBe(2);
  });

  it('is one also where the first published what it answers', async () => {
    const { documentId } = await addPending(app, article);
    const answers = await Promise.all([reply(documentId, 1), reply(documentId, 1)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect((await readPosts(app.visitor, article)).meta.postCount).toBe(2);
  });

  it.each([
    ['in other words', { body: 'THANK YOU' }],
    ['under another name', { authorName: 'The Editors' }],
    ['under another title', { title: 'A title' }],
  ])('%s, is two', async (_, fields) => {
    const { documentId } = await addPublished(app, article);
    await reply(documentId, 2);
    expect((await reply(documentId, 2, fields)).status).toBe(201);
    expect((await readPosts(app.visitor, article)).meta.postCount).toBe(3);
  });

  it('by somebody else, or long after, is two', async () => {
    const { documentId } = await addPublished(app, article);
    const first = idOf(await reply(documentId, 2));
    const other = await admin(app, 'Kanat', MODERATOR);
    await other.post(`${DESK}/posts/${documentId}/reply`, {
      data: { revision: 2, authorName: 'The editors', body: 'Thank you' },
    });
    await app.strapi.db.query(FORUM_POST_UID).updateMany({
      where: { documentId: first },
      data: { createdAt: new Date(Date.now() - 61_000).toISOString() },
    });
    await reply(documentId, 2);
    expect((await readPosts(app.visitor, article)).meta.postCount).toBe(4);
  });

  it('after the first was taken back, is written anew', async () => {
    const { documentId } = await addPublished(app, article);
    const first = await reply(documentId, 2);
    await undo(bermet, batchOf(first));
    const second = await reply(documentId, 2);
    expect(idOf(second)).not.toBe(idOf(first));
    expect((await readPosts(app.visitor, article)).meta.postCount).toBe(2);
  });
});

describe('a staff reply that is taken back', () => {
  it('is gone from under a post that was published before, which stays', async () => {
    const { documentId } = await addPublished(app, article);
    const answer = await reply(documentId, 2);
    const { done, conflicts } = await undo(bermet, batchOf(answer));
    expect([done, conflicts]).toEqual([
      [{ documentId: idOf(answer), status: 'removed', revision: 2 }],
      [],
    ]);
    const { data } = await readPosts(app.visitor, article);
    expect(data).toMatchObject([{ documentId, replyCount: 0 }]);
    expect(await rowOf(app.strapi, idOf(answer))).toMatchObject({
      decidedByName: 'Bermet Staffsurname',
    });
    await expectFiguresToEqualCounts(app.strapi, article);
  });

  it('is gone with what it published, and does not come back with it', async () => {
    const { documentId } = await addPending(app, article);
    const answer = await reply(documentId, 1);
    const { done } = await undo(bermet, batchOf(answer));
    expect(done).toMatchObject([
      { documentId, status: 'pending' },
      { documentId: idOf(answer), status: 'removed' },
    ]);
    await decide(app.strapi, 'publish', documentId);
    const { data } = await readPosts(app.visitor, article);
    expect(data).toMatchObject([{ documentId, replyCount: 0 }]);
    await expectFiguresToEqualCounts(app.strapi, article);
  });

  it('stands again where that is taken back', async () => {
    const { documentId } = await addPending(app, article);
    const answer = await reply(documentId, 1);
    const before = await readPosts(app.visitor, article);
    const { batch } = await undo(bermet, batchOf(answer));
    expect((await undo(bermet, batch)).done).toHaveLength(2);
    expect(await readPosts(app.visitor, article)).toEqual(before);
  });

  it('stays where a colleague has decided about it since', async () => {
    const { documentId } = await addPublished(app, article);
    const answer = await reply(documentId, 2);
    await decideNow(app.strapi, bermet, 'reject', [idOf(answer)]);
    expect(await undo(bermet, batchOf(answer))).toMatchObject({
      done: [],
      conflicts: [{ documentId: idOf(answer), status: 'rejected', by: 'Bermet Staffsurname' }],
    });
  });

  it('is not a reader’s own post, which no moderator takes back', async () => {
    const { documentId } = await addPending(app, article);
    const event = await app.strapi.db
      .query(MODERATION_EVENT_UID)
      .findOne({ where: { post: documentId, action: 'submit' } });
    const answer = await bermet.post(`${DESK}/decisions/${event.batch}/undo`);
    expect(codeOf(answer)).toEqual([404, 'batch.not-found']);
  });
});
