import { MODERATION_EVENT_UID } from '../../content-types';
import type { PostEditAnswer } from '../../contracts/desk';
import type { QueuePostAnswer } from '../../contracts/moderation';
import { codeOf } from '../support/code-of';
import { decideNow, DESK, undo } from '../support/desk';
import { addArticle } from '../support/documents';
import type { Answer, Client } from '../support/http';
import { edit, sendOwn } from '../support/mine';
import { addPending, addPublished, API, decide, rowOf } from '../support/posts';
import { admin, MODERATOR } from '../support/roles';
import { addRules, listKeeper } from '../support/rules';
import { useWorld } from '../support/use-world';

let aida: Client;
let reader: Client;
let article: string;
const app = useWorld(async (world) => {
  aida = await admin(world, 'Aida', [...MODERATOR, 'plugin::article-forum.posts.edit']);
  reader = await admin(world, 'Bakyt', MODERATOR);
});

beforeEach(async () => {
  article = (await addArticle(app.strapi, 'Discussed')).documentId;
});

const editPost = async (
  documentId: string,
  change: Record<string, unknown>,
  client = aida
): Promise<Answer> => {
  const { revision } = await rowOf(app.strapi, documentId);
  return client.put(`${DESK}/posts/${documentId}`, { data: { revision, ...change } });
};

const edited = ({ body }: Answer): PostEditAnswer['data'] & { batch: string } => {
  const { batch, ...post }: PostEditAnswer['data'] = body.data;
  expect(batch).not.toBeNull();
  return { ...post, batch: batch ?? '' };
};

const historyOf = async (documentId: string): Promise<QueuePostAnswer['data']['history']> => {
  const { data }: QueuePostAnswer = (await aida.get(`${DESK}/posts/${documentId}`)).body;
  return data.history;
};

describe('a moderator’s edit', () => {
  it('changes the public text, and nothing about who wrote it', async () => {
    const { documentId } = await addPublished(app, article, { body: 'Call 0555 123 456' });
    const before = await rowOf(app.strapi, documentId);
    const answer = await editPost(documentId, { body: 'Call [number removed]' });
    expect(edited(answer).revision).toBe(before.revision + 1);
    const shown = await app.visitor.get(`${API}/forum-posts/${documentId}`);
    expect(shown.body.data).toMatchObject({
      body: 'Call [number removed]',
      html: '<p>Call [number removed]</p>',
      authorName: before.authorName,
    });
    const after = await rowOf(app.strapi, documentId);
    const { status, authorKey, authorEmail, decidedByName } = before;
    expect(after).toMatchObject({ status, authorKey, authorEmail, decidedByName });
  });

  it('makes the post found by its new words', async () => {
    const { documentId } = await addPending(app, article, { body: 'An old turn of phrase' });
    await editPost(documentId, { body: 'Zanzibar has entered the text', authorName: 'Somebody' });
    const found = await aida.get(`${DESK}/posts?q=zanzibar`);
    const named = await aida.get(`${DESK}/posts?author=somebody`);
    const ids = [found, named].map(({ body }) =>
      (body.data as { documentId: string }[]).map((post) => post.documentId)
    );
    expect(ids).toEqual([[documentId], [documentId]]);
  });

  it('tells a cache that the forum has changed', async () => {
    const { documentId } = await addPublished(app, article);
    const list = `${API}/forum-posts?article=${article}`;
    const etag = (await app.visitor.get(list)).headers.get('etag');
    await editPost(documentId, { title: 'A better title' });
    expect((await app.visitor.get(list)).headers.get('etag')).not.toBe(etag);
  });

  it('is kept in the history, with who, why, and the text before', async () => {
    const { documentId } = await addPending(app, article, { body: 'The first text' });
    await editPost(documentId, { body: 'The second text', reason: 'A name was in it' });
    expect((await historyOf(documentId)).at(-1)).toMatchObject({
      action: 'edit',
      by: 'Aida Staffsurname',
      reason: 'A name was in it',
      before: { body: 'The first text' },
    });
  });

  it('of the name alone keeps the name before in the history, and so does its undoing', async () => {
    const { documentId } = await addPending(app, article, { authorName: 'A. Real-Name' });
    const { batch } = edited(await editPost(documentId, { authorName: 'Other name' }));
    await undo(aida, batch);
    expect((await historyOf(documentId)).map(({ before }) => before?.authorName)).toEqual([
      undefined,
      'A. Real-Name',
      'Other name',
    ]);
  });

  it('whose history kept no name yet is read without one', async () => {
    const { documentId } = await addPending(app, article);
    await editPost(documentId, { body: 'Edited' });
    const details = { before: { title: null, body: 'As it was', linkTitle: null, linkUrl: null } };
    await app.strapi.db
      .query(MODERATION_EVENT_UID)
      .updateMany({ where: { post: documentId, action: 'edit' }, data: { details } });
    expect((await historyOf(documentId)).at(-1)?.before).toEqual({
      authorName: null,
      title: null,
      body: 'As it was',
      link: null,
    });
  });

  it('is taken back exactly', async () => {
    const { documentId } = await addPublished(app, article, {
      title: 'Old title',
      linkTitle: 'Site',
      linkUrl: 'https://example.com/a',
    });
    const { revision: _, updatedAt: _at, ...before } = await rowOf(app.strapi, documentId);
    const change = { body: 'New', title: null, authorName: 'N.', linkUrl: null, linkTitle: null };
    const { batch } = edited(await editPost(documentId, change));
    expect((await undo(aida, batch)).done).toHaveLength(1);
    expect(await rowOf(app.strapi, documentId)).toMatchObject(before);
  });

  it('is not taken back once somebody has decided since', async () => {
    const { documentId } = await addPending(app, article);
    const { batch } = edited(await editPost(documentId, { body: 'Edited' }));
    await decideNow(app.strapi, aida, 'publish', [documentId]);
    expect((await undo(aida, batch)).conflicts).toHaveLength(1);
    expect((await rowOf(app.strapi, documentId)).body).toBe('Edited');
  });

  it('moves what is known of links in spam with the text', async () => {
    const { documentId } = await addPending(app, article, { body: 'See https://bad.example/x' });
    await editPost(documentId, { body: 'See https://other.example/x' });
    await decide(app.strapi, 'spam', documentId);
    const checksOf = async (body: string) => {
      const sent = await addPending(app, article, { body });
      return (await rowOf(app.strapi, sent.documentId)).heldBy;
    };
    expect(await checksOf('Again https://other.example/y')).toBe('links');
    expect(await checksOf('Again https://bad.example/y')).toBeNull();
  });
});

describe('a moderator’s edit that changes nothing', () => {
  it.each([
    ['for naming nothing', {}],
    ['for the same words', { body: 'The text', title: 'Title', authorName: 'Aigul' }],
    ['for the same words with spaces around', { body: ' The text\n', title: 'Title ' }],
    ['for nothing visible where nothing was', { linkUrl: null, linkTitle: '\u200B' }],
  ])('%s leaves the post as it is', async (_, change) => {
    const { documentId } = await addPublished(app, article, { body: 'The text', title: 'Title' });
    const before = [await rowOf(app.strapi, documentId), await historyOf(documentId)];
    const answer = await editPost(documentId, { ...change, reason: 'None' });
    expect(answer).toMatchObject({
      status: 200,
      body: { data: { documentId, revision: 2, batch: null } },
    });
    expect([await rowOf(app.strapi, documentId), await historyOf(documentId)]).toEqual(before);
    const shown = await app.visitor.get(`${API}/forum-posts/${documentId}`);
    expect(shown.body.data).not.toHaveProperty('editedAt');
  });

  it('is refused all the same where the post is not as it was seen', async () => {
    const { documentId } = await addPublished(app, article);
    const answer = await aida.put(`${DESK}/posts/${documentId}`, { data: { revision: 1 } });
    expect(codeOf(answer)).toEqual([409, 'post.changed']);
  });
});

describe('a moderator’s edit is refused', () => {
  it.each([
    ['an empty text', { body: '   ' }],
    ['a link that is none', { linkUrl: 'javascript:alert(1)' }],
    ['an empty name', { authorName: ' ' }],
    ['a name that turns the line around', { authorName: '\u202Eevil' }],
    ['a NUL', { body: 'a\u0000b' }],
    ['a NUL among the reasons', { body: 'Edited', reason: 'a\u0000b' }],
    ['a title beyond the limit', { title: 'x'.repeat(200) }],
  ])('for %s', async (_, change) => {
    const { documentId } = await addPending(app, article);
    const before = await rowOf(app.strapi, documentId);
    expect(codeOf(await editPost(documentId, change))).toEqual([400, 'post.invalid']);
    expect(await rowOf(app.strapi, documentId)).toEqual(before);
  });

  it.each([{ status: 'published' }, { body: 1 }, { body: '' }, { authorEmail: 'a@b.test' }])(
    'when it is not one: %j',
    async (change) => {
      const { documentId } = await addPending(app, article);
      expect(codeOf(await editPost(documentId, change))).toEqual([400, 'post.invalid']);
    }
  );

  it('when the post is not as it was seen', async () => {
    const { documentId } = await addPending(app, article);
    const { revision } = await rowOf(app.strapi, documentId);
    await decideNow(app.strapi, aida, 'publish', [documentId]);
    const answer = await aida.put(`${DESK}/posts/${documentId}`, {
      data: { revision, body: 'Late' },
    });
    expect(codeOf(answer)).toEqual([409, 'post.changed']);
    expect(answer.body.error.details).toMatchObject({
      status: 'published',
      by: 'Aida Staffsurname',
    });
  });

  it('while a newer text by the author waits', async () => {
    const own = await sendOwn(app.visitor, article);
    const { documentId } = own.data;
    await decide(app.strapi, 'publish', documentId);
    const { revision } = await rowOf(app.strapi, documentId);
    await edit(app.visitor, documentId, { revision, body: 'A newer text' }, own.meta.editToken);
    expect(codeOf(await editPost(documentId, { body: 'Mine' }))).toEqual([409, 'edit.proposed']);
  });

  it('for a post that is not there', async () => {
    const answer = await aida.put(`${DESK}/posts/nowhere`, { data: { revision: 0, body: 'x' } });
    expect(codeOf(answer)).toEqual([404, 'post.not-found']);
  });

  it('to a moderator who may not edit', async () => {
    const { documentId } = await addPending(app, article);
    expect((await editPost(documentId, { body: 'Mine' }, reader)).status).toBe(403);
  });
});

it.each([
  ['', 'My second thought', 'edit'],
  [' that was filed as spam', 'Zqcasino for all', 'spam'],
])('an author’s own edit%s cannot be taken back by a moderator', async (_, body, action) => {
  const keeper = await listKeeper(app, `Keeper of ${action}`.replaceAll(' ', ''));
  await addRules(keeper, ['zqcasino'], { tier: 'spam' });
  const own = await sendOwn(app.visitor, article);
  const { documentId } = own.data;
  const { revision } = await rowOf(app.strapi, documentId);
  await edit(app.visitor, documentId, { revision, body }, own.meta.editToken);
  const event = (await historyOf(documentId)).at(-1);
  expect(event?.action).toBe(action);
  const answer = await aida.post(`${DESK}/decisions/${event?.batch}/undo`);
  expect(codeOf(answer)).toEqual([404, 'batch.not-found']);
});
