import { findPath } from '../support/by-path';
import { addArticle, addFrench, articles, sections, type Entry } from '../support/documents';
import type { Client } from '../support/http';
import { editorIn } from '../support/roles';
import {
  move,
  moveSeen,
  pathOf,
  previewMove,
  readTree,
  SECTION_TREE,
  takeBack,
  titlesIn,
  undoOf,
} from '../support/section-tree';
import { countStatements } from '../support/statements';
import { addIn, addTwoSections } from '../support/two-sections';
import { useWorld } from '../support/use-world';

let editor: Client;
let home: Entry;
let away: Entry;
const app = useWorld(async (world) => {
  await addFrench(world.strapi);
  editor = await editorIn(world, 'Writer', ['en', 'fr']);
});

beforeEach(async () => {
  ({ home, away } = await addTwoSections(app.strapi));
});

const add = (title: string) => addIn(app.strapi, home, title);
const order = async (parent: Entry) => titlesIn(await readTree(editor), parent.documentId);
const translate = (section: Entry, title: string) =>
  sections(app.strapi).update({ documentId: section.documentId, locale: 'fr', data: { title } });

describe('a move among siblings', () => {
  it('puts a section before another one, whatever orders them so far', async () => {
    const [a, , c] = [await add('A'), await add('B'), await add('C')];
    const answer = await move(editor, {
      section: c.documentId,
      parent: home.documentId,
      before: a.documentId,
    });
    expect(answer.status).toBe(200);
    expect(await order(home)).toEqual(['C', 'A', 'B']);
  });

  it('puts a section last', async () => {
    const a = await add('A');
    await add('B');
    await move(editor, { section: a.documentId, parent: home.documentId, before: null });
    expect(await order(home)).toEqual(['B', 'A']);
  });

  it('holds in all its languages', async () => {
    const [a, b] = [await add('A'), await add('B')];
    await translate(a, 'A en français');
    await translate(b, 'B en français');
    await move(editor, {
      section: b.documentId,
      parent: home.documentId,
      before: a.documentId,
    });
    expect(titlesIn(await readTree(editor, 'fr'), home.documentId)).toEqual([
      'B en français',
      'A en français',
    ]);
  });

  it('changes no path, and says so', async () => {
    const [a, b] = [await add('A'), await add('B')];
    expect(
      await previewMove(editor, {
        section: b.documentId,
        parent: home.documentId,
        before: a.documentId,
      })
    ).toMatchObject({
      sections: 0,
      articles: { published: 0, all: 0 },
      paths: [],
      article: null,
      policy: [],
    });
  });

  it('taken back leaves the order to titles again', async () => {
    const [a, b] = [await add('A'), await add('B')];
    const answer = await move(editor, {
      section: b.documentId,
      parent: home.documentId,
      before: a.documentId,
    });
    await takeBack(editor, undoOf(answer));
    await add('AA');
    expect(await order(home)).toEqual(['A', 'AA', 'B']);
  });

  it('takes as many statements among many as among few', async () => {
    const statements = async (parent: Entry, count: number) => {
      const first = await addIn(app.strapi, parent, 'S 0');
      for (let index = 1; index < count; index += 1) await addIn(app.strapi, parent, `S ${index}`);
      const data = moveSeen(await readTree(editor), {
        section: first.documentId,
        parent: parent.documentId,
        before: null,
      });
      return countStatements(app.strapi, () => editor.post(`${SECTION_TREE}/moves`, { data }));
    };
    expect(await statements(home, 3)).toBe(await statements(away, 12));
  });
});

describe('a move to another parent', () => {
  it('is told before it is made, and then is what was told', async () => {
    const section = await add('Moving');
    const below = await addIn(app.strapi, section, 'Below');
    const article = await addArticle(app.strapi, 'Carried', { section: below.documentId });
    await articles(app.strapi).create({ data: { title: 'Draft', section: section.documentId } });
    const wanted = { section: section.documentId, parent: away.documentId };
    const told = await previewMove(editor, wanted);
    const paths = { from: `/${home.slug}/moving`, to: `/${away.slug}/moving` };
    expect(told).toMatchObject({
      sections: 2,
      articles: { published: 1, all: 2 },
      paths: [
        { locale: 'en', ...paths },
        { locale: 'fr', ...paths },
      ],
      below: {
        title: 'Below',
        locale: 'en',
        from: `/${home.slug}/moving/below`,
        to: `/${away.slug}/moving/below`,
      },
      article: {
        title: article.title,
        locale: 'en',
        from: `/${home.slug}/moving/below/${article.slug}`,
        to: `/${away.slug}/moving/below/${article.slug}`,
      },
      collisions: [],
    });
    expect(await pathOf(editor, section)).toBe(paths.from);

    expect((await move(editor, wanted, told.outcome)).status).toBe(200);
    expect(await pathOf(editor, section)).toBe(paths.to);
    const old = await findPath(app.visitor, told.article?.from ?? '');
    expect(old.meta).toEqual({ canonicalPath: told.article?.to, redirect: true });
  });

  it('tells the slug that a sibling there has already, and gives the next one', async () => {
    await addIn(app.strapi, away, 'Twin');
    const twin = await add('Twin');
    const wanted = { section: twin.documentId, parent: away.documentId };
    const told = await previewMove(editor, wanted);
    expect(told.collisions).toEqual([{ title: 'Twin', locale: 'en', from: 'twin', to: 'twin-2' }]);
    await move(editor, wanted, told.outcome);
    expect(await pathOf(editor, twin)).toBe(`/${away.slug}/twin-2`);
  });

  it('tells what its forums will inherit, and from where', async () => {
    await sections(app.strapi).update({
      documentId: away.documentId,
      data: { posting: 'registered', closeAfterDays: 10 },
    });
    const section = await add('Quiet');
    await sections(app.strapi).update({
      documentId: section.documentId,
      data: { closeAfterDays: 5 },
    });
    const told = await previewMove(editor, {
      section: section.documentId,
      parent: away.documentId,
    });
    expect(told.policy).toEqual([
      {
        field: 'posting',
        from: { value: 'anyone', origin: 'default', section: null },
        to: { value: 'registered', origin: 'section', section: away.title },
      },
    ]);
  });

  it('to the top, and into place there', async () => {
    const section = await add('Risen');
    await move(editor, {
      section: section.documentId,
      parent: null,
      before: away.documentId,
    });
    const top = titlesIn(await readTree(editor), null);
    expect(top.indexOf('Risen')).toBe(top.indexOf(away.title) - 1);
    expect(await pathOf(editor, section)).toBe('/risen');
  });

  it('taken back is as if it had not been, in each language', async () => {
    await addIn(app.strapi, away, 'Twin');
    const twin = await add('Twin');
    await translate(twin, 'Jumeau');
    const wanted = { section: twin.documentId, parent: away.documentId };
    const undo = undoOf(await move(editor, wanted));
    expect((await takeBack(editor, undo)).status).toBe(200);
    expect(await pathOf(editor, twin)).toBe(`/${home.slug}/twin`);
    expect(await pathOf(editor, twin, 'fr')).toBe(`/${home.slug}/jumeau`);
    expect((await findPath(app.visitor, `/${away.slug}/twin-2`)).meta).toEqual({
      canonicalPath: `/${home.slug}/twin`,
      redirect: true,
    });
  });
});
