import { FORUM_POST_UID, POST_STATUSES } from '../../content-types';
import type { QueueAnswer } from '../../contracts/moderation';
import { codeOf } from '../support/code-of';
import { decideSeen, DESK, seen } from '../support/desk';
import { addArticle, articles } from '../support/documents';
import type { Client } from '../support/http';
import { addPending, addPublished, API, idsOf, rowOf } from '../support/posts';
import { admin, MODERATOR } from '../support/roles';
import { countStatements } from '../support/statements';
import { storeCopies } from '../support/stored-copies';
import { useWorld } from '../support/use-world';
import { writtenAt } from '../support/written-at';

let bermet: Client;
let article: string;
const app = useWorld(async (world) => {
  bermet = await admin(world, 'Bermet', MODERATOR);
});

beforeEach(async () => {
  article = (await addArticle(app.strapi, 'Discussed')).documentId;
});

const list = async (query: string): Promise<QueueAnswer> => {
  const answer = await bermet.get(`${DESK}/posts?article=${article}${query}`);
  expect(answer.status).toBe(200);
  return answer.body as unknown as QueueAnswer;
};

const addManyPending = async (count: number) => {
  for (let index = 0; index < count; index += 1) await addPending(app, article);
};

describe('the queue', () => {
  it('pages through every waiting post once, with whole texts, by a cursor of its own list', async () => {
    await addManyPending(5);
    const first = await list('&status=pending&limit=3');
    const second = await list(`&status=pending&limit=3&cursor=${first.meta.nextCursor}`);
    expect(new Set(idsOf([...first.data, ...second.data])).size).toBe(5);
    expect(second.meta.nextCursor).toBeNull();
    expect(first.data[0]).toMatchObject({
      body: expect.stringContaining('What I think'),
      target: { title: 'Discussed', isPublished: true },
    });
    const foreign = await bermet.get(`${DESK}/posts?cursor=${first.meta.nextCursor}`);
    expect(codeOf(foreign)).toEqual([400, 'cursor.invalid']);
  });

  it('is filtered by status, with the counts of all', async () => {
    const waiting = await addPending(app, article);
    const published = await addPublished(app, article);
    const { data, meta } = await list('&status=pending');
    expect(idsOf(data)).toEqual([waiting.documentId]);
    expect(idsOf((await list('&status=published')).data)).toEqual([published.documentId]);
    expect(meta.counts).toMatchObject({
      pending: { value: 1, isCapped: false },
      published: { value: 1, isCapped: false },
      spam: { value: 0, isCapped: false },
    });
  });

  it.each(['q=ecole', `q=${encodeURIComponent('бишкек')}`, 'email=emile@example.com'])(
    'is filtered by %s without regard to case and accents, with counts',
    async (query) => {
      const { documentId } = await addPending(app, article, {
        authorName: 'Émile',
        authorEmail: 'emile@example.com',
        body: 'L’École de Бишкек',
      });
      await addPending(app, article);
      const { data, meta } = await list(`&${query}`);
      expect(idsOf(data)).toEqual([documentId]);
      expect(meta.counts.pending).toEqual({ value: 1, isCapped: false });
    }
  );

  it('is filtered by day and by author', async () => {
    const { documentId } = await addPending(app, article, { authorName: 'Nurlan' });
    await writtenAt(app.strapi, documentId, '2026-03-05T10:00:00.000Z');
    await addPending(app, article);
    const day = '&from=2026-03-05T00:00:00Z&to=2026-03-06T00:00:00Z';
    const found = await Promise.all(
      [day, '&author=nurlan', '&to=2026-03-05T10:00:00Z', '&from=2026-03-05T10:00:01Z'].map(list)
    );
    expect(found.map(({ data }) => data.length)).toEqual([1, 1, 0, 1]);
    expect(idsOf(found[0]?.data ?? [])).toEqual([documentId]);
  });

  it.each(['%', '_', "'", '"', '\\', '%25%25'])('takes %s in a search as text', async (q) => {
    await addPending(app, article);
    expect((await list(`&q=${encodeURIComponent(q)}`)).data).toEqual([]);
  });

  it('counts exactly what the tabs show', async () => {
    await addPending(app, article);
    const totals = (await bermet.get(`${DESK}/counts`)).body.data;
    const counted = await Promise.all(
      POST_STATUSES.map((status) =>
        app.strapi.db.query(FORUM_POST_UID).count({ where: { status, detached: false } })
      )
    );
    expect(POST_STATUSES.map((status) => totals[status])).toEqual(counted);
  });

  it.each([
    [1000, { value: 1000, isCapped: false }],
    [1001, { value: 1000, isCapped: true }],
  ])('counts %d filtered posts as %j', async (count, expected) => {
    const { documentId } = await addPending(app, article);
    await storeCopies(app.strapi, documentId, count - 1);
    const { data, meta } = await list('&status=pending&limit=2');
    expect([data.length, meta.counts.pending]).toEqual([2, expected]);
    expect(meta.counts.published).toEqual({ value: 0, isCapped: false });
  });

  it('shows a post whole with its history', async () => {
    const post = await addPending(app, article);
    await decideSeen(bermet, 'publish', [seen(post)]);
    const answer = await bermet.get(`${DESK}/posts/${post.documentId}`);
    expect(answer.body.data).toMatchObject({
      documentId: post.documentId,
      history: [
        { action: 'submit', to: 'pending', actor: 'author' },
        { action: 'publish', from: 'pending', to: 'published', by: 'Bermet Staffsurname' },
      ],
    });
  });

  it('loses the posts of a deleted article, which are kept', async () => {
    const { documentId } = await addPending(app, article);
    await articles(app.strapi).delete({ documentId: article });
    expect((await list('')).data).toEqual([]);
    expect((await rowOf(app.strapi, documentId)).documentId).toBe(documentId);
    const answer = await app.visitor.get(`${API}/forum-posts?article=${article}`);
    expect(codeOf(answer)).toEqual([404, 'target.not-found']);
  });

  it('costs as many statements for 30 posts as for one', async () => {
    await addManyPending(30);
    const count = (limit: number) => countStatements(app.strapi, () => list(`&limit=${limit}`));
    await count(1);
    expect(await count(30)).toBe(await count(1));
  });

  it.each([
    'status=nonsense',
    'limit=0',
    'limit=101',
    'from=yesterday',
    'sort=authorEmail',
    'foo=1',
    'q=',
    'status=pending&status=spam',
  ])('refuses %s', async (query) => {
    const answer = await bermet.get(`${DESK}/posts?${query}`);
    expect(codeOf(answer)).toEqual([400, 'request.invalid']);
  });
});
