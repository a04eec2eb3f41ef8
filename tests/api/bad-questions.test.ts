import type { SubmissionAnswer } from '../../contracts/posts';
import { codeOf } from '../support/code-of';
import { addArticle } from '../support/documents';
import { edit, sendOwn, withdraw, withToken } from '../support/mine';
import { addPublished, API, rowOf } from '../support/posts';
import { useWorld } from '../support/use-world';

let article: string;
let post: string;
let reply: string;
let own: SubmissionAnswer;
const app = useWorld(async (world) => {
  article = (await addArticle(world.strapi, 'An article')).documentId;
  post = (await addPublished(world, article)).documentId;
  reply = (await addPublished(world, article, { parent: post })).documentId;
  own = await sendOwn(world.visitor, article);
});

describe('a question is refused', () => {
  const invalid = [400, 'request.invalid'];
  const notFound = [404, 'target.not-found'];
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => `a${index}`).join(',');
  it.each([
    ['without a target', '/forum', invalid],
    ['with two targets', '/forum?article=a&target=plugin::article-forum.article:a', invalid],
    ['about an unknown article', '/forum?article=nowhere', [404, 'target.not-found']],
    ['about a target of bad syntax', '/forum?target=nonsense', invalid],
    ['about a type without forums', '/forum?target=api::a.a:b', [404, 'target.not-found']],
    ['with a list of articles', '/forum?article[]=a', invalid],
    ['with an operator', '/forum?article[$ne]=a', invalid],
    ['with an unknown key', '/forum?article=A&foo=1', invalid],
    ['in a language named like a property', '/forum?article=A&foo=1&locale=constructor', invalid],
    ['with an unknown key of the form', '/forum/form?article=A&populate=*', invalid],
    ['with a limit of 0', '/forum-posts?article=A&limit=0', invalid],
    ['with a limit above the highest', '/forum-posts?article=A&limit=101', invalid],
    ['with a limit that is no number', '/forum-posts?article=A&limit=abc', invalid],
    ['with a negative limit', '/forum-posts?article=A&limit=-1', invalid],
    ['with a fraction', '/forum-posts?article=A&limit=1.5', invalid],
    ['with two limits', '/forum-posts?article=A&limit=1&limit=2', invalid],
    ['with an unknown view', '/forum-posts?article=A&view=tree', invalid],
    ['with an unknown order', '/forum-posts?article=A&order=authorEmail', invalid],
    ['with filters', '/forum-posts?article=A&filters[authorEmail][$eq]=x', invalid],
    ['with sort', '/forum-posts?article=A&sort=authorEmail', invalid],
    ['with populate', '/forum-posts?article=A&populate=*', invalid],
    ['with a thread and an article', '/forum-posts?article=A&thread=b', invalid],
    ['with an empty cursor', '/forum-posts?article=A&cursor=', invalid],
    ['with an endless cursor', `/forum-posts?article=A&cursor=${'x'.repeat(1001)}`, invalid],
    ['with a cursor of nonsense', '/forum-posts?article=A&cursor=abc', [400, 'cursor.invalid']],
    ['about an unknown thread', '/forum-posts?thread=nowhere', [404, 'post.not-found']],
    ['about a reply as a thread', '/forum-posts?thread=REPLY', [404, 'post.not-found']],
    ['about an unknown post', '/forum-posts/nowhere', [404, 'post.not-found']],
    ['about a post of bad syntax', '/forum-posts/a%20b', invalid],
    ['about counts of nothing', '/forum/counts', invalid],
    ['about no counts', '/forum/counts?articles=', invalid],
    ['about the counts of too many', `/forum/counts?articles=${many(101)}`, invalid],
    ['about counts in two ways', '/forum/counts?articles=a&targets=api::a.a:b', invalid],
    ['about counts of a type without forums', '/forum/counts?targets=api::a.a:b', notFound],
    ['without a path', '/by-path', invalid],
    ['with an empty path', '/by-path?path=', invalid],
    ['with a relative path', '/by-path?path=a/b', invalid],
    ['with two paths', '/by-path?path=/a&path=/b', invalid],
    ['with a path of broken escapes', '/by-path?path=/%25E0%25A4%25A', [404, 'path.not-found']],
    ['with a path of NULs', '/by-path?path=/a%00b', [404, 'path.not-found']],
    ['with an unknown path', '/by-path?path=/no/where', [404, 'path.not-found']],
    ['with a bad section', '/articles?within=a%20b', invalid],
    ['with two sections', '/articles?within=a&within=b', invalid],
    ['about an unknown entry', '/articles/nowhere', [404, 'target.not-found']],
    ['about an unknown section', '/sections/nowhere', [404, 'target.not-found']],
    ['with an unknown key of the tree', '/sections/tree?foo=1', invalid],
  ])('%s', async (_, path, expected) => {
    const answer = await app.visitor.get(
      API + path.replace('article=A', `article=${article}`).replace('REPLY', reply)
    );
    expect(codeOf(answer)).toEqual(expected);
  });

  // MySQL takes capitals, accents and spaces at the end for the same; what we give is spelled in one way.
  it.each([
    ['an article', () => `/forum?article=${article.toUpperCase()}`, [404, 'target.not-found']],
    ['a locale', () => `/forum?article=${article}&locale=EN`, [404, 'target.not-found']],
    [
      'an article with posts',
      () => `/forum-posts?article=${article.toUpperCase()}`,
      [404, 'target.not-found'],
    ],
    [
      'an article with a form',
      () => `/forum/form?article=${article.toUpperCase()}`,
      [404, 'target.not-found'],
    ],
    ['a post', () => `/forum-posts/${post.toUpperCase()}`, [404, 'post.not-found']],
    ['a thread', () => `/forum-posts?thread=${post.toUpperCase()}`, [404, 'post.not-found']],
    ['a path', () => '/by-path?path=/AN-Article', [404, 'path.not-found']],
    ['a path with an accent', () => '/by-path?path=/%C3%A1n-article', [404, 'path.not-found']],
    ['a path with a space', () => '/by-path?path=/an-article%20', [404, 'path.not-found']],
  ])('about %s that is spelled in another way', async (_, path, expected) => {
    expect(codeOf(await app.visitor.get(API + path()))).toEqual(expected);
  });

  it('about one’s own post that is spelled in another way', async () => {
    const id = own.data.documentId.toUpperCase();
    const { editToken } = own.meta;
    const change = { revision: own.data.revision, body: 'Changed' };
    const answers = [
      await app.visitor.get(`${API}/forum-posts/mine/${id}`, withToken(editToken)),
      await edit(app.visitor, id, change, editToken),
      await withdraw(app.visitor, id, editToken),
    ];
    expect(answers.map(codeOf)).toEqual(Array(3).fill([403, 'post.not-yours']));
    expect(await rowOf(app.strapi, own.data.documentId)).toMatchObject({ revision: 1 });
  });

  it('and not counted, about an article that is spelled in another way', async () => {
    const capitals = article.toUpperCase();
    const answer = await app.visitor.get(`${API}/forum/counts?articles=${capitals},${article}`);
    const other = await app.visitor.get(`${API}/forum/counts?articles=${article}&locale=EN`);
    expect([answer.body.data, other.body.data]).toEqual([
      { [capitals]: 0, [article]: 2 },
      { [article]: 0 },
    ]);
  });

  it('but not about the counts of a hundred', async () => {
    const answer = await app.visitor.get(`${API}/forum/counts?articles=${many(100)}`);
    expect(Object.keys(answer.body.data as Record<string, number>)).toHaveLength(100);
  });

  it.each([
    '/articles?fields=constructor',
    '/articles?fields=title,__proto__',
    '/articles?populate[section][fields]=toString',
    '/articles?populate[cover][fields][0]=constructor',
    '/articles?pagination[start]=99999999999999999999',
    '/articles?pagination[page]=1e300',
    '/articles?_q[]=a',
    '/sections?_q[a]=b',
    '/sections?fields=valueOf',
    '/articles?filters[]=',
    '/articles?filters[0]=a',
    '/articles/nowhere?filters[]=',
    '/sections?filters[]=a',
    '/articles?sort=section.title.x',
    '/articles?sort=title.x:desc',
    '/articles?sort=.',
    '/articles?sort=..',
    '/articles?sort[]=section.',
    '/articles?sort[section][title][x]=asc',
    '/articles?filters[title][$eq][$eq]=a',
    '/articles?filters[title][$in][0][$eq]=a',
    '/articles?filters[title][$contains][$eq]=a',
    '/sections?filters[title][$ne][$gt]=a',
    '/articles?populate[section][sort]=title.x',
    '/articles?fields=',
    '/articles/nowhere?fields=',
    '/articles?fields=title,',
    '/articles?populate[section][fields]=',
    '/sections?fields=%20',
    '/by-path?path=/an-article&fields=',
  ])('that Strapi lets through and then throws on: %s', async (path) => {
    expect(codeOf(await app.visitor.get(API + path))).toEqual(invalid);
  });

  it.each([
    '/articles?filters=nonsense',
    '/articles?filters[$and]=nonsense',
    '/articles?filters[$or][0]=nonsense',
    '/articles?filters[$not]=nonsense',
    '/articles?filters[$and][0][$not]=nonsense',
    '/articles?filters[section][$not]=nonsense',
    '/articles?populate[section][filters][$not]=nonsense',
    '/sections?filters[$not]=nonsense',
    '/sections?filters[parent][$not]=nonsense',
  ])('for an operator that has nothing to join: %s', async (path) => {
    expect(codeOf(await app.visitor.get(API + path))).toEqual(invalid);
  });

  it.each([
    '/articles?filters[body][$contains]=x',
    '/articles?filters[body][$eq]=x',
    '/articles?filters[body]=x',
    '/articles?filters[$or][0][body][$not][$startsWith]=x',
    '/articles?filters[id][$contains]=1',
    '/articles?filters[publicationDate][$startsWith]=2026',
    '/articles?filters[position]=abc',
    '/articles?filters[position][$in][0]=1&filters[position][$in][1]=x',
    '/articles?filters[title][$between][0]=a',
    '/articles?filters[section][$contains]=1',
    '/articles?filters[section][text][$contains]=x',
    '/articles?filters[section][position][$gt]=x',
    '/articles?filters[cover][formats][$contains]=x',
    '/articles?filters[cover][id][$startsWith]=1',
    '/articles?populate[section][filters][text][$contains]=x',
    '/articles?populate[section][populate][parent][filters][position]=x',
    '/sections?filters[text][$endsWith]=x',
  ])('that no database can answer: %s', async (path) => {
    expect(codeOf(await app.visitor.get(API + path))).toEqual(invalid);
  });

  it.each([
    '/articles?filters[body][$notNull]=true',
    '/articles?filters[position][$between][0]=1&filters[position][$between][1]=2',
    '/articles?filters[position][$null]=true',
    '/articles?filters[title][$containsi]=an&filters[section][position][$gt]=0',
    '/articles?filters[section][documentId][$in][0]=a',
    '/articles?filters[title][$not][$eq]=a',
    '/articles?filters[title][$in][0]=a&filters[title][$in][1]=b',
    '/articles?sort=section.title:desc,title',
    '/articles?sort[0]=title:asc&sort[1]=section.title:desc',
    '/articles?populate[section][sort]=title',
  ])('but not a fair one: %s', async (path) => {
    expect((await app.visitor.get(API + path)).status).toBe(200);
  });

  it.each([
    '/articles?filters[nonsense][$eq]=1',
    '/articles?sort=nonsense',
    '/articles?fields=nonsense',
    '/articles?populate=nonsense',
    '/articles?foo=1',
    '/articles?filters=nonsense',
    '/articles/a?filters=nonsense',
    '/sections?filters=nonsense',
    '/articles?filters[$and]=nonsense',
    '/articles?filters[$or][0]=nonsense',
    '/articles?filters[$and][0][$or]=nonsense',
    '/articles?filters[$and][]=',
    '/articles?filters[section]=nonsense',
    '/articles?filters[title][$in]=nonsense',
    '/articles?filters[publicationDate]=nonsense',
    '/articles?status=nonsense',
    '/articles?fields',
    '/articles?sort=',
    '/articles?populate=',
    '/articles?filters=',
    '/articles?pagination=',
    '/articles?locale=',
    '/articles?_q=',
    '/articles?within=',
    '/articles?locale[$ne]=x',
    '/sections?pagination[page]=-1',
    '/sections?filters[title][$nonsense]=1',
    '/by-path?path=/a%F0%28%8C%28',
    '/forum-posts/%E0%A4%A',
  ])('never by a fault of ours: %s', async (path) => {
    expect((await app.visitor.get(API + path)).status).toBeLessThan(500);
  });
});
