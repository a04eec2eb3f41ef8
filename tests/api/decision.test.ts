import { MODERATION_EVENT_UID } from '../../content-types';
import { codeOf } from '../support/code-of';
import { decideNow, decideSeen, DESK, outcomeOf, seen } from '../support/desk';
import { addArticle } from '../support/documents';
import { expectFiguresToEqualCounts } from '../support/figures';
import type { Client } from '../support/http';
import { addPending, addPublished, API, idsOf, readPosts, rowOf } from '../support/posts';
import { admin, MODERATOR } from '../support/roles';
import { useWorld } from '../support/use-world';

let aida: Client;
let bakyt: Client;
let article: string;
const app = useWorld(async (world) => {
  aida = await admin(world, 'Aida', [...MODERATOR, 'plugin::article-forum.posts.delete']);
  bakyt = await admin(world, 'Bakyt', MODERATOR);
});

beforeEach(async () => {
  article = (await addArticle(app.strapi, 'Discussed')).documentId;
});

const act = (client: Client, action: string, ids: readonly string[], reason?: string) =>
  decideNow(app.strapi, client, action, ids, reason);

const eventsOf = (post: string): Promise<{ action: string; revision: number }[]> =>
  app.strapi.db
    .query(MODERATION_EVENT_UID)
    .findMany({ where: { post }, orderBy: { id: 'asc' }, select: ['action', 'revision'] });

describe('a decision', () => {
  it('publishes a waiting post, which then is public', async () => {
    const post = await addPending(app, article);
    expect(idsOf((await readPosts(app.visitor, article)).data)).toEqual([]);
    expect(outcomeOf(await decideSeen(bakyt, 'publish', [seen(post)]))).toMatchObject({
      done: [{ documentId: post.documentId, status: 'published', revision: 2 }],
      conflicts: [],
    });
    const { data, meta } = await readPosts(app.visitor, article);
    expect(idsOf(data)).toEqual([post.documentId]);
    expect(meta).toMatchObject({ postCount: 1, threadCount: 1 });
    await expectFiguresToEqualCounts(app.strapi, article);
  });

  it('keeps who, why and when', async () => {
    const { documentId } = await addPending(app, article);
    await act(bakyt, 'reject', [documentId], 'Off topic');
    expect(await rowOf(app.strapi, documentId)).toMatchObject({
      status: 'rejected',
      decidedByName: 'Bakyt Staffsurname',
      decisionReason: 'Off topic',
      decidedAt: expect.any(String),
    });
  });

  it.each(['a\u0000b', '\u0000', 'a\u001Bb', '\uD800'])(
    'for a reason that not every database keeps is refused: %j',
    async (reason) => {
      const post = await addPending(app, article);
      const answer = await decideSeen(bakyt, 'reject', [seen(post)], reason);
      expect(codeOf(answer)).toEqual([400, 'post.invalid']);
      expect(answer.body.error.details.errors).toMatchObject([{ path: ['reason'] }]);
      expect((await rowOf(app.strapi, post.documentId)).status).toBe('pending');
    }
  );

  it('adds an event and takes none away', async () => {
    const { documentId } = await addPending(app, article);
    await act(bakyt, 'reject', [documentId]);
    await act(aida, 'publish', [documentId]);
    expect(await eventsOf(documentId)).toMatchObject([
      { action: 'submit', revision: 1 },
      { action: 'reject', revision: 2 },
      { action: 'publish', revision: 3 },
    ]);
  });

  it('decides the posts that are as they were seen, and reports the others unchanged', async () => {
    const first = await addPending(app, article);
    const second = await addPending(app, article);
    await act(aida, 'spam', [second.documentId]);
    const posts = [first, second].map(seen);
    expect(outcomeOf(await decideSeen(bakyt, 'publish', posts))).toMatchObject({
      done: [{ documentId: first.documentId }],
      conflicts: [
        { documentId: second.documentId, status: 'spam', revision: 2, by: 'Aida Staffsurname' },
      ],
    });
    expect((await rowOf(app.strapi, second.documentId)).status).toBe('spam');
  });

  it('of ten at once on one post carries once, with one event', async () => {
    const post = await addPending(app, article);
    const actions = Array.from({ length: 10 }, (_, index) => ['publish', 'reject'][index % 2]);
    const answers = await Promise.all(
      actions.map((action = '') => decideSeen(bakyt, action, [seen(post)]))
    );
    const outcomes = answers.map(outcomeOf);
    expect(outcomes.filter(({ done }) => done.length === 1)).toHaveLength(1);
    expect(outcomes.filter(({ conflicts }) => conflicts.length === 1)).toHaveLength(9);
    expect(await eventsOf(post.documentId)).toMatchObject([
      { action: 'submit' },
      { action: expect.stringMatching(/^(publish|reject)$/) },
    ]);
    await expectFiguresToEqualCounts(app.strapi, article);
  });

  it('that does not fit the status is a conflict', async () => {
    const { documentId } = await addPublished(app, article);
    const outcome = outcomeOf(await decideSeen(bakyt, 'publish', [{ documentId, revision: 2 }]));
    expect(outcome).toMatchObject({ done: [], conflicts: [{ status: 'published' }] });
  });

  it('on a post that is not there is a conflict without status', async () => {
    const nowhere = { documentId: 'nosuchpost', revision: 1 };
    expect(outcomeOf(await decideSeen(bakyt, 'publish', [nowhere])).conflicts).toEqual([
      { documentId: 'nosuchpost', status: null, revision: null, by: null },
    ]);
  });

  it('to remove needs a permission of its own', async () => {
    const post = await addPending(app, article);
    const answer = await decideSeen(bakyt, 'remove', [seen(post)]);
    expect(codeOf(answer)).toEqual([403, 'decision.forbidden']);
    expect((await rowOf(app.strapi, post.documentId)).status).toBe('pending');
  });

  it('of a removal moves to the bin, from where nothing is published at once', async () => {
    const { documentId } = await addPublished(app, article);
    await act(aida, 'remove', [documentId]);
    const published = await act(aida, 'publish', [documentId]);
    const back = await act(aida, 'pend', [documentId]);
    expect([published.done, back.done]).toMatchObject([[], [{ status: 'pending' }]]);
  });

  it('that takes a post down hides its replies, which come back with it', async () => {
    const root = await addPublished(app, article);
    const reply = await addPublished(app, article, { parent: root.documentId });
    await act(bakyt, 'reject', [root.documentId]);
    expect((await app.visitor.get(`${API}/forum-posts/${reply.documentId}`)).status).toBe(404);
    expect((await rowOf(app.strapi, reply.documentId)).status).toBe('published');
    await expectFiguresToEqualCounts(app.strapi, article);

    await act(bakyt, 'publish', [root.documentId]);
    expect((await app.visitor.get(`${API}/forum-posts/${reply.documentId}`)).status).toBe(200);
    await expectFiguresToEqualCounts(app.strapi, article);
  });

  it('on an ancestor does not touch the revision of a reply', async () => {
    const root = await addPublished(app, article);
    const reply = await addPublished(app, article, { parent: root.documentId });
    const before = await rowOf(app.strapi, reply.documentId);
    await act(aida, 'reject', [root.documentId]);
    const after = await rowOf(app.strapi, reply.documentId);
    expect([before.revision, before.visible]).toEqual([2, true]);
    expect([after.revision, after.visible]).toEqual([2, false]);
  });

  it('is never told to the public', async () => {
    const { documentId } = await addPending(app, article, { authorEmail: 'me@hidden.test' });
    await act(aida, 'publish', [documentId], 'A good point');
    const answers = await Promise.all(
      [
        `/forum-posts?article=${article}`,
        `/forum-posts/${documentId}`,
        `/forum?article=${article}`,
      ].map((path) => app.visitor.get(API + path))
    );
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toMatch(
      /Aida|Staffsurname|good point|hidden\.test/
    );
  });

  it.each([
    ['no post', { action: 'publish', posts: [] }],
    ['an unknown action', { action: 'delete', posts: [{ documentId: 'a', revision: 1 }] }],
    ['no revision', { action: 'publish', posts: [{ documentId: 'a' }] }],
    ['a negative revision', { action: 'publish', posts: [{ documentId: 'a', revision: -1 }] }],
    ['a text as revision', { action: 'publish', posts: [{ documentId: 'a', revision: '1' }] }],
    [
      'too many posts',
      { action: 'publish', posts: Array(1001).fill({ documentId: 'a', revision: 1 }) },
    ],
    [
      'a status of its own',
      { action: 'publish', posts: [{ documentId: 'a', revision: 1, status: 'spam' }] },
    ],
    [
      'a long reason',
      { action: 'publish', reason: 'x'.repeat(256), posts: [{ documentId: 'a', revision: 1 }] },
    ],
  ])('is refused with %s', async (_, data) => {
    const answer = await aida.post(`${DESK}/decisions`, { data });
    expect(codeOf(answer)).toEqual([400, 'post.invalid']);
  });
});
