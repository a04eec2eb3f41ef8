import { MODERATION_EVENT_UID } from '../../content-types';
import { codeOf } from '../support/code-of';
import { decideNow, decideSeen, DESK, outcomeOf, seen, undo, type Seen } from '../support/desk';
import { addArticle } from '../support/documents';
import { figuresOf } from '../support/figures';
import type { Client } from '../support/http';
import { addPending, addPublished, readPosts, rowOf } from '../support/posts';
import { admin, MODERATOR } from '../support/roles';
import { countStatements } from '../support/statements';
import { useWorld } from '../support/use-world';

let aida: Client;
let bakyt: Client;
let article: string;
const app = useWorld(async (world) => {
  aida = await admin(world, 'Aida', MODERATOR);
  bakyt = await admin(world, 'Bakyt', MODERATOR);
});

beforeEach(async () => {
  article = (await addArticle(app.strapi, 'Discussed')).documentId;
});

const act = (client: Client, action: string, ids: readonly string[], reason?: string) =>
  decideNow(app.strapi, client, action, ids, reason);

describe('undo', () => {
  it('brings back the decision before, with its data', async () => {
    const { documentId } = await addPending(app, article);
    await act(bakyt, 'reject', [documentId], 'Off topic');
    const before = await rowOf(app.strapi, documentId);
    const { batch } = await act(aida, 'spam', [documentId], 'Selling');
    await undo(aida, batch);
    const { status, decidedAt, decidedBy, decidedByName, decisionReason } = before;
    expect(await rowOf(app.strapi, documentId)).toMatchObject({
      status,
      decidedAt,
      decidedBy,
      decidedByName,
      decisionReason,
    });
  });

  it('of the first decision leaves the post undecided', async () => {
    const { documentId } = await addPending(app, article);
    const { batch } = await act(aida, 'spam', [documentId], 'Selling');
    expect((await undo(aida, batch)).done).toHaveLength(1);
    expect(await rowOf(app.strapi, documentId)).toMatchObject({
      status: 'pending',
      revision: 3,
      decidedAt: null,
      decidedByName: null,
    });
  });

  it('shows again what a decision had hidden', async () => {
    const root = await addPublished(app, article);
    const reply = await addPublished(app, article, { parent: root.documentId });
    const before = await readPosts(app.visitor, article);
    const { batch } = await act(aida, 'spam', [root.documentId]);
    await undo(aida, batch);
    expect(await readPosts(app.visitor, article)).toEqual(before);
    expect(JSON.stringify(before)).toContain(reply.documentId);
  });

  it.each([
    ['publish', 201],
    ['spam', 1],
  ])('of a bulk to %s brings all 200 posts and the figures back', async (action, shown) => {
    const root = (await addPublished(app, article)).documentId;
    const ids: string[] = [];
    while (ids.length < 200)
      ids.push((await addPending(app, article, { parent: root })).documentId);
    const { batch, done, conflicts } = await act(bakyt, action, ids);
    expect([done.length, conflicts]).toEqual([200, []]);
    const decided = await figuresOf(app.strapi, article);
    expect([decided.stored.postCount, decided.stored]).toEqual([shown, decided.counted]);

    expect((await undo(bakyt, batch)).done).toHaveLength(200);
    const undone = await figuresOf(app.strapi, article);
    expect([undone.stored.postCount, undone.stored]).toEqual([1, undone.counted]);
  });

  it('leaves alone a post that somebody has changed since', async () => {
    const { documentId } = await addPending(app, article);
    const { batch } = await act(aida, 'spam', [documentId]);
    await act(bakyt, 'publish', [documentId]);
    expect(await undo(aida, batch)).toMatchObject({
      done: [],
      conflicts: [{ status: 'published' }],
    });
  });

  it('may not be done twice', async () => {
    const { documentId } = await addPending(app, article);
    const { batch } = await act(aida, 'spam', [documentId]);
    await undo(aida, batch);
    const second = await undo(aida, batch);
    expect([second.done, second.conflicts]).toMatchObject([[], [{ documentId }]]);
  });

  it('can be undone: what it took back holds again, with its data', async () => {
    const { documentId } = await addPending(app, article);
    const { batch } = await act(bakyt, 'reject', [documentId], 'Off topic');
    const { revision, updatedAt: _, ...rejected } = await rowOf(app.strapi, documentId);
    const undone = await undo(aida, batch);
    const redone = await undo(aida, undone.batch);
    expect(redone.done).toEqual([{ documentId, status: 'rejected', revision: revision + 2 }]);
    expect(await rowOf(app.strapi, documentId)).toMatchObject(rejected);
    await undo(aida, redone.batch);
    expect(await rowOf(app.strapi, documentId)).toMatchObject({
      status: 'pending',
      decidedByName: null,
    });
  });

  it('from before it kept what it took back, is not found', async () => {
    const { documentId } = await addPending(app, article);
    const { batch } = await undo(aida, (await act(aida, 'spam', [documentId])).batch);
    const events = app.strapi.db.query(MODERATION_EVENT_UID);
    const { details } = await events.findOne({ where: { batch } });
    await events.updateMany({ where: { batch }, data: { details: { before: details.before } } });
    const answer = await aida.post(`${DESK}/decisions/${batch}/undo`);
    expect(codeOf(answer)).toEqual([404, 'batch.not-found']);
  });

  it('is named with who undid where the next decision comes too late', async () => {
    const post = await addPending(app, article);
    const { batch } = await act(bakyt, 'reject', [post.documentId]);
    await undo(bakyt, batch);
    const { conflicts } = outcomeOf(await decideSeen(aida, 'publish', [seen(post)]));
    expect(conflicts).toEqual([
      { documentId: post.documentId, status: 'pending', revision: 3, by: 'Bakyt Staffsurname' },
    ]);
  });

  it('names who was faster in as many statements for one post as for twenty', async () => {
    const late = async (count: number): Promise<number> => {
      const posts: Seen[] = [];
      while (posts.length < count) posts.push(await addPending(app, article));
      await act(
        bakyt,
        'reject',
        posts.map(({ documentId }) => documentId)
      );
      return countStatements(app.strapi, async () => {
        const { conflicts } = outcomeOf(await decideSeen(aida, 'publish', posts.map(seen)));
        expect(conflicts.map(({ by }) => by)).toEqual(posts.map(() => 'Bakyt Staffsurname'));
      });
    };
    expect(await late(20)).toBe(await late(1));
  });

  it('of what was never decided is not found', async () => {
    const answer = await aida.post(`${DESK}/decisions/12345678/undo`);
    expect(codeOf(answer)).toEqual([404, 'batch.not-found']);
  });
});

describe('an undo needs the permission of what it undoes:', () => {
  const edits = 'plugin::article-forum.posts.edit';
  const removes = 'plugin::article-forum.posts.delete';
  let chief: Client;
  let editor: Client;
  beforeAll(async () => {
    chief = await admin(app, 'Chief', [...MODERATOR, edits, removes]);
    editor = await admin(app, 'Editor', [...MODERATOR, edits]);
  });

  const editOf = async (documentId: string): Promise<string> => {
    const data = { revision: 1, body: 'Edited' };
    const answer = await chief.put(`${DESK}/posts/${documentId}`, { data });
    const { batch }: { batch: string } = answer.body.data;
    return batch;
  };
  const removalOf = async (documentId: string): Promise<string> =>
    (await act(chief, 'remove', [documentId])).batch;

  it.each([
    ['an edit', editOf, () => aida],
    ['a removal', removalOf, () => editor],
  ])('%s, and its redoing', async (_, actOn, without) => {
    const { documentId } = await addPending(app, article);
    let batch = await actOn(documentId);
    for (const _time of ['undo', 'redo', 'undo']) {
      const before = await rowOf(app.strapi, documentId);
      const answer = await without().post(`${DESK}/decisions/${batch}/undo`);
      expect(codeOf(answer)).toEqual([403, 'decision.forbidden']);
      expect(await rowOf(app.strapi, documentId)).toEqual(before);
      const outcome = await undo(chief, batch);
      expect(outcome.done).toHaveLength(1);
      ({ batch } = outcome);
    }
  });

  it('what came out of the bin goes back there for whoever may decide', async () => {
    const { documentId } = await addPending(app, article);
    await removalOf(documentId);
    const { batch } = await act(aida, 'pend', [documentId]);
    expect((await undo(aida, batch)).done).toMatchObject([{ status: 'removed' }]);
  });
});
