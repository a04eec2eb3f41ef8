import { FORUM_POST_UID } from '../../content-types';
import { codeOf } from '../support/code-of';
import { decideNow, DESK } from '../support/desk';
import { addArticle, addSection, articles } from '../support/documents';
import type { Client } from '../support/http';
import { edit, sendOwn } from '../support/mine';
import { addNewsroom, type Newsroom } from '../support/newsroom';
import { addPending, addPublished, idsOf } from '../support/posts';
import { readOne, readQueue } from '../support/queue';
import { admin, MODERATOR } from '../support/roles';
import { countStatements } from '../support/statements';
import { useWorld } from '../support/use-world';

let bermet: Client;
let room: Newsroom;
let article: string;
const app = useWorld(async (world) => {
  bermet = await admin(world, 'Bermet', MODERATOR);
});

beforeEach(async () => {
  room = await addNewsroom(app.strapi);
  article = room.article.documentId;
});

const here = (query: string) => readQueue(bermet, `article=${article}&${query}`);

describe('a section', () => {
  it('finds what waits in it and below it, with counts, and nothing beside it', async () => {
    const waiting = await addPending(app, article);
    const published = await addPublished(app, article);
    const other = await addNewsroom(app.strapi);
    await addPending(app, other.article.documentId);
    const found = await Promise.all(
      [room.country, room.politics].map(({ documentId }) =>
        readQueue(bermet, `section=${documentId}&status=pending`)
      )
    );
    for (const { data, meta } of found) {
      expect(idsOf(data)).toEqual([waiting.documentId]);
      expect([meta.counts.pending.value, meta.counts.published.value]).toEqual([1, 1]);
    }
    const tab = await readQueue(bermet, `section=${room.country.documentId}&status=published`);
    expect(idsOf(tab.data)).toEqual([published.documentId]);
  });

  it('is the one in which an article is published, whatever its draft says', async () => {
    const { documentId } = await addPending(app, article);
    const elsewhere = await addSection(app.strapi, `Elsewhere ${documentId}`);
    await articles(app.strapi).update({
      documentId: article,
      data: { section: elsewhere.documentId },
    });
    const before = await readQueue(bermet, `section=${elsewhere.documentId}`);
    await articles(app.strapi).publish({ documentId: article });
    const after = await readQueue(bermet, `section=${elsewhere.documentId}`);
    expect([before, after].map(({ data }) => idsOf(data))).toEqual([[], [documentId]]);
    expect((await readQueue(bermet, `section=${room.country.documentId}`)).data).toEqual([]);
  });

  it('holds the posts of an article that is not published any more', async () => {
    const { documentId } = await addPending(app, article);
    await articles(app.strapi).unpublish({ documentId: article });
    const { data } = await readQueue(bermet, `section=${room.politics.documentId}`);
    expect(idsOf(data)).toEqual([documentId]);
  });

  it('that nobody knows holds nothing', async () => {
    await addPending(app, article);
    expect((await readQueue(bermet, 'section=nowhere')).data).toEqual([]);
  });

  it('joins with an article outside of it to nothing', async () => {
    await addPending(app, article);
    const other = await addNewsroom(app.strapi);
    expect((await here(`section=${other.country.documentId}`)).data).toEqual([]);
  });
});

describe('an author', () => {
  it.each([
    ['name', 'author=%C3%89MILE%20zola'],
    ['e-mail address', 'email=EMILE@example.com'],
  ])('is found by %s without regard to case, by an index', async (_, query) => {
    const fields = { authorName: 'Émile  Zola', authorEmail: 'Emile@Example.com' };
    const { documentId } = await addPending(app, article, fields);
    await addPending(app, article, { authorName: 'Émile', authorEmail: 'e@example.com' });
    expect(idsOf((await here(query)).data)).toEqual([documentId]);
  });

  it('is found by the key of the record, in every tab', async () => {
    const fields = { authorName: 'Aigul', authorEmail: `${article}@example.com` };
    const waiting = await addPending(app, article, fields);
    const published = await addPublished(app, article, { ...fields, authorName: 'A.' });
    await addPending(app, article);
    const { author } = await readOne(bermet, waiting.documentId);
    const { data, meta } = await here(`authorKey=${author.key}`);
    expect(idsOf(data)).toEqual([waiting.documentId, published.documentId]);
    expect([meta.counts.pending.value, meta.counts.published.value]).toEqual([1, 1]);
  });

  it('of no name that could be found finds nobody', async () => {
    await addPending(app, article);
    expect((await here('author=%CC%81')).data).toEqual([]);
  });
});

describe('a network', () => {
  it('finds what came from it', async () => {
    const { documentId } = await addPending(app, article);
    const other = await addPending(app, article);
    await app.strapi.db.query(FORUM_POST_UID).updateMany({
      where: { documentId: other.documentId },
      data: { networkHash: 'f'.repeat(64) },
    });
    const { network } = await readOne(bermet, documentId);
    const { data, meta } = await here(`network=${network}`);
    expect(idsOf(data)).toEqual([documentId]);
    expect(meta.counts.pending).toEqual({ value: 1, isCapped: false });
  });
});

describe('a text', () => {
  it('finds the same words whoever wrote them, whatever their case and spacing', async () => {
    const words = `Buy cheap watches ${article}`;
    const first = await addPending(app, article, { body: words, authorName: 'A' });
    const again = await addPending(app, article, {
      body: `  ${words.toUpperCase().replace(' ', '\n\n')} `,
      authorName: 'B',
    });
    await addPending(app, article, { body: `${words}!` });
    const post = await readOne(bermet, first.documentId);
    expect(post.sameText).toBe(1);
    const { data } = await here(`text=${post.text}`);
    expect(idsOf(data)).toEqual([first.documentId, again.documentId]);
  });

  it('is another one once its author has changed it', async () => {
    const { data, meta } = await sendOwn(app.visitor, article, { body: 'As it was' });
    const before = await readOne(bermet, data.documentId);
    const change = { revision: data.revision, body: `Otherwise ${article}` };
    await edit(app.visitor, data.documentId, change, meta.editToken);
    expect((await here(`text=${before.text}`)).data).toEqual([]);
    const { text } = await readOne(bermet, data.documentId);
    expect(idsOf((await here(`text=${text}`)).data)).toEqual([data.documentId]);
  });

  it('is the newer one once a moderator has adopted it, and the older one after an undo', async () => {
    const { data, meta } = await sendOwn(app.visitor, article, { body: `As it was ${article}` });
    const { documentId } = data;
    await decideNow(app.strapi, bermet, 'publish', [documentId]);
    const { revision, text } = await readOne(bermet, documentId);
    const change = { revision, body: `Otherwise ${article}` };
    await edit(app.visitor, documentId, change, meta.editToken);
    const { batch } = await decideNow(app.strapi, bermet, 'publish', [documentId]);
    const adopted = await readOne(bermet, documentId);
    expect(adopted).toMatchObject({ body: change.body });
    expect(adopted.text).not.toBe(text);
    await bermet.post(`${DESK}/decisions/${batch}/undo`);
    expect((await readOne(bermet, documentId)).text).toBe(text);
  });
});

describe('all filters together', () => {
  it('cost no more statements for more posts', async () => {
    const other = (await addArticle(app.strapi, 'Beside', { section: room.country.documentId }))
      .documentId;
    for (let index = 0; index < 5; index += 1) {
      await addPending(app, index % 2 === 0 ? article : other, { authorName: `Author ${index}` });
    }
    const query = `section=${room.country.documentId}&reason=none&sort=priority`;
    const count = (limit: number) =>
      countStatements(app.strapi, () => readQueue(bermet, `${query}&limit=${limit}`));
    expect(await count(5)).toBe(await count(1));
  });

  it.each([
    'section=a%20b',
    'section=a&section=b',
    'network=short',
    'text=%25%25%25%25%25%25%25%25',
    'text[]=abcdefgh',
    'authorKey=',
    `network=${'x'.repeat(65)}`,
    'reason=Links',
    'reason=',
    'reason=links,words',
    'sort=urgency',
    'sort=priority&cursor=abc',
    'email=',
    `author=${'x'.repeat(256)}`,
  ])('are refused as %s', async (query) => {
    const answer = await bermet.get(`${DESK}/posts?${query}`);
    expect(answer.status).toBe(400);
  });
});

describe('a question is refused', () => {
  const target = (id: string) => `target=plugin::article-forum.article:${id}`;

  it.each(['posts', 'selection'])('about two entries, by the route of %s', async (route) => {
    const about = (query: string) => bermet.get(`${DESK}/${route}?${query}`);
    expect(codeOf(await about(`article=${article}&${target(article)}`))).toEqual([
      400,
      'request.invalid',
    ]);
    const answers = await Promise.all([
      about(`article=${article}`),
      about(target(article)),
      about(''),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  // PostgreSQL would refuse a NUL, and the others look for it.
  it.each(['q=%00', 'q=a%00b', 'q=%1B', 'author=a%00', 'email=a%00@b.test'])(
    'with what nobody types, on every database alike: %s',
    async (query) => {
      const answers = await Promise.all(
        ['posts', 'selection'].map((route) => bermet.get(`${DESK}/${route}?${query}`))
      );
      expect(answers.map(codeOf)).toEqual(Array(2).fill([400, 'request.invalid']));
    }
  );
});
