import { FORUM_POST_UID } from '../../content-types';
import { getService } from '../../server/src/services/get-service';
import { codeOf } from '../support/code-of';
import { addArticle } from '../support/documents';
import { sendOwn } from '../support/mine';
import { addPublished, filled, readPosts, rowOf, send } from '../support/posts';
import { useWorld } from '../support/use-world';
import { writtenAt } from '../support/written-at';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const app = useWorld();
let article: string;

beforeEach(async () => {
  article = (await addArticle(app.strapi, 'Discussed')).documentId;
});

describe('the same words from the same author', () => {
  const sendAgainAfter = async (age: number) => {
    const said = filled();
    const first = await send(app.visitor, article, said);
    const { documentId }: { documentId: string } = first.body.data;
    await writtenAt(app.strapi, documentId, new Date(Date.now() - age).toISOString());
    return send(app.visitor, article, said);
  };

  it('are refused for a day', async () => {
    expect(codeOf(await sendAgainAfter(DAY - MINUTE))).toEqual([409, 'post.duplicate']);
  });

  it('are taken when a day has passed', async () => {
    expect((await sendAgainAfter(DAY + MINUTE)).status).toBe(201);
  });
});

describe('a reply that another process takes, whose clock is behind', () => {
  it('is as old as the post that it answers, and stands under it', async () => {
    const parent = await addPublished(app, article);
    const ahead = new Date(Date.now() + MINUTE).toISOString();
    await writtenAt(app.strapi, parent.documentId, ahead);
    const reply = await addPublished(app, article, { parent: parent.documentId });
    expect(reply.createdAt).toBe(ahead);
    const { data } = await readPosts(app.visitor, article);
    expect(data).toMatchObject([
      { documentId: parent.documentId, replies: [{ documentId: reply.documentId }] },
    ]);
  });
});

describe('an edit token', () => {
  const DAYS = 30;
  const readAfter = async (age: number) => {
    const { data, meta } = await sendOwn(app.visitor, article);
    const { createdAt } = await rowOf(app.strapi, data.documentId);
    const now = new Date(new Date(createdAt).getTime() + age);
    const proof = { userId: null, editToken: meta.editToken };
    return getService(app.strapi, 'own-posts').find(data.documentId, proof, 'en', now);
  };

  it('shows its post to the last moment', async () => {
    await expect(readAfter(DAYS * DAY - 1)).resolves.toMatchObject({
      data: { status: 'pending' },
    });
  });

  it('shows nothing any more when it has expired', async () => {
    await expect(readAfter(DAYS * DAY)).rejects.toMatchObject({
      details: { code: 'post.not-yours' },
    });
  });

  it('counts as long as an account does, of whose posts the older ones are shown no more', async () => {
    const { data } = await sendOwn(app.visitor, article);
    await app.strapi.db
      .query(FORUM_POST_UID)
      .updateMany({ where: { documentId: data.documentId }, data: { userId: 7 } });
    const { createdAt } = await rowOf(app.strapi, data.documentId);
    const findAfter = (age: number) =>
      getService(app.strapi, 'own-posts').find(
        data.documentId,
        { userId: 7, editToken: undefined },
        'en',
        new Date(new Date(createdAt).getTime() + age)
      );
    await expect(findAfter(DAYS * DAY - 1)).resolves.toMatchObject({ data: { status: 'pending' } });
    await expect(findAfter(DAYS * DAY)).rejects.toMatchObject({
      details: { code: 'post.not-yours' },
    });
  });

  it('edits and withdraws nothing any more either', async () => {
    const { data, meta } = await sendOwn(app.visitor, article);
    const proof = { userId: null, editToken: meta.editToken, address: null };
    const now = new Date(Date.now() + (DAYS + 1) * DAY);
    const text = { revision: data.revision, body: 'Much too late' };
    const { documentId } = data;
    const notYours = { details: { code: 'post.not-yours' } };
    await expect(
      getService(app.strapi, 'edits').edit(documentId, text, proof, 'en', now)
    ).rejects.toMatchObject(notYours);
    await expect(
      getService(app.strapi, 'withdrawals').withdraw(documentId, proof, 'en', now)
    ).rejects.toMatchObject(notYours);
    expect(await rowOf(app.strapi, documentId)).toMatchObject({
      body: data.body,
      withdrawn: false,
      revision: 1,
    });
  });
});
