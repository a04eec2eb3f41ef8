import { codeOf } from '../support/code-of';
import { decideNow, DESK, undo } from '../support/desk';
import { addArticle, addSection, articles } from '../support/documents';
import { expectFiguresToEqualCounts } from '../support/figures';
import type { Client } from '../support/http';
import { addPending, addPublished, API, countPosts, rowOf } from '../support/posts';
import { admin, MODERATOR, sectionModerator } from '../support/roles';
import { useWorld } from '../support/use-world';

let bermet: Client;
let article: string;
const app = useWorld(async (world) => {
  bermet = await admin(world, 'Bermet', [
    ...MODERATOR,
    ...['posts.edit', 'posts.delete'].map((uid) => `plugin::article-forum.${uid}`),
  ]);
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

const GONE = (documentId: string) => ({ documentId, status: null, revision: null, by: null });

describe('a post of a deleted article', () => {
  it.each(['publish', 'reject', 'spam', 'remove'])(
    'is gone for a decision to %s that was on its way',
    async (action) => {
      const { documentId } = await addPending(app, article);
      await deleteArticle();
      const before = await rowOf(app.strapi, documentId);
      const { done, conflicts } = await decideOn(action, documentId);
      expect([done, conflicts]).toEqual([[], [GONE(documentId)]]);
      expect(await rowOf(app.strapi, documentId)).toEqual(before);
      expect(await doorsOf(documentId)).toEqual(CLOSED);
    }
  );

  it('is brought to no queue and no total', async () => {
    const { documentId } = await addPublished(app, article);
    await deleteArticle();
    const before = await totals();
    expect((await decideOn('pend', documentId)).conflicts).toEqual([GONE(documentId)]);
    const queue = await bermet.get(`${DESK}/posts?status=pending&limit=100`);
    expect(JSON.stringify(queue.body)).not.toContain(documentId);
    expect(await totals()).toEqual(before);
    await expectFiguresToEqualCounts(app.strapi, article);
  });

  it('keeps none that stands elsewhere from being decided with it', async () => {
    const lost = await addPending(app, article);
    const other = (await addArticle(app.strapi, 'Still there')).documentId;
    const kept = await addPending(app, other);
    await deleteArticle();
    const posts = [lost.documentId, kept.documentId];
    const { done, conflicts } = await decideNow(app.strapi, bermet, 'publish', posts);
    expect([done, conflicts]).toMatchObject([
      [{ documentId: kept.documentId, status: 'published' }],
      [GONE(lost.documentId)],
    ]);
  });

  it('is gone for a moderator of its section, too', async () => {
    const section = await addSection(app.strapi, `Section ${article}`);
    const filed = await addArticle(app.strapi, 'Filed', { section: section.documentId });
    const { documentId } = await addPending(app, filed.documentId);
    await articles(app.strapi).delete({ documentId: filed.documentId });
    const kanat = await sectionModerator(app, 'Kanat', {
      sections: [section.documentId],
      actions: MODERATOR,
    });
    const { conflicts } = await decideNow(app.strapi, kanat, 'publish', [documentId]);
    expect(conflicts).toEqual([GONE(documentId)]);
  });

  it('is neither edited nor answered', async () => {
    const { documentId, revision } = await addPublished(app, article);
    await deleteArticle();
    const before = [await rowOf(app.strapi, documentId), await countPosts(app.strapi)];
    const edited = await bermet.put(`${DESK}/posts/${documentId}`, {
      data: { revision: revision + 1, body: 'Edited' },
    });
    const answered = await bermet.post(`${DESK}/posts/${documentId}/reply`, {
      data: { revision: revision + 1, authorName: 'The desk', body: 'An answer' },
    });
    expect([edited, answered].map(codeOf)).toEqual(Array(2).fill([404, 'post.not-found']));
    expect([await rowOf(app.strapi, documentId), await countPosts(app.strapi)]).toEqual(before);
  });

  it('stays as a decision made it before, which is not undone', async () => {
    const { documentId } = await addPublished(app, article);
    const { batch } = await decideOn('spam', documentId);
    await deleteArticle();
    const before = await rowOf(app.strapi, documentId);
    const { done, conflicts } = await undo(bermet, batch);
    expect([done, conflicts]).toEqual([[], [GONE(documentId)]]);
    expect(await rowOf(app.strapi, documentId)).toEqual(before);
    expect(await doorsOf(documentId)).toEqual(CLOSED);
  });
});
