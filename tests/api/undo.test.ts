import { codeOf } from '../support/code-of';
import { decideNow, DESK, undo } from '../support/desk';
import { addArticle } from '../support/documents';
import { figuresOf } from '../support/figures';
import type { Client } from '../support/http';
import { addPending, addPublished, readPosts, rowOf } from '../support/posts';
import { admin, MODERATOR } from '../support/roles';
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

  it('of what was never decided is not found', async () => {
    const answer = await aida.post(`${DESK}/decisions/12345678/undo`);
    expect(codeOf(answer)).toEqual([404, 'batch.not-found']);
  });
});
