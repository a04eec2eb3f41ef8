import { ARTICLE_UID } from '../../content-types';
import { findPath } from '../support/by-path';
import { codeOf } from '../support/code-of';
import { addArticle, articles, type Entry } from '../support/documents';
import { addNewsroom } from '../support/newsroom';
import { addPublished, API, filled, formToken, readPosts, send, sendForm } from '../support/posts';
import { useWorld } from '../support/use-world';

const HOUR = 3_600_000;

const app = useWorld();
let country: Entry;
let article: Entry;

beforeEach(async () => {
  ({ country, article } = await addNewsroom(app.strapi));
});

const inAnHour = () => new Date(Date.now() + HOUR).toISOString();

const addLater = () =>
  addArticle(app.strapi, `Later ${country.slug}`, {
    section: country.documentId,
    publicationDate: inAnHour(),
  });

const putOff = ({ documentId }: Entry) =>
  articles(app.strapi).update({
    documentId,
    data: { publicationDate: inAnHour() },
    status: 'published',
  });

const becomeDue = ({ documentId }: Entry) =>
  app.strapi.db
    .query(ARTICLE_UID)
    .updateMany({ where: { documentId }, data: { publicationDate: new Date().toISOString() } });

const listed = async (): Promise<unknown[]> =>
  (await app.visitor.get(`${API}/articles?within=${country.documentId}`)).body.data;

/** Every door that leads to one article. */
const doors = (id: string) => [
  `/articles/${id}`,
  `/forum?article=${id}`,
  `/forum/form?article=${id}`,
  `/forum-posts?article=${id}`,
];
const knockAt = ({ documentId }: Entry) =>
  Promise.all(doors(documentId).map((path) => app.visitor.get(API + path)));

describe('a post-dated article', () => {
  it('stays out until it is due', async () => {
    const later = await addLater();
    expect(await listed()).toHaveLength(1);
    const answers = await knockAt(later);
    expect(answers.map(codeOf)).toEqual(answers.map(() => [404, 'target.not-found']));
    const found = await findPath(app.visitor, `/${country.slug}/${later.slug}`);
    expect(found.error.details.code).toBe('path.not-found');
  });

  it('comes in by every door as soon as it is due, without being published again', async () => {
    const later = await addLater();
    await becomeDue(later);
    expect(await listed()).toHaveLength(2);
    const answers = await knockAt(later);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const found = await findPath(app.visitor, `/${country.slug}/${later.slug}`);
    expect(found.data.entry.documentId).toBe(later.documentId);
    expect((await send(app.visitor, later.documentId)).status).toBe(201);
    expect((await readPosts(app.visitor, later.documentId)).meta.postCount).toBe(0);
  });

  it('counts no post while it is put off, and all of them once it is due', async () => {
    const { documentId } = article;
    await addPublished(app, documentId);
    const count = async () =>
      (await app.visitor.get(`${API}/forum/counts?articles=${documentId}`)).body.data;
    await putOff(article);
    expect(await count()).toEqual({ [documentId]: 0 });
    await becomeDue(article);
    expect(await count()).toEqual({ [documentId]: 1 });
  });

  it('takes no post before, though its form was open when it was put off', async () => {
    const { documentId } = article;
    const token = await formToken(app.visitor, documentId);
    await putOff(article);
    const form = { article: documentId, token, ...filled() };
    expect(codeOf(await sendForm(app.visitor, form))).toEqual([404, 'target.not-found']);
    await becomeDue(article);
    expect((await sendForm(app.visitor, form)).status).toBe(201);
  });
});

describe('an article', () => {
  it('keeps the publication date that was filled at its first publication', async () => {
    const first = article.publicationDate;
    expect(first).not.toBeNull();
    await articles(app.strapi).publish({ documentId: article.documentId });
    const placed = await app.visitor.get(`${API}/articles/${article.documentId}`);
    expect(placed.body.data).toMatchObject({ publicationDate: first });
  });

  it('is read as a draft with a permission of its own alone', async () => {
    const answer = await app.visitor.get(`${API}/articles?status=draft`);
    expect(codeOf(answer)).toEqual([403, 'drafts.forbidden']);
  });

  // Whatever is not `published` is a draft to Strapi.
  it.each(['status=', 'status', 'status[]=', 'status=%20', 'status=draft&status=published'])(
    'is not read as a draft by saying %s',
    async (query) => {
      const lists = await app.visitor.get(`${API}/articles?${query}`);
      const one = await app.visitor.get(`${API}/articles/${article.documentId}?${query}`);
      for (const answer of [lists, one]) {
        expect([400, 403]).toContain(answer.status);
        expect(answer.body.data).toBeNull();
      }
    }
  );
});
