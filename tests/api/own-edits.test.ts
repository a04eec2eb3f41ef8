import { FORUM_POST_UID } from '../../content-types';
import { codeOf } from '../support/code-of';
import { decideNow, DESK, undo } from '../support/desk';
import { addArticle, addSection } from '../support/documents';
import type { Client } from '../support/http';
import { edit, sendOwn, withdraw, withToken } from '../support/mine';
import { API, decide, readPosts, rowOf } from '../support/posts';
import { admin, MODERATOR } from '../support/roles';
import { useWorld } from '../support/use-world';

let moderator: Client;
let article: string;
let free: string;
const app = useWorld(async (world) => {
  moderator = await admin(world, 'Moderator', MODERATOR);
  article = (await addArticle(world.strapi, 'Edited')).documentId;
  const section = await addSection(world.strapi, 'Free', { moderation: 'after' });
  free = (await addArticle(world.strapi, 'Free', { section: section.documentId })).documentId;
});

const publicBody = async (under: string, documentId: string) =>
  (await readPosts(app.visitor, under)).data.find((post) => post.documentId === documentId)?.body;

describe('an edit of a post that waits', () => {
  it('replaces its text, and the older revision can no longer be approved', async () => {
    const { data, meta } = await sendOwn(app.visitor, article);
    const answer = await edit(
      app.visitor,
      data.documentId,
      { revision: data.revision, body: 'A better text' },
      meta.editToken
    );
    expect(answer.body.data).toMatchObject({
      body: 'A better text',
      html: '<p>A better text</p>',
      status: 'pending',
      revision: data.revision + 1,
    });
    const stale = await moderator.post(`${DESK}/decisions`, {
      data: {
        action: 'publish',
        posts: [{ documentId: data.documentId, revision: data.revision }],
      },
    });
    expect(stale.body.data).toMatchObject({ done: [], conflicts: [{ status: 'pending' }] });
  });

  it('leaves alone what it does not name', async () => {
    const { data, meta } = await sendOwn(app.visitor, article, { title: 'A title' });
    const answer = await edit(
      app.visitor,
      data.documentId,
      { revision: data.revision, body: 'Only the text' },
      meta.editToken
    );
    expect(answer.body.data).toMatchObject({ title: 'A title', authorName: 'Aigul' });
  });

  it('sent twice changes it once', async () => {
    const { data, meta } = await sendOwn(app.visitor, article);
    const change = { revision: data.revision, body: 'Said once' };
    await edit(app.visitor, data.documentId, change, meta.editToken);
    const again = await edit(app.visitor, data.documentId, change, meta.editToken);
    expect([again.status, (await rowOf(app.strapi, data.documentId)).revision]).toEqual([
      200,
      data.revision + 1,
    ]);
  });

  it('of a revision that has passed is a conflict that shows the text as it is', async () => {
    const { data, meta } = await sendOwn(app.visitor, article);
    const { documentId, revision } = data;
    await edit(app.visitor, documentId, { revision, body: 'First' }, meta.editToken);
    const late = await edit(app.visitor, documentId, { revision, body: 'Second' }, meta.editToken);
    expect(codeOf(late)).toEqual([409, 'post.changed']);
    expect(late.body.error.details).toMatchObject({ post: { body: 'First' } });
  });
});

describe('an edit of a published post', () => {
  const proposeFor = async (body: string) => {
    const { data, meta } = await sendOwn(app.visitor, article);
    await decide(app.strapi, 'publish', data.documentId);
    const { revision } = await rowOf(app.strapi, data.documentId);
    const answer = await edit(app.visitor, data.documentId, { revision, body }, meta.editToken);
    expect(answer.status).toBe(200);
    return { approved: data.body, documentId: data.documentId, answer, ...meta };
  };

  it('is proposed, while the approved text stays public', async () => {
    const { approved, documentId, answer } = await proposeFor('A proposal');
    expect(answer.body.data).toMatchObject({
      status: 'published',
      body: approved,
      proposed: { body: 'A proposal', html: '<p>A proposal</p>' },
    });
    expect(await publicBody(article, documentId)).toBe(approved);
    const everything = await app.visitor.get(`${API}/forum-posts?article=${article}&view=flat`);
    expect(JSON.stringify(everything.body)).not.toContain('A proposal');
  });

  it('waits in the queue and is counted there', async () => {
    const before = await moderator.get(`${DESK}/counts`);
    const { documentId } = await proposeFor('Counted');
    const [list, after] = [
      await moderator.get(`${DESK}/posts?status=pending&sort=newest`),
      await moderator.get(`${DESK}/counts`),
    ];
    const waiting = (list.body.data as { documentId: string; proposed: unknown }[]).find(
      (post) => post.documentId === documentId
    );
    expect(waiting).toMatchObject({ status: 'published', proposed: { body: 'Counted' } });
    const pendingIn = (answer: typeof before) => (answer.body.data as { pending: number }).pending;
    expect(pendingIn(after) - pendingIn(before)).toBe(1);
  });

  it('appears when it is published, and undo brings both texts back', async () => {
    const { approved, documentId } = await proposeFor('The new one');
    const { batch } = await decideNow(app.strapi, moderator, 'publish', [documentId]);
    expect(await publicBody(article, documentId)).toBe('The new one');
    await undo(moderator, batch);
    expect(await publicBody(article, documentId)).toBe(approved);
    expect(await rowOf(app.strapi, documentId)).toMatchObject({
      awaiting: true,
      editedAt: null,
      proposedEdit: { body: 'The new one' },
    });
  });

  it('is dropped when it is rejected, and the approved text stays', async () => {
    const { approved, documentId } = await proposeFor('Not this one');
    await decideNow(app.strapi, moderator, 'reject', [documentId]);
    expect(await publicBody(article, documentId)).toBe(approved);
    expect(await rowOf(app.strapi, documentId)).toMatchObject({
      status: 'published',
      awaiting: false,
      proposedEdit: null,
    });
  });

  it('waits no more when the post is taken down, and again when it comes back', async () => {
    const { documentId } = await proposeFor('Taken down with it');
    const { batch } = await decideNow(app.strapi, moderator, 'spam', [documentId]);
    expect(await rowOf(app.strapi, documentId)).toMatchObject({ awaiting: false });
    await undo(moderator, batch);
    expect(await rowOf(app.strapi, documentId)).toMatchObject({ awaiting: true });
  });

  it('appears at once where posts are moderated after publication', async () => {
    const { data, meta } = await sendOwn(app.visitor, free);
    const { documentId, revision } = data;
    await edit(app.visitor, documentId, { revision, body: 'Corrected' }, meta.editToken);
    expect(await publicBody(free, documentId)).toBe('Corrected');
  });

  it('is held there when a check holds it', async () => {
    const { data, meta } = await sendOwn(app.visitor, free);
    const { documentId, revision } = data;
    const body = 'https://a.test https://b.test https://c.test';
    await edit(app.visitor, documentId, { revision, body }, meta.editToken);
    expect(await publicBody(free, documentId)).toBe(data.body);
  });
});

describe('the right to edit', () => {
  it.each([
    ['no token', undefined],
    ['a forged one', 'eyJwb3N0IjoieCJ9.AAAA'],
  ])('is not given by %s', async (_, token) => {
    const { data } = await sendOwn(app.visitor, article);
    const answer = await app.visitor.put(
      `${API}/forum-posts/${data.documentId}`,
      { data: { revision: data.revision, body: 'Mine now' } },
      token === undefined ? {} : withToken(token)
    );
    expect(codeOf(answer)).toEqual([403, 'post.not-yours']);
    expect((await rowOf(app.strapi, data.documentId)).body).toBe(data.body);
  });

  it('is not given by the token of another post', async () => {
    const [one, other] = [await sendOwn(app.visitor, article), await sendOwn(app.visitor, article)];
    const { documentId, revision } = one.data;
    const change = { revision, body: 'Mine now' };
    const answer = await edit(app.visitor, documentId, change, other.meta.editToken);
    expect(codeOf(answer)).toEqual([403, 'post.not-yours']);
  });

  it('ends an hour after a post that is published was written', async () => {
    const { data, meta } = await sendOwn(app.visitor, article);
    await decide(app.strapi, 'publish', data.documentId);
    await app.strapi.db.query(FORUM_POST_UID).updateMany({
      where: { documentId: data.documentId },
      data: { createdAt: new Date(Date.now() - 61 * 60_000).toISOString() },
    });
    const { revision } = await rowOf(app.strapi, data.documentId);
    const answer = await edit(
      app.visitor,
      data.documentId,
      { revision, body: 'Too late' },
      meta.editToken
    );
    expect(codeOf(answer)).toEqual([403, 'edit.closed']);
  });

  it('ends when a post is withdrawn', async () => {
    const { data, meta } = await sendOwn(app.visitor, article);
    await withdraw(app.visitor, data.documentId, meta.editToken);
    const { revision } = await rowOf(app.strapi, data.documentId);
    const change = { revision, body: 'Back again' };
    const answer = await edit(app.visitor, data.documentId, change, meta.editToken);
    expect(codeOf(answer)).toEqual([403, 'edit.closed']);
  });

  it.each([
    ['an empty text', { body: ' ' }, 'required'],
    ['a hostile link', { linkUrl: 'javascript:x' }, 'invalid-url'],
    ['a name', { authorName: 'Somebody else' }, 'unknown-key'],
  ])('does not reach to %s', async (_, change, code) => {
    const { data, meta } = await sendOwn(app.visitor, article);
    const { documentId, revision } = data;
    const answer = await edit(app.visitor, documentId, { revision, ...change }, meta.editToken);
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.errors.map((problem) => problem.code)).toEqual([code]);
    expect((await rowOf(app.strapi, documentId)).revision).toBe(revision);
  });
});
