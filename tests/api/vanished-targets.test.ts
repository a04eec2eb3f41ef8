import { ARTICLE_UID, FORUM_UID, type ForumRow } from '../../content-types';
import { getService } from '../../server/src/services/get-service';
import { DESK } from '../support/desk';
import { addArticle, addFrench, articles } from '../support/documents';
import type { Client } from '../support/http';
import { addPending, addPublished, filled, formToken, rowOf, sendForm } from '../support/posts';
import { admin, adminWithRole, MODERATOR } from '../support/roles';
import { useWorld } from '../support/use-world';

let bermet: Client;
let chief: Client;
let article: string;
const app = useWorld(async (world) => {
  bermet = await admin(world, 'Bermet', MODERATOR);
  chief = await adminWithRole(world, 'Chief', 'strapi-super-admin');
});

beforeEach(async () => {
  article = (await addArticle(app.strapi, 'Going')).documentId;
});

const totals = async (): Promise<unknown> => (await bermet.get(`${DESK}/counts`)).body.data;
const forumsOf = (documentId: string): Promise<ForumRow[]> =>
  app.strapi.db.query(FORUM_UID).findMany({ where: { targetDocumentId: documentId } });
const check = (repair = false) => getService(app.strapi, 'self-check').run({ repair });

describe('a post that was on its way when its article was deleted', () => {
  /** As the request found the forum, before the article went. */
  const submitAfterDeletion = async () => {
    const key = { uid: ARTICLE_UID, documentId: article, locale: 'en' };
    const open = await getService(app.strapi, 'reading').open(key, new Date());
    const input = { ...filled(), token: await formToken(app.visitor, article) };
    await articles(app.strapi).delete({ documentId: article });
    const author = { userId: null, address: '192.0.2.1' };
    return getService(app.strapi, 'submission').submit(open, input as never, author);
  };
  const notFound = { details: { code: 'target.not-found' } };

  it('is refused, where the article had posts', async () => {
    await addPending(app, article);
    const before = await totals();
    await expect(submitAfterDeletion()).rejects.toMatchObject(notFound);
    expect(await totals()).not.toEqual(before);
    expect(await check()).toMatchObject({ differences: [] });
  });

  it('is refused, where it would have been the first', async () => {
    const before = await totals();
    await expect(submitAfterDeletion()).rejects.toMatchObject(notFound);
    expect(await totals()).toEqual(before);
    // The forum that was made for it, without a post.
    expect(await check(true)).toMatchObject({ total: 1, repaired: 1 });
  });
});

describe('a language that is deleted', () => {
  it('takes its forums out of the queue, and frees its slugs', async () => {
    await addFrench(app.strapi);
    const write = () =>
      articles(app.strapi).update({
        documentId: article,
        locale: 'fr',
        data: { title: 'En partance' },
        status: 'published',
      });
    await write();
    const token = await formToken(app.visitor, article, '&locale=fr');
    const waiting = await sendForm(app.visitor, { article, locale: 'fr', token, ...filled() });
    expect(waiting.status).toBe(201);
    const { documentId } = waiting.body.data as { documentId: string };
    const kept = await addPublished(app, article);
    const before = await totals();

    const locales = (await chief.get('/i18n/locales')).body as unknown as {
      id: number;
      code: string;
    }[];
    const french = locales.find(({ code }) => code === 'fr');
    expect((await chief.delete(`/i18n/locales/${french?.id}`)).status).toBe(200);

    expect(await rowOf(app.strapi, documentId)).toMatchObject({ detached: true });
    expect(await rowOf(app.strapi, kept.documentId)).toMatchObject({ detached: false });
    expect(await totals()).not.toEqual(before);
    expect(await check()).toMatchObject({ differences: [] });

    await addFrench(app.strapi);
    await write();
    const anew = await articles(app.strapi).findOne({ documentId: article, locale: 'fr' });
    expect(anew).toMatchObject({ slug: 'en-partance' });
    expect(await rowOf(app.strapi, documentId)).toMatchObject({ detached: false });
  });
});

describe('the self-check', () => {
  it('finds forums whose entries went or came back behind its back, and sets them right', async () => {
    const { documentId } = await addPending(app, article);
    const rows = await app.strapi.db
      .query(ARTICLE_UID)
      .findMany({ where: { documentId: article } });
    await app.strapi.db.query(ARTICLE_UID).deleteMany({ where: { documentId: article } });
    const [forum] = await forumsOf(article);
    const gone = {
      kind: 'forum',
      documentId: forum?.documentId,
      field: 'detachedAt',
      stored: null,
    };
    expect(await check()).toMatchObject({ total: 1, differences: [gone], repaired: 0 });
    await check(true);
    expect(await rowOf(app.strapi, documentId)).toMatchObject({ detached: true });
    expect(await check()).toMatchObject({ total: 0 });

    const { id: _id, ...row } = (rows as Record<string, unknown>[])[0] ?? {};
    await app.strapi.db.query(ARTICLE_UID).create({ data: row });
    expect(await check()).toMatchObject({
      total: 1,
      differences: [{ ...gone, stored: expect.any(String) as unknown, expected: null }],
    });
    await check(true);
    expect(await rowOf(app.strapi, documentId)).toMatchObject({ detached: false });
  });
});
