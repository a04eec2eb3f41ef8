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
import { useWorld } from '../support/use-world';

let country: Entry;
let politics: Entry;
let article: Entry;
const app = useWorld(({ strapi }) => addFrench(strapi));

beforeEach(async () => {
  ({ country, politics, article } = await addNewsroom(app.strapi));
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
    expect((await findPath(app.visitor, `/${country.slug}/politics`)).error.details.code).toBe(
      'path.not-found'
    );
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
    const moved = await app.visitor.get(`${API}/articles/${article.documentId}?locale=fr`);
    expect(moved.body.data).toMatchObject({ path: `/${country.slug}/une-${article.slug}` });
  });
});
