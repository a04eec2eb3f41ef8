import { codeOf } from '../support/code-of';
import { addFrench, sections, type Entry } from '../support/documents';
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
  undoOf,
} from '../support/section-tree';
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
    const below = await addIn(app.strapi, section, 'Below');
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
    const sibling = await addIn(app.strapi, away, 'There already');
    const tree = await readTree(editor);
    await addIn(app.strapi, away, 'A new one');
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
    expect(await pathOf(editor, section)).toBe(`/${home.slug}/told`);
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
    for (let depth = 2; depth <= 64; depth += 1) {
      deepest = await addIn(app.strapi, deepest, `D${depth}`);
    }
    const tree = await readTree(editor);
    await refused(
      moveSeen(tree, { section: away.documentId, parent: deepest.documentId }),
      400,
      'section.too-deep'
    );
  });

  it('by who may not change its parent', async () => {
    const section = await add('Fixed');
    const french = await editorIn(app, 'French', ['fr']);
    const data = moveSeen(await readTree(editor), {
      section: section.documentId,
      parent: away.documentId,
    });
    const answer = await french.post(`${SECTION_TREE}/moves`, { data });
    expect(codeOf(answer)).toEqual([403, 'section.forbidden']);
    expect(await pathOf(editor, section)).toBe(`/${home.slug}/fixed`);
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
