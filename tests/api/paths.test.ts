import { findPath } from '../support/by-path';
import {
  addArticle,
  addFrench,
  addSection,
  articles,
  sections,
  type Entry,
} from '../support/documents';
import { API } from '../support/posts';
import { useWorld } from '../support/use-world';

const app = useWorld(({ strapi }) => addFrench(strapi));

const find = (path: string, query?: string) => findPath(app.visitor, path, query);
const metaOf = async (path: string, query = '') => (await find(path, query)).meta;
const rename = ({ documentId }: Entry, slug: string) =>
  sections(app.strapi).update({ documentId, data: { slug } });
const move = ({ documentId }: Entry, parent: Entry | null) =>
  sections(app.strapi).update({ documentId, data: { parent: parent?.documentId ?? null } });

let number = 0;
const fresh = (title: string) => {
  number += 1;
  return `${title} ${number}`;
};

describe('a path', () => {
  it('leads to a section with its own path', async () => {
    const section = await addSection(app.strapi, fresh('Place'));
    const { data, meta } = await find(`/${section.slug}`);
    expect(data).toMatchObject({ type: 'section', entry: { path: `/${section.slug}` } });
    expect(meta).toEqual({ canonicalPath: `/${section.slug}`, redirect: false });
  });

  it('of the wrong section redirects to the article', async () => {
    const right = await addSection(app.strapi, fresh('Right'));
    const wrong = await addSection(app.strapi, fresh('Wrong'));
    const article = await addArticle(app.strapi, fresh('Misfiled'), { section: right.documentId });
    expect(await metaOf(`/${wrong.slug}/${article.slug}`)).toEqual({
      canonicalPath: `/${right.slug}/${article.slug}`,
      redirect: true,
    });
  });

  it('redirects after renames at two levels, twice each', async () => {
    const upper = await addSection(app.strapi, 'Upper');
    const lower = await addSection(app.strapi, 'Lower', { parent: upper.documentId });
    await rename(upper, 'upper-b');
    await rename(lower, 'lower-b');
    await rename(upper, 'upper-c');
    await rename(lower, 'lower-c');
    const paths = ['/upper/lower', '/upper-b/lower', '/upper-b/lower-b', '/upper/lower-c'];
    const found = await Promise.all(paths.map((path) => metaOf(path)));
    expect(found).toEqual(paths.map(() => ({ canonicalPath: '/upper-c/lower-c', redirect: true })));
  });

  it('leads to a new section that took the slug of a renamed one', async () => {
    const first = await addSection(app.strapi, 'Taken');
    await rename(first, 'given-up');
    const second = await addSection(app.strapi, 'Taken');
    expect((await find('/taken')).data.entry.documentId).toBe(second.documentId);
    expect(await metaOf('/taken')).toMatchObject({ redirect: false });
  });

  it('is no redirect any more once a section has its slug back', async () => {
    const section = await addSection(app.strapi, 'Back');
    await rename(section, 'forth');
    await rename(section, 'back');
    expect(await metaOf('/back')).toEqual({ canonicalPath: '/back', redirect: false });
    expect(await metaOf('/forth')).toEqual({ canonicalPath: '/back', redirect: true });
  });

  it('redirects after a section was moved to the top and down again', async () => {
    const outer = await addSection(app.strapi, 'Outer');
    const other = await addSection(app.strapi, 'Other');
    const inner = await addSection(app.strapi, 'Inner', { parent: outer.documentId });
    await move(inner, null);
    await move(inner, other);
    const found = await Promise.all(['/outer/inner', '/inner'].map((path) => metaOf(path)));
    expect(found).toEqual([
      { canonicalPath: '/other/inner', redirect: true },
      { canonicalPath: '/other/inner', redirect: true },
    ]);
  });

  it('of a section leads nowhere once it was deleted', async () => {
    const section = await addSection(app.strapi, 'Gone');
    await rename(section, 'going');
    await sections(app.strapi).delete({ documentId: section.documentId });
    expect((await find('/gone')).error.details.code).toBe('path.not-found');
    expect((await find('/going')).error.details.code).toBe('path.not-found');
  });

  it('leads nowhere while its article is unpublished', async () => {
    const article = await addArticle(app.strapi, 'Withheld');
    await articles(app.strapi).unpublish({ documentId: article.documentId });
    expect((await find('/withheld')).status).toBe(404);
  });

  it('is of its own in each locale', async () => {
    const section = await addSection(app.strapi, 'Sea');
    await sections(app.strapi).update({
      documentId: section.documentId,
      locale: 'fr',
      data: { title: 'Mer' },
    });
    expect(await metaOf('/mer', '&locale=fr')).toEqual({ canonicalPath: '/mer', redirect: false });
    expect(await metaOf('/sea', '&locale=fr')).toEqual({ canonicalPath: '/mer', redirect: true });
    expect(await metaOf('/sea')).toEqual({ canonicalPath: '/sea', redirect: false });
  });
});

describe('a slug', () => {
  it('is shared by an article and a section', async () => {
    const section = await addSection(app.strapi, 'Same name');
    const article = await addArticle(app.strapi, 'Same name', { section: section.documentId });
    expect((await find('/same-name')).data.entry.documentId).toBe(section.documentId);
    expect((await find('/same-name/same-name')).data.entry.documentId).toBe(article.documentId);
  });

  it('is shared by sections that are no siblings', async () => {
    const a = await addSection(app.strapi, 'Country A');
    const b = await addSection(app.strapi, 'Country B');
    const made = await Promise.all(
      [a, b].map((parent) => addSection(app.strapi, 'Power', { parent: parent.documentId }))
    );
    expect(made.map(({ slug }) => slug)).toEqual(['power', 'power']);
  });

  it('gets a suffix among siblings, also when one moves in', async () => {
    const home = await addSection(app.strapi, 'Moving in');
    await addSection(app.strapi, 'Twin', { parent: home.documentId });
    const twin = await addSection(app.strapi, 'Twin');
    expect((await move(twin, home)).slug).toBe('twin-2');
  });

  it('is the same in two locales', async () => {
    const english = await addArticle(app.strapi, 'Festival');
    const french = await articles(app.strapi).create({
      data: { title: 'Festival' },
      locale: 'fr',
      status: 'published',
    });
    expect([english.slug, french.slug]).toEqual(['festival', 'festival']);
  });

  it('of an untransliterable title is a word of its own', async () => {
    const article = await addArticle(app.strapi, '新闻');
    const second = await addArticle(app.strapi, '体育');
    expect([article.slug, second.slug]).toEqual(['article', 'article-2']);
  });

  it('is kept by publishing again', async () => {
    const article = await addArticle(app.strapi, 'Stable');
    const { documentId } = article;
    await articles(app.strapi).update({ documentId, data: { title: 'New title' } });
    const { entries } = await articles(app.strapi).publish({ documentId });
    expect(entries[0]?.slug).toBe('stable');
  });

  it('is free again once its article was deleted', async () => {
    const article = await addArticle(app.strapi, 'Short-lived');
    await articles(app.strapi).delete({ documentId: article.documentId });
    expect((await addArticle(app.strapi, 'Short-lived')).slug).toBe('short-lived');
  });

  it('is held by a published article though its draft was renamed', async () => {
    const { documentId } = await addArticle(app.strapi, 'Held');
    await articles(app.strapi).update({ documentId, data: { slug: 'let-go' } });
    const others = [await addArticle(app.strapi, 'Held'), await addArticle(app.strapi, 'Let go')];
    expect(others.map(({ slug }) => slug)).toEqual(['held-2', 'let-go-2']);
  });
});

describe('the tree of sections', () => {
  it('stays a tree when many move at once', async () => {
    const all: Entry[] = [];
    while (all.length < 6) all.push(await addSection(app.strapi, fresh('Ring')));
    await Promise.allSettled(all.map((section, i) => move(section, all[(i + 1) % 6] ?? null)));
    const tree = await app.visitor.get(`${API}/sections/tree`);
    const text = JSON.stringify(tree.body.data);
    expect(all.filter(({ documentId }) => !text.includes(documentId))).toEqual([]);
  });

  it('refuses a section that is not there', async () => {
    await expect(
      addArticle(app.strapi, 'Nowhere', { section: 'nosuchsection' })
    ).rejects.toMatchObject({ details: { code: 'section.not-found' } });
  });

  it('moves a section in all its locales', async () => {
    const parent = await addSection(app.strapi, 'New home');
    const section = await addSection(app.strapi, 'Translated');
    const { documentId } = section;
    const french = { documentId, locale: 'fr' };
    await sections(app.strapi).update({ ...french, data: { title: 'Traduit' } });
    await sections(app.strapi).update({ ...french, data: { parent: parent.documentId } });
    const [en, fr] = await Promise.all(
      ['en', 'fr'].map((locale) =>
        app.visitor.get(`${API}/sections/${documentId}?locale=${locale}`)
      )
    );
    expect([en?.body.data, fr?.body.data]).toMatchObject([
      { path: '/new-home/translated' },
      { path: '/new-home/traduit' },
    ]);
  });

  it('keeps what lies in a section that loses a locale', async () => {
    const section = await addSection(app.strapi, 'Keeps');
    const { documentId } = section;
    await sections(app.strapi).update({ documentId, locale: 'fr', data: { title: 'Garde' } });
    const article = await articles(app.strapi).create({
      data: { title: 'Dedans', section: documentId },
      locale: 'fr',
      status: 'published',
    });
    await sections(app.strapi).delete({ documentId, locale: 'fr' });
    const answer = await app.visitor.get(`${API}/articles/${article.documentId}?locale=fr`);
    expect(answer.body.data).toMatchObject({ path: '/keeps/dedans' });
  });
});
