import type { PostAnswer, PostsAnswer } from '../../contracts/posts';
import { addArticle } from '../support/documents';
import { edit, sendOwn, withdraw } from '../support/mine';
import { addManyPublished, addPublished, API, decide, idsOf } from '../support/posts';
import { countStatements } from '../support/statements';
import { getService } from '../../server/src/services/get-service';
import { useWorld } from '../support/use-world';

const app = useWorld();
const newArticle = async () => (await addArticle(app.strapi, 'Fresh')).documentId;
const list = (article: string, etag?: string, query = '') =>
  app.visitor.get(
    `${API}/forum-posts?article=${article}${query}`,
    etag === undefined ? {} : { 'if-none-match': etag }
  );
const etagOf = async (article: string): Promise<string> =>
  (await list(article)).headers.get('etag') ?? 'none';

describe('a forum that has not changed', () => {
  it('is answered with 304, and no post is read for it', async () => {
    const article = await newArticle();
    await addManyPublished(app, article, 3);
    const etag = await etagOf(article);
    const statements: string[] = [];
    const note = ({ sql }: { sql: string }) => statements.push(sql);
    app.strapi.db.connection.on('query', note);
    const answer = await list(article, etag);
    app.strapi.db.connection.off('query', note);
    expect(answer.status).toBe(304);
    expect(statements.filter((sql) => sql.includes('article_forum_posts'))).toEqual([]);
  });

  it('has another mark for each order, view and page', async () => {
    const article = await newArticle();
    const queries = ['', '&order=oldest', '&view=flat', '&limit=5'];
    const marks = await Promise.all(
      queries.map(async (query) => (await list(article, undefined, query)).headers.get('etag'))
    );
    expect(new Set(marks).size).toBe(queries.length);
  });
});

describe('a forum that has changed', () => {
  const changes: [string, (article: string) => Promise<unknown>][] = [
    ['a post appeared', (article) => addPublished(app, article)],
    [
      'it was closed',
      (article) =>
        getService(app.strapi, 'forum-policies').change(
          { uid: 'plugin::article-forum.article', documentId: article, locale: 'en' },
          { posting: 'nobody' },
          new Date()
        ),
    ],
    [
      'the site closed',
      () => getService(app.strapi, 'settings').change({ policy: { posting: 'nobody' } }),
    ],
  ];

  it.each(changes)('is sent anew when %s', async (_, act) => {
    const article = await newArticle();
    const etag = await etagOf(article);
    await act(article);
    const answer = await list(article, etag);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).not.toBe(etag);
  });

  it('is sent anew when a post was taken down, edited or withdrawn', async () => {
    await getService(app.strapi, 'settings').change({
      policy: { moderation: 'after', posting: null },
    });
    const article = await newArticle();
    const { data, meta } = await sendOwn(app.visitor, article);
    const other = await sendOwn(app.visitor, article);
    const marks = [await etagOf(article)];
    await decide(app.strapi, 'reject', other.data.documentId);
    marks.push(await etagOf(article));
    const { documentId, revision } = data;
    await edit(app.visitor, documentId, { revision, body: 'Edited' }, meta.editToken);
    marks.push(await etagOf(article));
    await withdraw(app.visitor, documentId, meta.editToken);
    marks.push(await etagOf(article));
    expect(new Set(marks).size).toBe(4);
  });
});

describe('a permalink', () => {
  const read = async <T>(path: string): Promise<T> => {
    const answer = await app.visitor.get(`${API}${path}`);
    expect(answer.status).toBe(200);
    return answer.body as unknown as T;
  };

  it.each(['newest', 'oldest', 'active'])(
    'leads to the page of its thread, %s first',
    async (order) => {
      await getService(app.strapi, 'settings').change({ policy: null });
      const article = await newArticle();
      const roots = await addManyPublished(app, article, 5);
      const thread = roots[2] ?? '';
      const [reply = ''] = await addManyPublished(app, article, 1, thread);
      const { meta } = await read<PostAnswer>(`/forum-posts/${reply}?order=${order}`);
      const cursor = encodeURIComponent(meta.page.threads);
      const page = await read<PostsAnswer>(
        `/forum-posts?article=${article}&order=${order}&limit=2&cursor=${cursor}`
      );
      expect(idsOf(page.data)[0]).toBe(thread);
      const replies = await read<PostsAnswer>(
        `/forum-posts?thread=${thread}&cursor=${encodeURIComponent(meta.page.replies ?? '')}`
      );
      expect(idsOf(replies.data)[0]).toBe(reply);
    }
  );
});

describe('the statements of a page', () => {
  it('are as many for one thread as for twenty', async () => {
    const [one, many] = [await newArticle(), await newArticle()];
    await addManyPublished(app, one, 1, (await addPublished(app, one)).documentId);
    for (const root of await addManyPublished(app, many, 20)) {
      await addManyPublished(app, many, 1, root);
    }
    const counts = [
      await countStatements(app.strapi, () => list(one)),
      await countStatements(app.strapi, () => list(many)),
    ];
    expect(counts[0]).toBe(counts[1]);
  });
});
