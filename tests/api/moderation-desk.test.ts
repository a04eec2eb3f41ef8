import {
  FORUM_POST_UID,
  FORUM_UID,
  MODERATION_EVENT_UID,
  type ForumRow,
} from '../../content-types';
import type { DecisionAnswer, QueueAnswer } from '../../contracts/moderation';
import type { TestApp } from '../support/app';
import { addArticle, articles, type Entry } from '../support/documents';
import type { Answer, Client } from '../support/http';
import {
  addPending,
  addPublished,
  API,
  filled,
  idsOf,
  readPosts,
  rowOf,
  send,
} from '../support/posts';
import { admin, MODERATOR } from '../support/roles';
import { startWorld } from '../support/world';

const DESK = '/article-forum/moderation';

let app: TestApp;
let moderator: Client;
let article: Entry;

beforeAll(async () => {
  app = await startWorld();
  moderator = await admin(app, 'Bermet', MODERATOR);
});
afterAll(() => app?.stop());
beforeEach(async () => {
  article = await addArticle(app.strapi, `Article ${Math.random()}`);
});

const decide = (
  client: Client,
  action: string,
  posts: { documentId: string; revision: number }[]
): Promise<Answer> => client.post(`${DESK}/decisions`, { data: { action, posts } });

const outcomeOf = (answer: Answer): DecisionAnswer['data'] => answer.body.data;
const ask = ({ documentId, revision }: { documentId: string; revision: number }) => ({
  documentId,
  revision,
});

const forumRow = (): Promise<ForumRow> =>
  app.strapi.db.query(FORUM_UID).findOne({ where: { targetDocumentId: article.documentId } });

const expectFiguresToEqualCounts = async () => {
  const forum = await forumRow();
  const count = (where: Record<string, unknown>) =>
    app.strapi.db.query(FORUM_POST_UID).count({ where: { forum: forum.documentId, ...where } });
  expect(forum).toMatchObject({
    postCount: await count({ visible: true }),
    threadCount: await count({ visible: true, depth: 0 }),
    pendingCount: await count({ status: 'pending' }),
    publishedCount: await count({ status: 'published' }),
    rejectedCount: await count({ status: 'rejected' }),
    spamCount: await count({ status: 'spam' }),
    removedCount: await count({ status: 'removed' }),
  });
};

describe('a decision', () => {
  test('publishes a waiting post, which then is public', async () => {
    const post = await addPending(app, article.documentId);
    expect(idsOf((await readPosts(app.visitor, article.documentId)).data)).toEqual([]);
    const answer = await decide(moderator, 'publish', [ask(post)]);
    expect(answer.status).toBe(200);
    expect(outcomeOf(answer)).toMatchObject({
      done: [{ documentId: post.documentId, status: 'published', revision: 2 }],
      conflicts: [],
    });
    const { data, meta } = await readPosts(app.visitor, article.documentId);
    expect(idsOf(data)).toEqual([post.documentId]);
    expect(meta).toMatchObject({ postCount: 1, threadCount: 1 });
    await expectFiguresToEqualCounts();
  });

  test('on an outdated revision is a conflict that names who was quicker, and changes nothing', async () => {
    const post = await addPending(app, article.documentId);
    await decide(moderator, 'publish', [ask(post)]);
    const answer = outcomeOf(await decide(moderator, 'spam', [ask(post)]));
    expect(answer.done).toEqual([]);
    expect(answer.conflicts).toEqual([
      { documentId: post.documentId, status: 'published', revision: 2, by: 'Bermet Staffsurname' },
    ]);
    expect((await rowOf(app.strapi, post.documentId)).status).toBe('published');
  });

  test('of ten at once on one post carries once, with one event', async () => {
    const post = await addPending(app, article.documentId);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        decide(moderator, index % 2 === 0 ? 'publish' : 'reject', [ask(post)])
      )
    );
    const outcomes = answers.map(outcomeOf);
    expect(outcomes.filter(({ done }) => done.length === 1)).toHaveLength(1);
    expect(outcomes.filter(({ conflicts }) => conflicts.length === 1)).toHaveLength(9);
    const events = await app.strapi.db
      .query(MODERATION_EVENT_UID)
      .count({ where: { post: post.documentId, action: { $ne: 'submit' } } });
    expect(events).toBe(1);
    await expectFiguresToEqualCounts();
  });

  test('that does not fit the status is a conflict', async () => {
    const post = await addPublished(app, article.documentId);
    const answer = outcomeOf(
      await decide(moderator, 'publish', [{ documentId: post.documentId, revision: 2 }])
    );
    expect(answer).toMatchObject({ done: [], conflicts: [{ status: 'published' }] });
  });

  test('on a post that is not there is a conflict without status', async () => {
    const answer = outcomeOf(
      await decide(moderator, 'publish', [{ documentId: 'nosuchpost', revision: 1 }])
    );
    expect(answer.conflicts).toEqual([
      { documentId: 'nosuchpost', status: null, revision: null, by: null },
    ]);
  });

  test('to remove needs a permission of its own', async () => {
    const post = await addPending(app, article.documentId);
    const answer = await decide(moderator, 'remove', [ask(post)]);
    expect(answer.status).toBe(403);
    expect(answer.body.error.details.code).toBe('decision.forbidden');
    expect((await rowOf(app.strapi, post.documentId)).status).toBe('pending');
  });

  test('that takes a post down hides its replies, which come back with it', async () => {
    const root = await addPublished(app, article.documentId);
    const reply = await addPublished(app, article.documentId, { parent: root.documentId });
    await decide(moderator, 'reject', [{ documentId: root.documentId, revision: 2 }]);
    expect((await app.visitor.get(`${API}/forum-posts/${reply.documentId}`)).status).toBe(404);
    expect((await rowOf(app.strapi, reply.documentId)).status).toBe('published');
    await expectFiguresToEqualCounts();

    await decide(moderator, 'publish', [{ documentId: root.documentId, revision: 3 }]);
    expect((await app.visitor.get(`${API}/forum-posts/${reply.documentId}`)).status).toBe(200);
    await expectFiguresToEqualCounts();
  });

  test('takes 60 posts together and is undone exactly', async () => {
    const posts = [];
    for (let index = 0; index < 60; index += 1)
      posts.push(await addPending(app, article.documentId));
    const decision = outcomeOf(await decide(moderator, 'spam', posts.map(ask)));
    expect(decision.done).toHaveLength(60);
    await expectFiguresToEqualCounts();

    const undo = await moderator.post(`${DESK}/decisions/${decision.batch}/undo`);
    expect(outcomeOf(undo).done).toHaveLength(60);
    const row = await rowOf(app.strapi, posts[0]?.documentId ?? '');
    expect(row).toMatchObject({
      status: 'pending',
      revision: 3,
      decidedAt: null,
      decidedByName: null,
    });
    await expectFiguresToEqualCounts();
  });

  test('is not undone on a post that somebody has changed since', async () => {
    const post = await addPending(app, article.documentId);
    const { batch } = outcomeOf(await decide(moderator, 'spam', [ask(post)]));
    await decide(moderator, 'publish', [{ documentId: post.documentId, revision: 2 }]);
    const undo = outcomeOf(await moderator.post(`${DESK}/decisions/${batch}/undo`));
    expect(undo).toMatchObject({ done: [], conflicts: [{ status: 'published' }] });
  });
});

describe('a staff reply', () => {
  test('carries its chosen name and publishes a waiting parent in the same act', async () => {
    const post = await addPending(app, article.documentId);
    const answer = await moderator.post(`${DESK}/posts/${post.documentId}/reply`, {
      data: { revision: post.revision, authorName: 'The editors', body: 'Thank you.' },
    });
    expect(answer.status).toBe(201);
    const list = await app.visitor.get(`${API}/forum-posts?article=${article.documentId}`);
    expect(list.body.data).toMatchObject([
      { documentId: post.documentId, replies: [{ authorName: 'The editors', isStaff: true }] },
    ]);
    expect(JSON.stringify(list.body)).not.toMatch(/Bermet|Staffsurname/);
    await expectFiguresToEqualCounts();
  });

  test('to a post that has changed is refused', async () => {
    const post = await addPending(app, article.documentId);
    await decide(moderator, 'spam', [ask(post)]);
    const answer = await moderator.post(`${DESK}/posts/${post.documentId}/reply`, {
      data: { revision: post.revision, authorName: 'The editors', body: 'Thank you.' },
    });
    expect(answer.status).toBe(409);
    expect(answer.body.error.details.code).toBe('post.changed');
  });
});

describe('the queue', () => {
  const list = async (query: string): Promise<QueueAnswer> => {
    const answer = await moderator.get(`${DESK}/posts?article=${article.documentId}${query}`);
    expect(answer.status).toBe(200);
    return answer.body as unknown as QueueAnswer;
  };

  test('pages through every waiting post once, with whole texts, by a cursor of its own list', async () => {
    for (let index = 0; index < 5; index += 1) await addPending(app, article.documentId);
    const first = await list('&status=pending&limit=3');
    const second = await list(`&status=pending&limit=3&cursor=${first.meta.nextCursor}`);
    expect(new Set(idsOf([...first.data, ...second.data])).size).toBe(5);
    expect(second.meta.nextCursor).toBeNull();
    expect(first.data[0]).toMatchObject({
      body: expect.stringContaining('What I think') as unknown,
      target: { title: article.title, isPublished: true },
    });
    const foreign = await moderator.get(`${DESK}/posts?cursor=${first.meta.nextCursor}`);
    expect(foreign.body.error.details.code).toBe('cursor.invalid');
  });

  test('filters by text without regard to case and accents, author and e-mail, with counts', async () => {
    await addPending(app, article.documentId, {
      authorName: 'Émile',
      authorEmail: 'emile@example.com',
      body: 'L’École de Бишкек',
    });
    await addPending(app, article.documentId);
    for (const query of [
      '&q=ecole',
      '&q=%D0%B1%D0%B8%D1%88%D0%BA%D0%B5%D0%BA',
      '&email=emile@example.com',
    ]) {
      const answer = await list(query);
      expect(answer.data).toHaveLength(1);
      expect(answer.meta.counts.pending).toEqual({ value: 1, isCapped: false });
    }
  });

  test('shows a post whole with its history', async () => {
    const post = await addPending(app, article.documentId);
    await decide(moderator, 'publish', [ask(post)]);
    const answer = await moderator.get(`${DESK}/posts/${post.documentId}`);
    expect(answer.body.data).toMatchObject({
      documentId: post.documentId,
      history: [
        { action: 'submit', to: 'pending', actor: 'author' },
        { action: 'publish', from: 'pending', to: 'published', by: 'Bermet Staffsurname' },
      ],
    });
  });

  test('loses the posts of a deleted article, which are kept', async () => {
    const post = await addPending(app, article.documentId);
    await articles(app.strapi).delete({ documentId: article.documentId });
    expect((await list('')).data).toEqual([]);
    expect((await rowOf(app.strapi, post.documentId)).documentId).toBe(post.documentId);
    const answer = await app.visitor.get(`${API}/forum-posts?article=${article.documentId}`);
    expect(answer.body.error.details.code).toBe('target.not-found');
  });
});

describe('rights', () => {
  test('without a session every route answers 401, without the permission 403', async () => {
    const stranger = await admin(app, 'Stranger');
    const post = await send(app.visitor, article.documentId, filled());
    const { documentId }: { documentId: string } = post.body.data;
    const decision = { data: { action: 'publish', posts: [{ documentId, revision: 1 }] } };
    for (const [client, status] of [
      [app.visitor, 401],
      [stranger, 403],
    ] as const) {
      expect((await client.get(`${DESK}/posts`)).status).toBe(status);
      expect((await client.get(`${DESK}/counts`)).status).toBe(status);
      expect((await client.get(`${DESK}/posts/${documentId}`)).status).toBe(status);
      expect((await client.post(`${DESK}/decisions`, decision)).status).toBe(status);
      expect((await client.post(`${DESK}/decisions/12345678/undo`)).status).toBe(status);
    }
    expect((await rowOf(app.strapi, documentId)).status).toBe('pending');
  });

  test('who may only read cannot decide', async () => {
    const readOnly = await admin(app, 'Reader', ['plugin::article-forum.posts.read']);
    const post = await addPending(app, article.documentId);
    expect((await readOnly.get(`${DESK}/posts`)).status).toBe(200);
    expect((await decide(readOnly, 'publish', [ask(post)])).status).toBe(403);
  });

  test('every admin route names its permission, and every route has a contract', () => {
    const { routes } = app.strapi.plugin('article-forum') as unknown as {
      routes: Record<
        string,
        { routes: { path: string; config: { policies: unknown[]; middlewares: unknown[] } }[] }
      >;
    };
    const adminRoutes = routes.admin?.routes ?? [];
    expect(adminRoutes.length).toBeGreaterThan(0);
    for (const { path, config } of adminRoutes) {
      expect([path, JSON.stringify(config.policies)]).toEqual([
        path,
        expect.stringContaining('admin::hasPermissions'),
      ]);
    }
    for (const { path, config } of [...adminRoutes, ...(routes['content-api']?.routes ?? [])]) {
      expect([path, JSON.stringify(config.middlewares)]).toEqual([
        path,
        expect.stringContaining('plugin::article-forum.contract'),
      ]);
    }
  });
});
