import type { TreeSection } from '../../contracts/section-tree';
import { addArticle, addFrench, addSection, articles, sections } from '../support/documents';
import type { Client } from '../support/http';
import { addNewsroom, type Newsroom } from '../support/newsroom';
import { addPending, addPublished } from '../support/posts';
import { admin, adminWithRole, editorIn } from '../support/roles';
import { readTree, SECTION_TREE, sectionIn, titlesIn } from '../support/section-tree';
import { countStatements } from '../support/statements';
import { useWorld } from '../support/use-world';

let chief: Client;
let editor: Client;
let room: Newsroom;

const app = useWorld(async (world) => {
  await addFrench(world.strapi);
  chief = await adminWithRole(world, 'Chief', 'strapi-super-admin');
  editor = await editorIn(world, 'Writer', ['en', 'fr']);
});

beforeEach(async () => {
  room = await addNewsroom(app.strapi);
});

const shown = async (documentId: string, client = editor, locale = 'en'): Promise<TreeSection> =>
  sectionIn(await readTree(client, locale), documentId);

describe('the tree of sections', () => {
  it('has each section with its path, after its parent', async () => {
    const tree = await readTree(editor);
    const ids = tree.map(({ documentId }) => documentId);
    const { country, politics } = room;
    expect(sectionIn(tree, politics.documentId)).toMatchObject({
      parent: country.documentId,
      title: 'Politics',
      slug: 'politics',
      path: `/${country.slug}/politics`,
      locale: 'en',
      policy: {},
    });
    expect(ids.indexOf(politics.documentId)).toBeGreaterThan(ids.indexOf(country.documentId));
  });

  it('has siblings in their manual order, then by title', async () => {
    const { documentId: parent } = room.country;
    await addSection(app.strapi, 'Arts', { parent });
    await addSection(app.strapi, 'Zoo', { parent, position: 2 });
    await addSection(app.strapi, 'Weather', { parent, position: 1 });
    expect(titlesIn(await readTree(editor), parent)).toEqual([
      'Weather',
      'Zoo',
      'Arts',
      'Politics',
    ]);
  });

  it('counts articles in a section, and with everything below it', async () => {
    const { country, politics } = room;
    await articles(app.strapi).create({
      data: { title: 'Not yet out', section: politics.documentId },
    });
    await addArticle(app.strapi, 'Of the country', { section: country.documentId });
    expect(await shown(politics.documentId)).toMatchObject({
      own: { sections: 0, articles: { published: 1, all: 2 } },
    });
    expect(await shown(country.documentId)).toMatchObject({
      own: { sections: 1, articles: { published: 1, all: 1 } },
      total: { sections: 1, articles: { published: 2, all: 3 } },
    });
  });

  it('counts an article once, whatever its languages', async () => {
    await articles(app.strapi).update({
      documentId: room.article.documentId,
      locale: 'fr',
      data: { title: 'Une' },
      status: 'published',
    });
    expect((await shown(room.politics.documentId)).own.articles).toEqual({ published: 1, all: 1 });
  });

  it('counts posts under the articles, those that wait only for who may read the queue', async () => {
    await addPublished(app, room.article.documentId);
    await addPending(app, room.article.documentId);
    expect((await shown(room.country.documentId, chief)).total.posts).toEqual({
      published: 1,
      waiting: 1,
    });
    expect((await shown(room.country.documentId, editor)).total.posts).toEqual({
      published: 1,
      waiting: null,
    });
  });

  it('shows a title in the asked locale, else in the default one and says so', async () => {
    const { country, politics } = room;
    await sections(app.strapi).update({
      documentId: politics.documentId,
      locale: 'fr',
      data: { title: 'Politique' },
    });
    const french = await readTree(editor, 'fr');
    expect(sectionIn(french, politics.documentId)).toMatchObject({
      title: 'Politique',
      locale: 'fr',
      path: `/${country.slug}/politique`,
    });
    expect(sectionIn(french, country.documentId)).toMatchObject({
      title: country.title,
      locale: 'en',
    });
  });

  it('tells what a section states itself of the policy', async () => {
    const { documentId } = await addSection(app.strapi, 'Members', {
      posting: 'registered',
      closeAfterDays: 30,
    });
    expect((await shown(documentId)).policy).toEqual({ posting: 'registered', closeAfterDays: 30 });
  });

  it('takes three statements, whatever its size', async () => {
    const statements = async () => {
      // Strapi reads what was published once more, for its events, after it has answered.
      await readTree(editor);
      return countStatements(app.strapi, () => readTree(editor));
    };
    const small = await statements();
    for (let index = 0; index < 5; index += 1) await addNewsroom(app.strapi);
    expect([small, await statements()]).toEqual([3, 3]);
  });

  it('lists the languages of the site, the default one first', async () => {
    const { meta } = (await editor.get(SECTION_TREE)).body;
    expect(meta).toMatchObject({
      locale: 'en',
      locales: [
        { code: 'en', isDefault: true },
        { code: 'fr', isDefault: false },
      ],
    });
  });

  it('refuses what it does not know', async () => {
    const answers = await Promise.all(
      ['?locale=%00', '?depth=2', '?locale=en&locale=fr'].map((query) =>
        editor.get(SECTION_TREE + query)
      )
    );
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
  });

  it('is not read by a moderator who may not read sections', async () => {
    const moderator = await admin(app, 'Moderator', ['plugin::article-forum.posts.read']);
    expect((await moderator.get(SECTION_TREE)).status).toBe(403);
  });
});

describe('a new section', () => {
  const add = (client: Client, data: unknown) => client.post(SECTION_TREE, { data });

  it('lies where it was asked for, with a slug made of its title', async () => {
    const { documentId: parent, slug } = room.country;
    const answer = await add(editor, { parent, locale: 'en', title: '  Late News ' });
    expect(answer.status).toBe(201);
    const { documentId } = answer.body.data;
    expect(await shown(documentId)).toMatchObject({
      parent,
      title: 'Late News',
      path: `/${slug}/late-news`,
    });
  });

  it.each([
    ['no title', { title: ' ' }, 'post.invalid'],
    ['a title that is too long', { title: 'x'.repeat(256) }, 'post.invalid'],
    ['a parent that is not there', { parent: 'nosuchsection' }, 'section.not-found'],
    ['a field that is not known', { position: 3 }, 'post.invalid'],
  ])('is refused with %s', async (_, wrong, code) => {
    const before = (await readTree(editor)).length;
    const answer = await add(editor, { parent: null, locale: 'en', title: 'New', ...wrong });
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.code).toBe(code);
    expect(await readTree(editor)).toHaveLength(before);
  });

  it('is refused in a locale that its editor does not write', async () => {
    const english = await editorIn(app, 'English', ['en']);
    const answer = await add(english, { parent: null, locale: 'fr', title: 'Nouvelle' });
    expect(answer.body.error.details.code).toBe('section.forbidden');
  });
});
