import { FORUM_POST_UID } from '../../content-types';
import { decideNow } from '../support/desk';
import { addArticle } from '../support/documents';
import type { Client } from '../support/http';
import { sendOwn, withdraw } from '../support/mine';
import { addPending, addPublished, rowOf } from '../support/posts';
import { readOne, readQueue } from '../support/queue';
import { admin, grant, MODERATOR, PUBLIC_ACTIONS, reader } from '../support/roles';
import { countStatements } from '../support/statements';
import { storeCopies } from '../support/stored-copies';
import { useWorld } from '../support/use-world';
import { writtenAt } from '../support/written-at';

let bermet: Client;
let article: string;
const app = useWorld(async (world) => {
  bermet = await admin(world, 'Bermet', MODERATOR);
  await grant(world.strapi, 'authenticated', PUBLIC_ACTIONS);
});

beforeEach(async () => {
  article = (await addArticle(app.strapi, 'Discussed')).documentId;
});

const recordOf = async (documentId: string) => (await readOne(bermet, documentId)).author;

const NOTHING = {
  pending: 0,
  published: 0,
  rejected: 0,
  spam: 0,
  removed: 0,
  isCapped: false,
  listed: [],
};

describe('the record of an author', () => {
  it('says what became of the posts of an e-mail address, under all articles', async () => {
    const author = { authorEmail: `${article}@example.com` };
    const other = (await addArticle(app.strapi, 'Elsewhere')).documentId;
    const first = await addPublished(app, other, author);
    await writtenAt(app.strapi, first.documentId, '2026-03-05T10:00:00.000Z');
    const rejected = await addPending(app, article, author);
    await decideNow(app.strapi, bermet, 'reject', [rejected.documentId]);
    const { documentId } = await addPending(app, article, {
      authorEmail: `${article.toUpperCase()}@Example.com`,
    });
    expect(await recordOf(documentId)).toEqual({
      ...NOTHING,
      knownBy: 'email',
      key: expect.any(String),
      pending: 1,
      published: 1,
      rejected: 1,
      firstSeenAt: '2026-03-05T10:00:00.000Z',
    });
  });

  it('is that of a name alone where no address was given', async () => {
    const authorName = `Aigul ${article}`;
    await addPublished(app, article, { authorName, authorEmail: `${article}@example.com` });
    const { documentId } = await addPending(app, article, { authorName });
    expect(await recordOf(documentId)).toMatchObject({ ...NOTHING, knownBy: 'name', pending: 1 });
  });

  it('is that of the account where there is one, whatever name it gives', async () => {
    const member = await reader(app, `member${Date.now()}`);
    await sendOwn(member, article, { authorName: 'One name' });
    const { data } = await sendOwn(member, article, { authorName: 'Another name' });
    expect(await recordOf(data.documentId)).toMatchObject({ knownBy: 'account', pending: 2 });
  });

  it('is not had by giving the e-mail address of an account', async () => {
    const authorEmail = `${article}@example.com`;
    const member = await reader(app, `known${Date.now()}`);
    await sendOwn(member, article, { authorEmail });
    const { documentId } = await addPending(app, article, { authorEmail });
    expect(await recordOf(documentId)).toMatchObject({ knownBy: 'email', pending: 1 });
  });

  it('is empty for a withdrawn post', async () => {
    const { data, meta } = await sendOwn(app.visitor, article);
    await withdraw(app.visitor, data.documentId, meta.editToken);
    const { createdAt } = await rowOf(app.strapi, data.documentId);
    const record = await recordOf(data.documentId);
    expect(record).toEqual({ ...NOTHING, knownBy: 'name', key: null, firstSeenAt: createdAt });
  });

  it.each([
    [1000, false],
    [1001, true],
  ])('of %d posts is counted to 1,000, and says so: %s', async (count, isCapped) => {
    const { documentId } = await addPending(app, article, { authorEmail: `${article}@a.example` });
    await storeCopies(app.strapi, documentId, count - 1);
    expect(await recordOf(documentId)).toMatchObject({ pending: 1000, published: 0, isCapped });
    expect((await readOne(bermet, documentId)).sameText).toBe(Math.min(1000, count - 1));
  });
});

describe('the same text', () => {
  it('is counted among what waits, without the post itself', async () => {
    const body = `The same words ${article}`;
    const one = await addPending(app, article, { body, authorName: 'A' });
    const two = await addPending(app, article, { body, authorName: 'B' });
    const sameTexts = async () =>
      Promise.all(
        [one, two].map(async ({ documentId }) => (await readOne(bermet, documentId)).sameText)
      );
    expect(await sameTexts()).toEqual([1, 1]);
    await decideNow(app.strapi, bermet, 'publish', [one.documentId]);
    expect(await sameTexts()).toEqual([1, 0]);
  });
});

describe('a page of the queue', () => {
  it('costs as many statements for 100 posts of 100 authors as for one', async () => {
    const { documentId } = await addPending(app, article);
    await storeCopies(app.strapi, documentId, 99);
    const posts = app.strapi.db.query(FORUM_POST_UID);
    const rows: { id: number }[] = await posts.findMany({
      select: ['id'],
      where: { status: 'pending' },
      orderBy: { id: 'desc' },
      limit: 99,
    });
    for (const { id } of rows) {
      await posts.updateMany({
        where: { id },
        data: { authorKey: `key${id}`, wordsHash: `text${id}` },
      });
    }
    const query = (limit: number) => `article=${article}&limit=${limit}`;
    const count = (limit: number) =>
      countStatements(app.strapi, () => readQueue(bermet, query(limit)));
    await count(1);
    expect(await count(100)).toBe(await count(1));
    const { data } = await readQueue(bermet, query(100));
    expect(new Set(data.map(({ author }) => author.key)).size).toBe(100);
  });
});
