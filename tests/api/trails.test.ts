import type { BreadcrumbItem, ForumSummary } from '../../contracts/content';
import { findPath } from '../support/by-path';
import {
  addArticle,
  addFrench,
  addSection,
  articles,
  sections,
  type Entry,
} from '../support/documents';
import { addNewsroom } from '../support/newsroom';
import { API } from '../support/posts';
import { countStatements } from '../support/statements';
import { useWorld } from '../support/use-world';

let country: Entry;
let politics: Entry;
let article: Entry;
const app = useWorld(({ strapi }) => addFrench(strapi));

beforeEach(async () => {
  ({ country, politics, article } = await addNewsroom(app.strapi));
});

interface Placed {
  documentId: string;
  slug: string;
  path: string;
  breadcrumb: BreadcrumbItem[];
  forum: ForumSummary;
}

const read = async (documentId: string, query = ''): Promise<Placed> => {
  const answer = await app.visitor.get(`${API}/articles/${documentId}${query}`);
  expect(answer.status).toBe(200);
  return answer.body.data;
};

const find = (path: string) => findPath(app.visitor, path);

const titles = (entry: Placed) => entry.breadcrumb.map((item) => item.title);

describe('a trail', () => {
  test('leads from home through the sections to the article', async () => {
    const placed = await read(article.documentId);
    expect(placed.path).toBe(`/${country.slug}/politics/${article.slug}`);
    expect(titles(placed)).toEqual(['Home', country.title, 'Politics', article.title]);
    expect(placed.breadcrumb.map((item) => item.type)).toEqual([
      'home',
      'section',
      'section',
      'article',
    ]);
    expect(placed.forum).toEqual({
      postCount: 0,
      posting: 'anyone',
      moderation: 'before',
      visibility: 'shown',
      isOpen: true,
      lastPostAt: null,
    });
  });

  test('of an article without a section is home and its title', async () => {
    const loose = await addArticle(app.strapi, 'Loose leaf');
    expect(titles(await read(loose.documentId))).toEqual(['Home', 'Loose leaf']);
  });

  test('is right at once after a rename and a move, and every old path redirects', async () => {
    const before = await read(article.documentId);
    await sections(app.strapi).update({
      documentId: country.documentId,
      data: { title: 'Renamed', slug: `renamed-${country.slug}` },
    });
    await sections(app.strapi).update({ documentId: politics.documentId, data: { slug: 'power' } });
    const after = await read(article.documentId);
    expect(titles(after)).toEqual(['Home', 'Renamed', 'Politics', article.title]);
    expect(after.path).toBe(`/renamed-${country.slug}/power/${article.slug}`);

    expect((await find(after.path)).meta).toEqual({
      canonicalPath: after.path,
      redirect: false,
    });
    expect((await find(before.path)).meta).toEqual({
      canonicalPath: after.path,
      redirect: true,
    });
    const section = await find(`/${country.slug}/politics`);
    expect(section.data.type).toBe('section');
    expect(section.meta).toEqual({
      canonicalPath: `/renamed-${country.slug}/power`,
      redirect: true,
    });
  });

  test('follows a section that moves below another', async () => {
    const continent = await addSection(app.strapi, `Continent ${country.slug}`);
    await sections(app.strapi).update({
      documentId: country.documentId,
      data: { parent: { connect: [{ documentId: continent.documentId }] } },
    });
    expect((await read(article.documentId)).path).toBe(
      `/${continent.slug}/${country.slug}/politics/${article.slug}`
    );
    expect((await find(`/${country.slug}/politics`)).meta.redirect).toBe(true);
  });

  test('of an article is found by its former slug', async () => {
    await articles(app.strapi).update({
      documentId: article.documentId,
      data: { slug: `other-${article.slug}` },
      status: 'published',
    });
    expect((await find(`/${article.slug}`)).meta).toEqual({
      canonicalPath: `/${country.slug}/politics/other-${article.slug}`,
      redirect: true,
    });
    expect((await find('/no/such/path')).error.details.code).toBe('path.not-found');
  });

  test('falls back to the default language where a section is not translated', async () => {
    await articles(app.strapi).update({
      documentId: article.documentId,
      locale: 'fr',
      data: { title: `Nouvelles ${article.slug}` },
      status: 'published',
    });
    const placed = await read(article.documentId, '?locale=fr');
    expect(titles(placed)).toEqual([
      'Accueil',
      country.title,
      'Politics',
      `Nouvelles ${article.slug}`,
    ]);
    await sections(app.strapi).update({
      documentId: politics.documentId,
      locale: 'fr',
      data: { title: 'Politique' },
    });
    expect((await read(article.documentId, '?locale=fr')).path).toBe(
      `/${country.slug}/politique/nouvelles-${article.slug}`
    );
  });
});

describe('lists', () => {
  test('hold the articles of a section and of all below it', async () => {
    const answer = await app.visitor.get(`${API}/articles?within=${country.documentId}`);
    expect(answer.body.data).toMatchObject([{ documentId: article.documentId }]);
    const tree = await app.visitor.get(`${API}/sections/tree`);
    expect(tree.body.data).toContainEqual(
      expect.objectContaining({
        documentId: country.documentId,
        children: [expect.objectContaining({ path: `/${country.slug}/politics` })],
      })
    );
  });

  test('of 100 articles in 20 sections cost as many statements as a list of one', async () => {
    for (let index = 0; index < 100; index += 1) {
      const isFirst = index % 5 === 0;
      if (isFirst)
        politics = await addSection(app.strapi, `S ${index}`, { parent: country.documentId });
      await addArticle(app.strapi, `A ${country.slug} ${index}`, { section: politics.documentId });
    }
    const list = async (pageSize: number): Promise<unknown[]> => {
      const url = `${API}/articles?within=${country.documentId}&pagination[pageSize]=${pageSize}`;
      return (await app.visitor.get(url)).body.data;
    };
    // The least of a few: now and then a request also refreshes what is known of the locales.
    const least = async (pageSize: number) => {
      const count = () => countStatements(app.strapi, () => list(pageSize));
      return Math.min(await count(), await count(), await count());
    };
    expect([(await list(1)).length, (await list(100)).length]).toEqual([1, 100]);
    expect(await least(100)).toBe(await least(1));
  });
});
