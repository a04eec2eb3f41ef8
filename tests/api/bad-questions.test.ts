import { codeOf } from '../support/code-of';
import { addArticle } from '../support/documents';
import { API } from '../support/posts';
import { useWorld } from '../support/use-world';

let article: string;
const app = useWorld(async ({ strapi }) => {
  article = (await addArticle(strapi, 'An article')).documentId;
});

describe('a question is refused', () => {
  const invalid = [400, 'request.invalid'];
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
    ['about an unknown post', '/forum-posts/nowhere', [404, 'post.not-found']],
    ['about a post of bad syntax', '/forum-posts/a%20b', invalid],
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
    const answer = await app.visitor.get(API + path.replace('article=A', `article=${article}`));
    expect(codeOf(answer)).toEqual(expected);
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
    '/articles?locale[$ne]=x',
    '/sections?pagination[page]=-1',
    '/sections?filters[title][$nonsense]=1',
    '/by-path?path=/a%F0%28%8C%28',
    '/forum-posts/%E0%A4%A',
  ])('never by a fault of ours: %s', async (path) => {
    expect((await app.visitor.get(API + path)).status).toBeLessThan(500);
  });
});
