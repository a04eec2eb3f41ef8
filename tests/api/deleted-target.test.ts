import { codeOf } from '../support/code-of';
import { decideNow, DESK, undo } from '../support/desk';
import { addArticle, articles } from '../support/documents';
import { expectFiguresToEqualCounts } from '../support/figures';
import type { Client } from '../support/http';
import { addPending, addPublished, API, rowOf } from '../support/posts';
import { admin, MODERATOR } from '../support/roles';
import { useWorld } from '../support/use-world';

let bermet: Client;
let article: string;
const app = useWorld(async (world) => {
  bermet = await admin(world, 'Bermet', MODERATOR);
});

beforeEach(async () => {
  article = (await addArticle(app.strapi, 'Soon deleted')).documentId;
});

const deleteArticle = () => articles(app.strapi).delete({ documentId: article });

/** A decision that was on its way when the article was deleted. */
const decideOn = (action: string, documentId: string) =>
  decideNow(app.strapi, bermet, action, [documentId]);

const totals = async (): Promise<unknown> => (await bermet.get(`${DESK}/counts`)).body.data;

const doorsOf = async (documentId: string) => {
  const paths = [
    `/forum-posts/${documentId}`,
    `/forum-posts?thread=${documentId}`,
    `/forum-posts?article=${article}`,
  ];
  const answers = await Promise.all(paths.map((path) => app.visitor.get(API + path)));
  return answers.map(codeOf);
};
const CLOSED = [
  [404, 'post.not-found'],
  [404, 'post.not-found'],
  [404, 'target.not-found'],
];

describe('a decision on a post of a deleted article', () => {
  it('to publish it shows it nowhere', async () => {
    const { documentId } = await addPending(app, article);
    await deleteArticle();
    const { done } = await decideOn('publish', documentId);
    expect(done).toMatchObject([{ documentId, status: 'published' }]);
    expect(await doorsOf(documentId)).toEqual(CLOSED);
  });

  it('to send it back to the queue brings it to no queue and no total', async () => {
    const { documentId } = await addPublished(app, article);
    await deleteArticle();
    const before = await totals();
    await decideOn('pend', documentId);
    const queue = await bermet.get(`${DESK}/posts?status=pending&limit=100`);
    expect(JSON.stringify(queue.body)).not.toContain(documentId);
    expect(await totals()).toEqual(before);
  });

  it('keeps the figures of its forum true', async () => {
    const root = await addPublished(app, article);
    const reply = await addPending(app, article, { parent: root.documentId });
    await deleteArticle();
    await decideOn('publish', reply.documentId);
    await expectFiguresToEqualCounts(app.strapi, article);
    await decideOn('spam', root.documentId);
    await expectFiguresToEqualCounts(app.strapi, article);
  });

  it('is undone as any other, and shows it nowhere either', async () => {
    const { documentId } = await addPublished(app, article);
    await deleteArticle();
    const { batch } = await decideOn('spam', documentId);
    expect((await undo(bermet, batch)).done).toMatchObject([{ documentId, status: 'published' }]);
    expect(await doorsOf(documentId)).toEqual(CLOSED);
    expect(await rowOf(app.strapi, documentId)).toMatchObject({ status: 'published', revision: 4 });
    await expectFiguresToEqualCounts(app.strapi, article);
  });

  it('made before is undone after, and shows it nowhere either', async () => {
    const { documentId } = await addPublished(app, article);
    const { batch } = await decideOn('spam', documentId);
    await deleteArticle();
    expect((await undo(bermet, batch)).done).toMatchObject([{ documentId, status: 'published' }]);
    expect(await doorsOf(documentId)).toEqual(CLOSED);
  });
});
