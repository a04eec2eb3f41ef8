import { findPath } from '../support/by-path';
import {
  addArticle,
  addFrench,
  addSection,
  articles,
  sections,
  type Entry,
} from '../support/documents';
import { codeOf } from '../support/code-of';
import type { Client } from '../support/http';
import { editorIn } from '../support/roles';
import {
  move,
  moveSeen,
  previewMove,
  readTree,
  SECTION_TREE,
  sectionIn,
  takeBack,
  titlesIn,
  undoOf,
} from '../support/section-tree';
import { countStatements } from '../support/statements';
import { useWorld } from '../support/use-world';

let editor: Client;
const app = useWorld(async (world) => {
  await addFrench(world.strapi);
  editor = await editorIn(world, 'Writer', ['en', 'fr']);
});

let number = 0;
let home: Entry;
let away: Entry;

beforeEach(async () => {
  number += 1;
  home = await addSection(app.strapi, `Home ${number}`);
  away = await addSection(app.strapi, `Away ${number}`);
});

const addIn = (parent: Entry, title: string, data = {}) =>
  addSection(app.strapi, title, { parent: parent.documentId, ...data });
const add = (title: string) => addIn(home, title);
const pathOf = async (section: Entry, locale?: string) =>
  sectionIn(await readTree(editor, locale), section.documentId).path;
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
      const first = await addIn(parent, 'S 0');
      for (let index = 1; index < count; index += 1) await addIn(parent, `S ${index}`);
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
    const below = await addIn(section, 'Below');
    const article = await addArticle(app.strapi, `Carried ${number}`, {
      section: below.documentId,
    });
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
    expect(await pathOf(section)).toBe(paths.from);

    expect((await move(editor, wanted, told.outcome)).status).toBe(200);
    expect(await pathOf(section)).toBe(paths.to);
    const old = await findPath(app.visitor, told.article?.from ?? '');
    expect(old.meta).toEqual({ canonicalPath: told.article?.to, redirect: true });
  });

  it('tells the slug that a sibling there has already, and gives the next one', async () => {
    await addIn(away, 'Twin');
    const twin = await add('Twin');
    const wanted = { section: twin.documentId, parent: away.documentId };
    const told = await previewMove(editor, wanted);
    expect(told.collisions).toEqual([{ title: 'Twin', locale: 'en', from: 'twin', to: 'twin-2' }]);
    await move(editor, wanted, told.outcome);
    expect(await pathOf(twin)).toBe(`/${away.slug}/twin-2`);
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
    expect(await pathOf(section)).toBe('/risen');
  });

  it('taken back is as if it had not been, in each language', async () => {
    await addIn(away, 'Twin');
    const twin = await add('Twin');
    await translate(twin, 'Jumeau');
    const wanted = { section: twin.documentId, parent: away.documentId };
    const undo = undoOf(await move(editor, wanted));
    expect((await takeBack(editor, undo)).status).toBe(200);
    expect(await pathOf(twin)).toBe(`/${home.slug}/twin`);
    expect(await pathOf(twin, 'fr')).toBe(`/${home.slug}/jumeau`);
    expect((await findPath(app.visitor, `/${away.slug}/twin-2`)).meta).toEqual({
      canonicalPath: `/${home.slug}/twin`,
      redirect: true,
    });
  });
});

describe('a move is refused, and changes nothing,', () => {
  const refused = async (data: unknown, status: number, code: string) => {
    const before = await readTree(editor);
    for (const route of ['moves/preview', 'moves']) {
      const answer = await editor.post(`${SECTION_TREE}/${route}`, { data });
      expect(codeOf(answer)).toEqual([status, code]);
    }
    expect(await readTree(editor)).toEqual(before);
  };

  it('into the section itself or below it', async () => {
    const section = await add('Loop');
    const below = await addIn(section, 'Below');
    const tree = await readTree(editor);
    for (const parent of [section.documentId, below.documentId]) {
      await refused(moveSeen(tree, { section: section.documentId, parent }), 400, 'section.cycle');
    }
  });

  it('when somebody moved the section meanwhile', async () => {
    const section = await add('Wanted');
    const tree = await readTree(editor);
    await sections(app.strapi).update({ documentId: section.documentId, data: { parent: null } });
    await refused(
      moveSeen(tree, { section: section.documentId, parent: away.documentId }),
      409,
      'section.changed'
    );
  });

  it('when the order of its new siblings changed meanwhile', async () => {
    const section = await add('Wanted');
    const sibling = await addIn(away, 'There already');
    const tree = await readTree(editor);
    await addIn(away, 'A new one');
    await refused(
      moveSeen(tree, {
        section: section.documentId,
        parent: away.documentId,
        before: sibling.documentId,
      }),
      409,
      'section.changed'
    );
  });

  it('when it would do something else than was told', async () => {
    const section = await add('Told');
    const wanted = { section: section.documentId, parent: away.documentId };
    const { outcome } = await previewMove(editor, wanted);
    await sections(app.strapi).update({
      documentId: away.documentId,
      data: { slug: `${away.slug}-renamed` },
    });
    const answer = await move(editor, wanted, outcome);
    expect(codeOf(answer)).toEqual([409, 'section.changed']);
    expect(await pathOf(section)).toBe(`/${home.slug}/told`);
  });

  it('of a section that was deleted meanwhile', async () => {
    const section = await add('Gone');
    const tree = await readTree(editor);
    await sections(app.strapi).delete({ documentId: section.documentId });
    await refused(
      moveSeen(tree, { section: section.documentId, parent: null }),
      404,
      'section.gone'
    );
  });

  it('to where there is no section', async () => {
    const section = await add('Lost');
    const seen = { parent: home.documentId, siblings: [] };
    await refused(
      { section: section.documentId, parent: 'nosuchsection', locale: 'en', seen },
      400,
      'section.not-found'
    );
  });

  it('with bad input', async () => {
    const section = await add('Bad');
    const good = moveSeen(await readTree(editor), { section: section.documentId, parent: null });
    for (const wrong of [
      { section: '../x' },
      { parent: undefined },
      { parent: 7 },
      { locale: '' },
      { seen: { ...good.seen, siblings: 'all' } },
      { seen: { ...good.seen, siblings: Array.from({ length: 10_001 }, () => 'abc') } },
      { position: 1 },
    ]) {
      await refused({ ...good, ...wrong }, 400, 'post.invalid');
    }
  });

  it('deeper than a trail may be', async () => {
    let deepest = home;
    for (let depth = 2; depth <= 64; depth += 1) deepest = await addIn(deepest, `D${depth}`);
    const tree = await readTree(editor);
    await refused(
      moveSeen(tree, { section: away.documentId, parent: deepest.documentId }),
      400,
      'section.too-deep'
    );
  });

  it('by who may not change its parent', async () => {
    const section = await add('Fixed');
    const french = await editorIn(app, `French${number}`, ['fr']);
    const data = moveSeen(await readTree(editor), {
      section: section.documentId,
      parent: away.documentId,
    });
    const answer = await french.post(`${SECTION_TREE}/moves`, { data });
    expect(codeOf(answer)).toEqual([403, 'section.forbidden']);
    expect(await pathOf(section)).toBe(`/${home.slug}/fixed`);
  });
});

describe('moves at once', () => {
  it('of two into each other make one, and no cycle', async () => {
    const tree = await readTree(editor);
    const into = (section: Entry, parent: Entry) => ({
      data: moveSeen(tree, { section: section.documentId, parent: parent.documentId }),
    });
    const answers = await Promise.all([
      editor.post(`${SECTION_TREE}/moves`, into(home, away)),
      editor.post(`${SECTION_TREE}/moves`, into(away, home)),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  it('of one section to two places make one', async () => {
    const section = await add('Contested');
    const tree = await readTree(editor);
    const answers = await Promise.all(
      [null, away.documentId].map((parent) =>
        editor.post(`${SECTION_TREE}/moves`, {
          data: moveSeen(tree, { section: section.documentId, parent }),
        })
      )
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('cannot be taken back once a colleague has gone on', async () => {
    const section = await add('Further');
    const undo = undoOf(
      await move(editor, { section: section.documentId, parent: away.documentId })
    );
    await sections(app.strapi).update({ documentId: section.documentId, data: { parent: null } });
    const answer = await takeBack(editor, undo);
    expect(codeOf(answer)).toEqual([409, 'section.changed']);
  });
});
