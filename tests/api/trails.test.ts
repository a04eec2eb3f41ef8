import type { BreadcrumbItem, ForumSummary } from '../../contracts/content';
import type { TestApp } from '../support/app';
import {
  addArticle,
  addFrench,
  addSection,
  articles,
  sections,
  type Entry,
} from '../support/documents';
import { API } from '../support/posts';
import { startWorld } from '../support/world';

let app: TestApp;

beforeAll(async () => {
  app = await startWorld();
  await addFrench(app.strapi);
});
afterAll(() => app?.stop());

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

const resolve = async (path: string, query = '') => {
  const answer = await app.visitor.get(`${API}/by-path?path=${encodeURIComponent(path)}${query}`);
  return answer.body as unknown as {
    data: { type: string; entry: Placed };
    meta: { canonicalPath: string; redirect: boolean };
    error: { details: { code: string } };
  };
};

const titles = (entry: Placed) => entry.breadcrumb.map((item) => item.title);

let country: Entry;
let politics: Entry;
let article: Entry;

beforeEach(async () => {
  const mark = Math.random().toString(36).slice(2, 8);
  country = await addSection(app.strapi, `Country ${mark}`);
  politics = await addSection(app.strapi, 'Politics', { parent: country.documentId });
  article = await addArticle(app.strapi, `News ${mark}`, { section: politics.documentId });
});

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

    expect((await resolve(after.path)).meta).toEqual({
      canonicalPath: after.path,
      redirect: false,
    });
    expect((await resolve(before.path)).meta).toEqual({
      canonicalPath: after.path,
      redirect: true,
    });
    const section = await resolve(`/${country.slug}/politics`);
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
    expect((await resolve(`/${country.slug}/politics`)).meta.redirect).toBe(true);
  });

  test('of an article is found by its former slug', async () => {
    await articles(app.strapi).update({
      documentId: article.documentId,
      data: { slug: `other-${article.slug}` },
      status: 'published',
    });
    expect((await resolve(`/${article.slug}`)).meta).toEqual({
      canonicalPath: `/${country.slug}/politics/other-${article.slug}`,
      redirect: true,
    });
    expect((await resolve('/no/such/path')).error.details.code).toBe('path.not-found');
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
    const count = async (pageSize: number): Promise<[number, number]> => {
      let statements = 0;
      // On our tables: Strapi reads its own settings now and then.
      const note = ({ sql }: { sql: string }) => {
        statements += Number(sql.includes('article_forum'));
      };
      app.strapi.db.connection.on('query', note);
      const url = `${API}/articles?within=${country.documentId}&pagination[pageSize]=${pageSize}`;
      const answer = await app.visitor.get(url);
      app.strapi.db.connection.off('query', note);
      return [(answer.body.data as unknown[]).length, statements];
    };
    // The least of a few: now and then a request also refreshes what is known of the locales.
    const least = async (pageSize: number): Promise<[number, number]> => {
      const counts = [await count(pageSize), await count(pageSize), await count(pageSize)];
      return [counts[0]?.[0] ?? 0, Math.min(...counts.map(([, statements]) => statements))];
    };
    const [oneLong, one] = await least(1);
    const [manyLong, many] = await least(100);
    expect([oneLong, manyLong]).toEqual([1, 100]);
    expect(many).toBe(one);
  });
});

describe('structure and slugs', () => {
  test('a section cannot lie in itself or below itself, by whichever form it is said', async () => {
    for (const parent of [
      country.documentId,
      politics.documentId,
      { connect: [{ documentId: politics.documentId }] },
      { set: [politics.documentId] },
    ]) {
      await expect(
        sections(app.strapi).update({ documentId: country.documentId, data: { parent } })
      ).rejects.toMatchObject({ details: { code: 'section.cycle' } });
    }
  });

  test('two opposite moves at once never make a cycle', async () => {
    const other = await addSection(app.strapi, `Other ${country.slug}`);
    const outcomes = await Promise.allSettled([
      sections(app.strapi).update({
        documentId: other.documentId,
        data: { parent: country.documentId },
      }),
      sections(app.strapi).update({
        documentId: country.documentId,
        data: { parent: other.documentId },
      }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('a section that holds something is not deleted, an empty one is', async () => {
    await expect(
      sections(app.strapi).delete({ documentId: politics.documentId })
    ).rejects.toMatchObject({ details: { code: 'section.not-empty', articles: 1, sections: 0 } });
    await articles(app.strapi).delete({ documentId: article.documentId });
    await sections(app.strapi).delete({ documentId: politics.documentId });
    expect((await resolve(`/${country.slug}/politics`)).error.details.code).toBe('path.not-found');
  });

  test('ten articles of one title at once get ten slugs', async () => {
    const made = await Promise.all(
      Array.from({ length: 10 }, () => addArticle(app.strapi, `Тот же заголовок ${country.slug}`))
    );
    const base = `tot-zhe-zagolovok-${country.slug}`;
    expect(new Set(made.map(({ slug }) => slug))).toEqual(
      new Set([base, ...Array.from({ length: 9 }, (_, index) => `${base}-${index + 2}`)])
    );
  });

  test('a blank slug is made, a typed one normalised, a cleared one made anew, a copy gets its own', async () => {
    const typed = await addArticle(app.strapi, 'Any title', { slug: `My Slug ${country.slug}!` });
    expect(typed.slug).toBe(`my-slug-${country.slug}`);
    const cleared = await articles(app.strapi).update({
      documentId: typed.documentId,
      data: { slug: '', title: `Fresh ${country.slug}` },
    });
    expect(cleared.slug).toBe(`fresh-${country.slug}`);
    const copy = await articles(app.strapi).clone({ documentId: article.documentId, data: {} });
    expect(copy.entries[0]?.slug).toBe(`${article.slug}-2`);
  });

  test('moving an article moves all its languages', async () => {
    await articles(app.strapi).update({
      documentId: article.documentId,
      locale: 'fr',
      data: { title: `Une ${article.slug}` },
      status: 'published',
    });
    await articles(app.strapi).update({
      documentId: article.documentId,
      data: { section: country.documentId },
      status: 'published',
    });
    expect((await read(article.documentId, '?locale=fr')).path).toBe(
      `/${country.slug}/une-${article.slug}`
    );
  });
});

describe('dates', () => {
  test('a post-dated article stays out until it is due', async () => {
    const later = await addArticle(app.strapi, `Later ${country.slug}`, {
      section: country.documentId,
      publicationDate: new Date(Date.now() + 3_600_000).toISOString(),
    });
    const { documentId } = later;
    const list = await app.visitor.get(`${API}/articles?within=${country.documentId}`);
    expect(list.body.data).toHaveLength(1);
    for (const url of [
      `/articles/${documentId}`,
      `/forum?article=${documentId}`,
      `/forum/form?article=${documentId}`,
      `/forum-posts?article=${documentId}`,
    ]) {
      const answer = await app.visitor.get(`${API}${url}`);
      expect([answer.status, answer.body.error.details.code]).toEqual([404, 'target.not-found']);
    }
    expect((await resolve(`/${country.slug}/${later.slug}`)).error.details.code).toBe(
      'path.not-found'
    );
  });

  test('the publication date is filled at first publication and kept', async () => {
    const first = article.publicationDate;
    expect(first).not.toBeNull();
    await articles(app.strapi).publish({ documentId: article.documentId });
    const placed = await app.visitor.get(`${API}/articles/${article.documentId}`);
    expect(placed.body.data).toMatchObject({ publicationDate: first });
  });

  test('drafts need a permission of their own', async () => {
    const answer = await app.visitor.get(`${API}/articles?status=draft`);
    expect([answer.status, answer.body.error.details.code]).toEqual([403, 'drafts.forbidden']);
  });
});
