import { MODERATION_EVENT_UID } from '../../content-types';
import { codeOf } from '../support/code-of';
import { decideNow, undo } from '../support/desk';
import { addArticle } from '../support/documents';
import type { Client } from '../support/http';
import { edit, sendOwn, withdraw, withToken } from '../support/mine';
import { addPublished, API, decide, readPosts, rowOf } from '../support/posts';
import { admin, MODERATOR } from '../support/roles';
import { useWorld } from '../support/use-world';

let moderator: Client;
const app = useWorld(async (world) => {
  moderator = await admin(world, 'Moderator', MODERATOR);
});
const newArticle = async () => (await addArticle(app.strapi, 'Withdrawn')).documentId;

const published = async (article: string, fields = {}) => {
  const own = await sendOwn(app.visitor, article, fields);
  await decide(app.strapi, 'publish', own.data.documentId);
  return own;
};

describe('a post that its author withdraws', () => {
  it('leaves the public page, the figures and the database', async () => {
    const article = await newArticle();
    const { data, meta } = await published(article, {
      body: 'Something I regret',
      authorEmail: 'me@a.test',
    });
    const answer = await withdraw(app.visitor, data.documentId, meta.editToken);
    expect(answer.body.data).toMatchObject({ status: 'withdrawn', body: '', authorName: '' });
    const page = await readPosts(app.visitor, article);
    expect([page.data, page.meta]).toEqual([
      [],
      { postCount: 0, threadCount: 0, nextCursor: null },
    ]);
    const row = JSON.stringify(await rowOf(app.strapi, data.documentId));
    expect(row).not.toMatch(/regret|me@a\.test|Aigul/);
  });

  it('leaves its place to the replies of others', async () => {
    const article = await newArticle();
    const { data, meta } = await published(article);
    const reply = await addPublished(app, article, { parent: data.documentId });
    await withdraw(app.visitor, data.documentId, meta.editToken);
    const page = await readPosts(app.visitor, article);
    expect(page.meta).toMatchObject({ postCount: 1, threadCount: 1 });
    expect(page.data).toMatchObject([
      {
        documentId: data.documentId,
        withdrawn: true,
        body: '',
        authorName: '',
        replies: [{ documentId: reply.documentId }],
      },
    ]);
  });

  it('leaves the queue when it waits', async () => {
    const article = await newArticle();
    const { data, meta } = await sendOwn(app.visitor, article);
    await withdraw(app.visitor, data.documentId, meta.editToken);
    expect(await rowOf(app.strapi, data.documentId)).toMatchObject({
      status: 'removed',
      awaiting: false,
      withdrawn: true,
    });
  });

  it('does not open what a moderator took down', async () => {
    const article = await newArticle();
    const { data, meta } = await published(article);
    await addPublished(app, article, { parent: data.documentId });
    await decide(app.strapi, 'reject', data.documentId);
    await withdraw(app.visitor, data.documentId, meta.editToken);
    expect((await readPosts(app.visitor, article)).data).toEqual([]);
  });

  it('cannot be brought back, by undo or by decision', async () => {
    const article = await newArticle();
    const { data, meta } = await sendOwn(app.visitor, article);
    const { batch } = await decideNow(app.strapi, moderator, 'publish', [data.documentId]);
    await withdraw(app.visitor, data.documentId, meta.editToken);
    expect((await undo(moderator, batch)).done).toEqual([]);
    const again = await decideNow(app.strapi, moderator, 'spam', [data.documentId]);
    expect(again.done).toEqual([]);
  });

  it('is not brought back by taking an undo back, either', async () => {
    const { data, meta } = await sendOwn(app.visitor, await newArticle());
    const { documentId } = data;
    const { batch } = await decideNow(app.strapi, moderator, 'publish', [documentId]);
    const undone = await undo(moderator, batch);
    await withdraw(app.visitor, documentId, meta.editToken);
    expect(await undo(moderator, undone.batch)).toMatchObject({
      done: [],
      conflicts: [{ documentId, status: 'removed', by: null }],
    });
  });

  it('takes the texts of its history with it', async () => {
    const article = await newArticle();
    const { data, meta } = await sendOwn(app.visitor, article, { body: 'The first wording' });
    const { documentId, revision } = data;
    await edit(app.visitor, documentId, { revision, body: 'The second' }, meta.editToken);
    await withdraw(app.visitor, documentId, meta.editToken);
    const events = await app.strapi.db
      .query(MODERATION_EVENT_UID)
      .findMany({ where: { post: documentId } });
    expect(events).toHaveLength(3);
    expect(JSON.stringify(events)).not.toMatch(/first wording|The second/);
  });

  it('is withdrawn once, however often it is asked', async () => {
    const article = await newArticle();
    const { data, meta } = await published(article);
    await withdraw(app.visitor, data.documentId, meta.editToken);
    const { revision } = await rowOf(app.strapi, data.documentId);
    const again = await withdraw(app.visitor, data.documentId, meta.editToken);
    expect([again.status, (await rowOf(app.strapi, data.documentId)).revision]).toEqual([
      200,
      revision,
    ]);
  });

  it('is not withdrawn by anybody else', async () => {
    const article = await newArticle();
    const { data } = await published(article);
    const answer = await app.visitor.delete(
      `${API}/forum-posts/${data.documentId}`,
      withToken('forged.token')
    );
    expect(codeOf(answer)).toEqual([403, 'post.not-yours']);
    expect((await rowOf(app.strapi, data.documentId)).withdrawn).toBe(false);
  });
});
