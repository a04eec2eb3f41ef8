import type { BreadcrumbItem } from '../../contracts/content';
import type { TestApp } from '../support/app';
import { addFrench, type Entry } from '../support/documents';
import type { Answer, Client } from '../support/http';
import { API } from '../support/posts';
import { editorIn } from '../support/roles';
import { startWorld } from '../support/world';

const TYPES = '/content-manager/collection-types/plugin::article-forum';

let app: TestApp;
let editor: Client;

beforeAll(async () => {
  app = await startWorld();
  await addFrench(app.strapi);
  editor = await editorIn(app, 'Editor', ['en', 'fr']);
});
afterAll(async () => {
  await app?.stop();
});

const entryOf = (answer: Answer): Entry => {
  expect([answer.status, answer.body.error]).toEqual([expect.any(Number), undefined]);
  return answer.body.data;
};

/** A relation as the Content Manager's form sends it. */
const connect = ({ documentId }: { documentId: string }) => ({
  connect: [{ documentId, position: { end: true } }],
  disconnect: [],
});
const UNTOUCHED = { connect: [], disconnect: [] };

const createSection = async (title: string, parent?: Entry) =>
  entryOf(
    await editor.post(`${TYPES}.section`, {
      title,
      parent: parent === undefined ? UNTOUCHED : connect(parent),
    })
  );

const createArticle = async (title: string, section: Entry) =>
  entryOf(await editor.post(`${TYPES}.article`, { title, section: connect(section) }));

const publish = async ({ documentId }: Entry, data: Record<string, unknown> = {}, query = '') =>
  entryOf(await editor.post(`${TYPES}.article/${documentId}/actions/publish${query}`, data));

const read = async (documentId: string, query = '') => {
  const answer = await app.visitor.get(`${API}/articles/${documentId}${query}`);
  const { path, breadcrumb }: { path: string; breadcrumb: BreadcrumbItem[] } = answer.body.data;
  return { path, titles: breadcrumb.map((item) => item.title) };
};

describe('an editor', () => {
  it('files a section under another and an article in it', async () => {
    const country = await createSection('Kyrgyzstan');
    const politics = await createSection('Politics', country);
    const article = await createArticle('Special services expand', politics);
    await publish(article);
    expect(await read(article.documentId)).toEqual({
      path: '/kyrgyzstan/politics/special-services-expand',
      titles: ['Home', 'Kyrgyzstan', 'Politics', 'Special services expand'],
    });
  });

  it('sees the slug that was made of the title', async () => {
    expect((await createSection('Бишкек')).slug).toBe('bishkek');
  });

  it('keeps the section when a save does not touch it', async () => {
    const section = await createSection('Economy');
    const article = await createArticle('Prices', section);
    entryOf(
      await editor.put(`${TYPES}.article/${article.documentId}`, {
        title: 'Prices rise',
        section: UNTOUCHED,
      })
    );
    await publish(article, { title: 'Prices rise', section: UNTOUCHED });
    expect((await read(article.documentId)).titles).toEqual(['Home', 'Economy', 'Prices rise']);
  });

  it('keeps the slug when the title changes', async () => {
    const section = await createSection('Sports');
    const article = await createArticle('A match', section);
    const saved = entryOf(
      await editor.put(`${TYPES}.article/${article.documentId}`, {
        title: 'The match',
        slug: article.slug,
      })
    );
    expect(saved.slug).toBe('a-match');
  });

  it('moves an article on publication, not before', async () => {
    const from = await createSection('From');
    const to = await createSection('To');
    const article = await createArticle('On the move', from);
    await publish(article);
    entryOf(
      await editor.put(`${TYPES}.article/${article.documentId}`, {
        title: 'On the move',
        section: { connect: [{ documentId: to.documentId }], disconnect: [] },
      })
    );
    const before = await read(article.documentId);
    await publish(article);
    const after = await read(article.documentId);
    expect([before.path, after.path]).toEqual(['/from/on-the-move', '/to/on-the-move']);
  });

  it('takes an article out of its section', async () => {
    const section = await createSection('Left');
    const article = await createArticle('Leaving', section);
    const data = {
      title: 'Leaving',
      section: { connect: [], disconnect: [{ documentId: section.documentId }] },
    };
    await publish(article, data);
    expect((await read(article.documentId)).path).toBe('/leaving');
  });

  it('is told when a section would lie in itself', async () => {
    const outer = await createSection('Outer');
    const inner = await createSection('Inner', outer);
    const answer = await editor.put(`${TYPES}.section/${outer.documentId}`, {
      title: 'Outer',
      parent: connect(inner),
    });
    expect([answer.status, answer.body.error.details.code]).toEqual([400, 'section.cycle']);
  });

  it('is told when a section is not empty', async () => {
    const outer = await createSection('Full');
    await createSection('Content', outer);
    const answer = await editor.delete(`${TYPES}.section/${outer.documentId}`);
    expect([answer.status, answer.body.error.details]).toMatchObject([
      400,
      { code: 'section.not-empty', sections: 1, articles: 0 },
    ]);
  });

  it('may not delete several sections at once when one is not empty', async () => {
    const outer = await createSection('Full too');
    const empty = await createSection('Empty');
    await createSection('Content', outer);
    const answer = await editor.post(`${TYPES}.section/actions/bulkDelete`, {
      documentIds: [empty.documentId, outer.documentId],
    });
    const still = await app.visitor.get(`${API}/sections/${outer.documentId}`);
    expect([answer.status, still.status]).toEqual([400, 200]);
  });

  it('translates an article, which keeps its section', async () => {
    const section = await createSection('World');
    const article = await createArticle('Everywhere', section);
    await publish(article);
    await publish(article, { title: 'Partout' }, '?locale=fr');
    expect(await read(article.documentId, '?locale=fr')).toEqual({
      path: '/world/partout',
      titles: ['Accueil', 'World', 'Partout'],
    });
  });

  it('duplicates an article, which gets a slug of its own', async () => {
    const section = await createSection('Twins');
    const article = await createArticle('Original', section);
    const copy = entryOf(
      await editor.post(`${TYPES}.article/clone/${article.documentId}`, { title: 'Original' })
    );
    expect(copy.slug).toBe('original-2');
    await publish(copy);
    expect((await read(copy.documentId)).path).toBe('/twins/original-2');
  });

  it('discards a draft, and the article stays where it is published', async () => {
    const from = await createSection('Stays');
    const to = await createSection('Away');
    const article = await createArticle('Undecided', from);
    await publish(article);
    const path = `${TYPES}.article/${article.documentId}`;
    entryOf(await editor.put(path, { title: 'Undecided', section: connect(to) }));
    entryOf(await editor.post(`${path}/actions/discard`, {}));
    await publish(article);
    expect((await read(article.documentId)).path).toBe('/stays/undecided');
  });

  it('does not meet posts among the content', async () => {
    const answer = await editor.get('/content-manager/content-types');
    const types: { uid: string; isDisplayed: boolean }[] = answer.body.data;
    const shown = types.filter(
      (type) => type.uid.startsWith('plugin::article-forum') && type.isDisplayed
    );
    expect(shown.map((type) => type.uid).sort()).toEqual([
      'plugin::article-forum.article',
      'plugin::article-forum.section',
    ]);
  });
});
