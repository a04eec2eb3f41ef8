import { findPath } from '../support/by-path';
import { codeOf } from '../support/code-of';
import { addFrench, sections } from '../support/documents';
import type { Client } from '../support/http';
import { addNewsroom, type Newsroom } from '../support/newsroom';
import { editorIn } from '../support/roles';
import {
  previewRename,
  readTree,
  rename,
  renameSeen,
  SECTION_TREE,
  sectionIn,
  takeBack,
  undoOf,
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

const shown = async (locale = 'en') =>
  sectionIn(await readTree(editor, locale), room.politics.documentId);
const to = (title: string, slug: 'keep' | 'follow', locale = 'en') => ({
  section: room.politics.documentId,
  title,
  slug,
  locale,
});

describe('a rename', () => {
  it('keeps the path where that is wanted', async () => {
    const { country } = room;
    expect(await previewRename(editor, to('Power', 'keep'))).toMatchObject({
      sections: 0,
      paths: [],
    });
    expect((await rename(editor, to('Power', 'keep'))).status).toBe(200);
    expect(await shown()).toMatchObject({ title: 'Power', path: `/${country.slug}/politics` });
  });

  it('makes a new path where that is wanted, told before, and the old one redirects', async () => {
    const { country, article } = room;
    const told = await previewRename(editor, to('Power', 'follow'));
    expect(told).toMatchObject({
      sections: 1,
      articles: { published: 1, all: 1 },
      paths: [
        { locale: 'en', from: `/${country.slug}/politics`, to: `/${country.slug}/power` },
        { locale: 'fr', from: `/${country.slug}/politics`, to: `/${country.slug}/power` },
      ],
      article: { to: `/${country.slug}/power/${article.slug}` },
    });
    await rename(editor, to('Power', 'follow'), told.outcome);
    expect((await findPath(app.visitor, told.article?.from ?? '')).meta).toEqual({
      canonicalPath: told.article?.to,
      redirect: true,
    });
  });

  it('tells that a sibling has the slug already', async () => {
    await sections(app.strapi).create({
      data: { title: 'Power', parent: room.country.documentId },
    });
    const told = await previewRename(editor, to('Power', 'follow'));
    expect(told.collisions).toEqual([
      { title: 'Politics', locale: 'en', from: 'power', to: 'power-2' },
    ]);
    await rename(editor, to('Power', 'follow'), told.outcome);
    expect((await shown()).slug).toBe('power-2');
  });

  it('in a language that the section does not have adds it, and keeps its path', async () => {
    const answer = await rename(editor, to('Politique', 'keep', 'fr'));
    expect(await shown('fr')).toMatchObject({
      title: 'Politique',
      locale: 'fr',
      path: `/${room.country.slug}/politics`,
    });
    expect((await shown()).title).toBe('Politics');
    expect(undoOf(answer)).toBeNull();
  });

  it('in a language that the section does not have makes a path of the title on demand', async () => {
    const told = await previewRename(editor, to('Politique', 'follow', 'fr'));
    expect(told.paths).toEqual([
      {
        locale: 'fr',
        from: `/${room.country.slug}/politics`,
        to: `/${room.country.slug}/politique`,
      },
    ]);
    await rename(editor, to('Politique', 'follow', 'fr'), told.outcome);
    expect((await shown('fr')).slug).toBe('politique');
  });

  it('is taken back, title and path', async () => {
    const undo = undoOf(await rename(editor, to('Power', 'follow')));
    expect((await takeBack(editor, undo)).status).toBe(200);
    expect(await shown()).toMatchObject({ title: 'Politics', slug: 'politics' });
  });

  it('is not taken back once somebody renamed again', async () => {
    const undo = undoOf(await rename(editor, to('Power', 'follow')));
    await rename(editor, to('Government', 'keep'));
    const answer = await takeBack(editor, undo);
    expect(codeOf(answer)).toEqual([409, 'section.changed']);
    expect((await shown()).title).toBe('Government');
  });
});

describe('a rename is refused', () => {
  it('when somebody renamed the section meanwhile', async () => {
    const data = await renameSeen(editor, to('Power', 'keep'));
    await rename(editor, to('Government', 'keep'));
    const answer = await editor.post(`${SECTION_TREE}/renames`, { data });
    expect(codeOf(answer)).toEqual([409, 'section.changed']);
  });

  it.each([
    ['an empty title', { title: ' ' }],
    ['a title that is too long', { title: 'x'.repeat(256) }],
    ['a slug of its own', { slug: 'my-slug' }],
    ['an outcome that is none', { outcome: 'yes' }],
  ])('with %s', async (_, wrong) => {
    const data = { ...(await renameSeen(editor, to('Power', 'keep'))), ...wrong };
    const answer = await editor.post(`${SECTION_TREE}/renames`, { data });
    expect(codeOf(answer)).toEqual([400, 'post.invalid']);
    expect((await shown()).title).toBe('Politics');
  });

  it('in a language that its editor does not write', async () => {
    const french = await editorIn(app, 'French', ['fr']);
    const answer = await rename(french, to('Power', 'keep'));
    expect(codeOf(answer)).toEqual([403, 'section.forbidden']);
  });
});

describe('a restoration is refused', () => {
  it('with bad input', async () => {
    const undo = undoOf(await rename(editor, to('Power', 'keep')));
    for (const wrong of [
      null,
      { ...undo, state: { parent: null, texts: [] } },
      { ...undo, state: { parent: null, texts: [{ locale: 'en', title: '', slug: 'politics' }] } },
      { ...undo, positions: [{ section: 'a', from: 1, to: 1.5 }] },
      { ...undo, extra: true },
    ]) {
      const answer = await editor.post(`${SECTION_TREE}/restorations`, { data: wrong });
      expect(codeOf(answer)).toEqual([400, 'post.invalid']);
    }
    expect((await shown()).title).toBe('Power');
  });

  it('when it would put the section into itself', async () => {
    const { country, politics } = room;
    const state = {
      parent: null,
      texts: [{ locale: 'en', title: country.title, slug: country.slug }],
    };
    const answer = await takeBack(editor, {
      section: country.documentId,
      seen: state,
      state: { ...state, parent: politics.documentId },
      positions: [],
    });
    expect(codeOf(answer)).toEqual([400, 'section.cycle']);
  });
});
