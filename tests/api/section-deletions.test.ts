import { findPath } from '../support/by-path';
import { codeOf } from '../support/code-of';
import { addArticle, addFrench, addSection, articles, sections } from '../support/documents';
import type { Client } from '../support/http';
import { addNewsroom, type Newsroom } from '../support/newsroom';
import { API } from '../support/posts';
import { admin, editorIn } from '../support/roles';
import {
  deletionSeen,
  readTree,
  remove,
  SECTION_TREE,
  sectionIn,
  titlesIn,
} from '../support/section-tree';
import { useWorld } from '../support/use-world';

let editor: Client;
let room: Newsroom;
const app = useWorld(async (world) => {
  await addFrench(world.strapi);
  editor = await editorIn(world, 'Writer', ['en', 'fr']);
});

beforeEach(async () => {
  room = await addNewsroom(app.strapi);
});

const pathOfArticle = async (documentId: string, locale = 'en'): Promise<string> => {
  const answer = await app.visitor.get(`${API}/articles/${documentId}?locale=${locale}`);
  return (answer.body.data as { path: string }).path;
};
const exists = async (documentId: string) =>
  (await readTree(editor)).some((section) => section.documentId === documentId);

describe('deleting a section', () => {
  it('is refused while it holds something, and says what', async () => {
    const answer = await remove(editor, room.country.documentId);
    expect(codeOf(answer)).toEqual([400, 'section.not-empty']);
    expect(answer.body.error.details).toMatchObject({ sections: 1, articles: 0 });
    expect(await exists(room.country.documentId)).toBe(true);
  });

  it('removes one that is empty, in all its languages', async () => {
    const { documentId } = await addSection(app.strapi, 'Empty');
    await sections(app.strapi).update({ documentId, locale: 'fr', data: { title: 'Vide' } });
    expect((await remove(editor, documentId)).status).toBe(200);
    expect(await exists(documentId)).toBe(false);
  });

  it('moves its sections and articles in the same act, and old addresses redirect', async () => {
    const { country, politics, article } = room;
    const heir = await addSection(app.strapi, `Heir ${country.slug}`);
    const below = await addSection(app.strapi, 'Below', { parent: politics.documentId });
    const deep = await addArticle(app.strapi, `Deep ${country.slug}`, {
      section: below.documentId,
    });
    const answer = await remove(editor, politics.documentId, heir.documentId);
    expect(answer.body).toEqual({
      data: { documentId: politics.documentId, moved: { sections: 1, articles: 1 } },
    });
    expect(await exists(politics.documentId)).toBe(false);
    expect(await pathOfArticle(article.documentId)).toBe(`/${heir.slug}/${article.slug}`);
    expect(await pathOfArticle(deep.documentId)).toBe(`/${heir.slug}/below/${deep.slug}`);
    const old = `/${country.slug}/politics`;
    for (const [from, to] of [
      [old, `/${heir.slug}`],
      [`${old}/below`, `/${heir.slug}/below`],
      [`${old}/below/${deep.slug}`, `/${heir.slug}/below/${deep.slug}`],
    ] as const) {
      expect((await findPath(app.visitor, from)).meta).toEqual({
        canonicalPath: to,
        redirect: true,
      });
    }
  });

  it('moves drafts and translations, too', async () => {
    const { country, politics, article } = room;
    const { documentId } = article;
    await articles(app.strapi).update({
      documentId,
      locale: 'fr',
      data: { title: `Une ${country.slug}` },
      status: 'published',
    });
    const draft = await articles(app.strapi).create({
      data: { title: 'Draft', section: politics.documentId },
    });
    await remove(editor, politics.documentId, country.documentId);
    expect(await pathOfArticle(documentId, 'fr')).toBe(`/${country.slug}/une-${country.slug}`);
    const { own } = sectionIn(await readTree(editor), country.documentId);
    expect(own.articles).toEqual({ published: 1, all: 2 });
    await articles(app.strapi).publish({ documentId: draft.documentId });
    expect(await pathOfArticle(draft.documentId)).toBe(`/${country.slug}/draft`);
  });

  it('gives its slug to one that lay in it and takes its place', async () => {
    const { country, politics } = room;
    const { documentId } = await addSection(app.strapi, 'Politics', {
      parent: politics.documentId,
    });
    await remove(editor, politics.documentId, country.documentId);
    expect(sectionIn(await readTree(editor), documentId).path).toBe(`/${country.slug}/politics`);
  });

  it('puts its sections at the top, after those in order there, and articles into none', async () => {
    const { country, politics, article } = room;
    await addSection(app.strapi, 'Ordered', { position: 1 });
    expect((await remove(editor, politics.documentId, null)).status).toBe(200);
    expect(await pathOfArticle(article.documentId)).toBe(`/${article.slug}`);
    await addSection(app.strapi, 'Risen', { parent: country.documentId });
    await remove(editor, country.documentId, null);
    expect(titlesIn(await readTree(editor), null).at(-1)).toBe('Risen');
  });

  it('tells what happens to paths before', async () => {
    const { country, politics, article } = room;
    const data = await deletionSeen(editor, politics.documentId, country.documentId);
    const { body } = await editor.post(`${SECTION_TREE}/deletions/preview`, { data });
    expect(body.data).toMatchObject({
      sections: 0,
      articles: { published: 1, all: 1 },
      article: {
        from: `/${country.slug}/politics/${article.slug}`,
        to: `/${country.slug}/${article.slug}`,
      },
    });
  });
});

describe('deleting a section is refused, and changes nothing,', () => {
  const refused = async (client: Client, data: unknown, status: number, code: string) => {
    const before = await readTree(editor);
    const answer = await client.post(`${SECTION_TREE}/deletions`, { data });
    expect(codeOf(answer)).toEqual([status, code]);
    expect(await readTree(editor)).toEqual(before);
  };

  it('when its content is to move into it or below it', async () => {
    const { country, politics } = room;
    for (const place of [country.documentId, politics.documentId]) {
      const data = await deletionSeen(editor, country.documentId, place);
      await refused(editor, data, 400, 'section.cycle');
    }
  });

  it('when it holds something else than was seen', async () => {
    const { politics, country } = room;
    const data = await deletionSeen(editor, politics.documentId, country.documentId);
    await addArticle(app.strapi, `One more ${country.slug}`, { section: politics.documentId });
    await refused(editor, data, 409, 'section.changed');
  });

  it('when it would do something else than was told', async () => {
    const { politics, country } = room;
    const data = await deletionSeen(editor, politics.documentId, country.documentId);
    const told = await editor.post(`${SECTION_TREE}/deletions/preview`, { data });
    const { outcome } = told.body.data as { outcome: string };
    await sections(app.strapi).update({
      documentId: country.documentId,
      data: { posting: 'nobody' },
    });
    await sections(app.strapi).update({
      documentId: politics.documentId,
      data: { posting: 'anyone' },
    });
    await refused(editor, { ...data, outcome }, 409, 'section.changed');
  });

  it('with bad input', async () => {
    const good = await deletionSeen(editor, room.politics.documentId);
    for (const wrong of [{ content: {} }, { content: null }, { seen: {} }, { force: true }]) {
      await refused(editor, { ...good, ...wrong }, 400, 'post.invalid');
    }
  });

  it('when it was deleted meanwhile', async () => {
    const { documentId } = await addSection(app.strapi, 'Twice');
    const data = await deletionSeen(editor, documentId);
    await remove(editor, documentId);
    await refused(editor, data, 404, 'section.gone');
  });

  it('by who may delete it in one of its languages alone', async () => {
    const { documentId } = await addSection(app.strapi, 'Two languages');
    await sections(app.strapi).update({ documentId, locale: 'fr', data: { title: 'Deux' } });
    const english = await editorIn(app, 'English', ['en']);
    await refused(english, await deletionSeen(editor, documentId), 403, 'section.forbidden');
  });

  it('by who may not file its articles elsewhere', async () => {
    const { politics, country } = room;
    const french = await editorIn(app, 'French', ['fr']);
    const data = await deletionSeen(editor, politics.documentId, country.documentId);
    await refused(french, data, 403, 'section.forbidden');
  });

  it('by a moderator', async () => {
    const moderator = await admin(app, 'Moderator', ['plugin::article-forum.posts.read']);
    const answer = await moderator.post(`${SECTION_TREE}/deletions`, {});
    expect(answer.status).toBe(403);
  });
});
