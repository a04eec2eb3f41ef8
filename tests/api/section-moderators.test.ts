import { SECTION_UID } from '../../content-types';
import { addArticle, addFrench, sections } from '../support/documents';
import { decideNow, decideSeen, DESK, outcomeOf, seen } from '../support/desk';
import type { Client } from '../support/http';
import { addNewsroom, type Newsroom } from '../support/newsroom';
import { addPending, idsOf, rowOf } from '../support/posts';
import { readOne, readQueue } from '../support/queue';
import { admin, MODERATOR, sectionModerator } from '../support/roles';
import { readTree, sectionIn } from '../support/section-tree';
import { countStatements } from '../support/statements';
import { useWorld } from '../support/use-world';

const ALL = ['posts.read', 'posts.moderate', 'posts.edit', 'posts.delete', 'forums.update'].map(
  (action) => `plugin::article-forum.${action}`
);

let bermet: Client;
let own: Newsroom;
let foreign: Newsroom;
/** Everything, in the country alone. */
let kanat: Client;
/** Reads everything, decides in the country alone. */
let ainura: Client;
const app = useWorld(async (world) => {
  bermet = await admin(world, 'Bermet', MODERATOR);
  [own, foreign] = [await addNewsroom(world.strapi), await addNewsroom(world.strapi)];
  const country = [own.country.documentId];
  kanat = await sectionModerator(world, 'Kanat', { sections: country, actions: ALL });
  ainura = await sectionModerator(world, 'Ainura', {
    sections: country,
    actions: MODERATOR.slice(1),
    anywhere: MODERATOR.slice(0, 1),
  });
});

const addIn = async ({ article }: Newsroom): Promise<string> =>
  (await addPending(app, article.documentId)).documentId;

const statusOf = async (id: string): Promise<string> => (await rowOf(app.strapi, id)).status;

describe('a moderator of a section', () => {
  it('finds the posts below it, in lists, counts, selections and figures, and no others', async () => {
    const [inside, outside] = [await addIn(own), await addIn(foreign)];
    const { data, meta } = await readQueue(kanat, 'status=pending');
    expect(idsOf(data)).toContain(inside);
    expect(idsOf(data)).not.toContain(outside);
    expect(meta.counts.pending.value).toBe(data.length);
    const counts = await kanat.get(`${DESK}/counts`);
    expect(counts.body.data).toMatchObject({ pending: data.length });
    const selection = await kanat.get(`${DESK}/selection?status=pending`);
    expect(idsOf(selection.body.data)).toEqual(idsOf(data));
    const states = await kanat.get(`${DESK}/states?posts=${inside},${outside}`);
    expect(idsOf(states.body.data)).toEqual([inside]);
    const figures = await kanat.get(`${DESK}/figures?days=7`);
    expect(figures.body.data).toMatchObject({ waiting: data.length });
    expect((await readOne(kanat, inside)).may).toEqual({ decide: true, edit: true, remove: true });
    expect((await kanat.get(`${DESK}/posts/${outside}`)).status).toBe(404);
  });

  it('is offered these sections alone to filter by, the own one at the top', async () => {
    const { body } = await kanat.get(`${DESK}/sections`);
    expect(body.data).toEqual([
      expect.objectContaining({ documentId: own.country.documentId, depth: 0 }),
      expect.objectContaining({ documentId: own.politics.documentId, depth: 1 }),
    ]);
  });

  it('decides there and nowhere else; a decision on both leaves the foreign post alone', async () => {
    const [inside, outside] = [await addIn(own), await addIn(foreign)];
    const posts = await Promise.all([inside, outside].map((id) => rowOf(app.strapi, id)));
    const { done, conflicts } = outcomeOf(await decideSeen(kanat, 'publish', posts.map(seen)));
    expect(idsOf(done)).toEqual([inside]);
    expect(conflicts).toEqual([{ documentId: outside, status: null, revision: null, by: null }]);
    expect(await statusOf(outside)).toBe('pending');
  });

  it('is refused a decision on foreign posts alone', async () => {
    const outside = await addIn(foreign);
    const row = await rowOf(app.strapi, outside);
    const answer = await decideSeen(kanat, 'publish', [seen(row)]);
    expect(answer.status).toBe(403);
    expect(answer.body.error.details).toMatchObject({ code: 'decision.forbidden' });
    expect(await statusOf(outside)).toBe('pending');
  });

  it('undoes only what was decided there', async () => {
    const [inside, outside] = [await addIn(own), await addIn(foreign)];
    const { batch } = await decideNow(app.strapi, bermet, 'publish', [inside, outside]);
    const undone = outcomeOf(await kanat.post(`${DESK}/decisions/${batch}/undo`));
    expect(idsOf(undone.done)).toEqual([inside]);
    expect(await statusOf(outside)).toBe('published');
    const other = await decideNow(app.strapi, bermet, 'reject', [outside]);
    expect((await kanat.post(`${DESK}/decisions/${other.batch}/undo`)).status).toBe(403);
    expect(await statusOf(outside)).toBe('rejected');
  });

  it('neither edits nor answers a foreign post', async () => {
    const outside = await addIn(foreign);
    const { revision } = await rowOf(app.strapi, outside);
    const edit = await kanat.put(`${DESK}/posts/${outside}`, { data: { revision, body: 'Mine' } });
    const reply = await kanat.post(`${DESK}/posts/${outside}/reply`, {
      data: { revision, authorName: 'The desk', body: 'An answer' },
    });
    expect([edit.status, reply.status]).toEqual([404, 404]);
    expect(await rowOf(app.strapi, outside)).toMatchObject({ revision, status: 'pending' });
  });

  it('learns of a foreign forum its policy, and changes none', async () => {
    const here = await kanat.get(`/article-forum/forums?article=${own.article.documentId}`);
    expect(here.body.data).toMatchObject({ mayChange: true, figures: expect.any(Object) });
    const there = await kanat.get(`/article-forum/forums?article=${foreign.article.documentId}`);
    expect(there.body.data).toMatchObject({ mayChange: false, figures: null });
    const change = (article: string) =>
      kanat.put('/article-forum/forums', { data: { article, visibility: 'hidden' } });
    expect((await change(foreign.article.documentId)).status).toBe(404);
    const fresh = await addArticle(app.strapi, 'No post yet', { section: own.politics.documentId });
    expect((await change(fresh.documentId)).status).toBe(200);
    const latest = (article: string) => kanat.get(`/article-forum/forums/posts?article=${article}`);
    expect((await latest(foreign.article.documentId)).status).toBe(404);
    expect((await latest(own.article.documentId)).status).toBe(200);
  });

  it('tries lists on these posts alone', async () => {
    const word = `zq${Math.random().toString(36).slice(2, 8)}`;
    const [inside, outside] = [await addIn(own), await addIn(foreign)];
    for (const id of [inside, outside]) {
      const { revision } = await rowOf(app.strapi, id);
      const edited = await admin(app, `Editor${id.slice(0, 6)}`, ALL).then((client) =>
        client.put(`${DESK}/posts/${id}`, { data: { revision, body: `Says ${word} twice` } })
      );
      expect(edited.status).toBe(200);
    }
    await decideNow(app.strapi, bermet, 'publish', [inside, outside]);
    const rules = [{ kind: 'word', value: word, tier: 'hold' }];
    const tried = (client: Client) =>
      client.post(`${DESK}/rules/dry-run`, { data: { rules } }).then(({ body }) => body.data);
    expect(await tried(bermet)).toMatchObject({ published: { hold: 2 } });
    expect(await tried(kanat)).toMatchObject({ published: { hold: 1 } });
  });

  it('sees how many wait in these sections, not in others', async () => {
    const superior = await sectionModerator(app, 'Tilek', {
      sections: [own.country.documentId],
      actions: ALL,
      anywhere: ['plugin::article-forum.rules.update'],
    });
    const roles = app.strapi.service('admin::role') as unknown as {
      findOne(where: object): Promise<{ id: number }>;
      addPermissions(id: number, permissions: unknown[]): Promise<unknown>;
    };
    const { id } = await roles.findOne({ code: 'role-tilek' });
    const action = 'plugin::content-manager.explorer.read';
    await roles.addPermissions(id, [
      { action, subject: SECTION_UID, properties: { locales: ['en'] }, conditions: [] },
    ]);
    const tree = await readTree(superior);
    expect(sectionIn(tree, own.politics.documentId).own.posts.waiting).toEqual(expect.any(Number));
    expect(sectionIn(tree, foreign.politics.documentId).own.posts.waiting).toBeNull();
  });

  it('has nothing once no section is theirs', async () => {
    const section = { documentId: foreign.country.documentId };
    const nurlan = await sectionModerator(app, 'Nurlan', {
      sections: [section.documentId],
      actions: ALL,
    });
    const id = await addIn(foreign);
    expect((await readOne(nurlan, id)).documentId).toBe(id);
    await sections(app.strapi).update({ ...section, data: { moderators: [] } });
    expect((await readQueue(nurlan, 'status=pending')).data).toEqual([]);
    expect((await nurlan.get(`${DESK}/posts/${id}`)).status).toBe(404);
  });

  it('is one in all languages of a section, and ceases to be in all of them', async () => {
    await addFrench(app.strapi);
    const { country, article } = await addNewsroom(app.strapi);
    const { documentId } = country;
    await sections(app.strapi).update({ documentId, locale: 'fr', data: { title: 'Pays' } });
    const zarina = await sectionModerator(app, 'Zarina', { sections: [documentId], actions: ALL });
    const { documentId: id } = await addPending(app, article.documentId);
    const french = { documentId, locale: 'fr', populate: ['moderators'] };
    expect(await sections(app.strapi).findOne(french)).toMatchObject({
      moderators: [{ firstname: 'Zarina' }],
    });
    await sections(app.strapi).update({ documentId, locale: 'fr', data: { moderators: [] } });
    expect((await zarina.get(`${DESK}/posts/${id}`)).status).toBe(404);
  });

  it('follows a section that is moved', async () => {
    const other = await addNewsroom(app.strapi);
    const id = await addIn(other);
    expect((await kanat.get(`${DESK}/posts/${id}`)).status).toBe(404);
    await sections(app.strapi).update({
      documentId: other.country.documentId,
      data: { parent: own.country.documentId },
    });
    expect((await readOne(kanat, id)).documentId).toBe(id);
  });

  it('costs the queue no more statements for more posts', async () => {
    await addIn(own);
    await addIn(own);
    const count = (limit: number) =>
      countStatements(app.strapi, () => readQueue(kanat, `status=pending&limit=${limit}`));
    expect(await count(2)).toBe(await count(1));
  });
});

describe('who reads everything and decides in a section', () => {
  it('is told of each post whether it is theirs to decide, and refused where not', async () => {
    const [inside, outside] = [await addIn(own), await addIn(foreign)];
    const { data } = await readQueue(ainura, 'status=pending&limit=100');
    const mayOf = (id: string) => data.find(({ documentId }) => documentId === id)?.may;
    expect(mayOf(inside)).toEqual({ decide: true, edit: false, remove: false });
    expect(mayOf(outside)).toEqual({ decide: false, edit: false, remove: false });
    const row = await rowOf(app.strapi, outside);
    expect((await decideSeen(ainura, 'publish', [seen(row)])).status).toBe(403);
    const selection = await ainura.get(`${DESK}/selection?status=pending`);
    expect(idsOf(selection.body.data)).toContain(inside);
    expect(idsOf(selection.body.data)).not.toContain(outside);
  });
});

describe('the condition', () => {
  it('grants nothing over the lists and the settings of the whole site', async () => {
    const actions = ['posts.read', 'rules.update', 'settings.read', 'settings.update'];
    const janyl = await sectionModerator(app, 'Janyl', {
      sections: [own.country.documentId],
      actions: actions.map((action) => `plugin::article-forum.${action}`),
    });
    const data = { kind: 'word', tier: 'spam', values: ['anything'] };
    expect((await janyl.post(`${DESK}/rules`, { data })).status).toBe(403);
    expect((await janyl.get('/article-forum/settings')).status).toBe(403);
    expect((await readQueue(janyl, 'status=pending')).data.length).toBeGreaterThan(0);
  });

  it('never shows the public who moderates', async () => {
    const { documentId } = own.country;
    const answers = await Promise.all(
      [
        `/api/article-forum/sections/${documentId}?populate=*`,
        `/api/article-forum/sections/${documentId}?populate[moderators]=true`,
        `/api/article-forum/sections?populate[moderators][fields]=email`,
      ].map((path) => app.visitor.get(path))
    );
    for (const { body } of answers)
      expect(JSON.stringify(body)).not.toMatch(/moderators":[[{]|staff\.test|Staffsurname/);
  });
});
