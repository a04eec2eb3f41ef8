import {
  FORUM_POST_UID,
  FORUM_UID,
  MODERATION_EVENT_UID,
  POST_STATUSES,
} from '../../content-types';
import { ACTIONS, type DecisionAnswer, type QueueAnswer } from '../../contracts/moderation';
import type { TestApp } from '../support/app';
import { addArticle } from '../support/documents';
import type { Client } from '../support/http';
import { addPending, addPublished, API, decide, idsOf, readPosts, rowOf } from '../support/posts';
import { admin, MODERATOR } from '../support/roles';
import { startWorld } from '../support/world';

const DESK = '/article-forum/moderation';

let app: TestApp;
let aida: Client;
let bakyt: Client;
let article: string;

beforeAll(async () => {
  app = await startWorld();
  aida = await admin(app, 'Aida', [...MODERATOR, 'plugin::article-forum.posts.delete']);
  bakyt = await admin(app, 'Bakyt', MODERATOR);
});
afterAll(async () => {
  await app?.stop();
});
beforeEach(async () => {
  article = (await addArticle(app.strapi, 'Discussed')).documentId;
});

/** Decides posts as they stand now. */
const act = async (
  client: Client,
  action: string,
  ids: readonly string[],
  reason?: string
): Promise<DecisionAnswer['data']> => {
  const rows = await Promise.all(ids.map((id) => rowOf(app.strapi, id)));
  const posts = rows.map(({ documentId, revision }) => ({ documentId, revision }));
  const answer = await client.post(`${DESK}/decisions`, { data: { action, posts, reason } });
  expect(answer.status).toBe(200);
  return answer.body.data;
};

const undo = async (client: Client, batch: string): Promise<DecisionAnswer['data']> =>
  (await client.post(`${DESK}/decisions/${batch}/undo`)).body.data;

const eventsOf = (post: string): Promise<{ action: string; revision: number }[]> =>
  app.strapi.db
    .query(MODERATION_EVENT_UID)
    .findMany({ where: { post }, orderBy: { id: 'asc' }, select: ['action', 'revision'] });

const forumOf = () =>
  app.strapi.db.query(FORUM_UID).findOne({ where: { targetDocumentId: article } });

/** The forum's figures beside what a count of its posts gives. */
const figures = async () => {
  const forum = await forumOf();
  const posts: { status: string; visible: boolean; depth: number; createdAt: string }[] =
    await app.strapi.db.query(FORUM_POST_UID).findMany({ where: { forum: forum.documentId } });
  const visible = posts.filter((post) => post.visible);
  const times = visible.map((post) => post.createdAt).sort();
  return {
    stored: [
      forum.postCount,
      forum.threadCount,
      forum.lastPostAt,
      ...POST_STATUSES.map((status) => forum[`${status}Count`]),
    ],
    counted: [
      visible.length,
      visible.filter((post) => post.depth === 0).length,
      times.at(-1) ?? null,
      ...POST_STATUSES.map((status) => posts.filter((post) => post.status === status).length),
    ],
  };
};

describe('the figures of a forum', () => {
  it('equal a count of its posts after any sequence of decisions', async () => {
    const ids: string[] = [];
    let parent: string | undefined;
    for (let index = 0; index < 8; index += 1) {
      const fields = parent === undefined ? {} : { parent };
      ids.push((await addPublished(app, article, fields)).documentId);
      parent = [undefined, ids[0], ids[1], ids[0], undefined, ids[4], ids[5]][index];
    }
    // A fixed sequence that visits posts and actions without a pattern.
    let seed = 7;
    const next = (limit: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % limit;
    };
    for (let turn = 0; turn < 60; turn += 1) {
      const chosen = [ids[next(8)] ?? '', ids[next(8)] ?? ''];
      await act(aida, ACTIONS[next(ACTIONS.length)] ?? '', [...new Set(chosen)]);
      const { stored, counted } = await figures();
      expect(stored).toEqual(counted);
    }
  });

  it('and visibility follow a bulk of 200 posts, there and back', async () => {
    const root = (await addPublished(app, article)).documentId;
    const ids: string[] = [];
    while (ids.length < 200)
      ids.push((await addPending(app, article, { parent: root })).documentId);
    const { batch, done, conflicts } = await act(bakyt, 'publish', ids);
    expect([done.length, conflicts]).toEqual([200, []]);
    const published = await figures();
    expect([published.stored[0], published.stored]).toEqual([201, published.counted]);
    expect((await undo(bakyt, batch)).done).toHaveLength(200);
    const undone = await figures();
    expect([undone.stored[0], undone.stored]).toEqual([1, undone.counted]);
  });
});

describe('a decision', () => {
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

  it('decides the posts that are as they were seen, and reports the others', async () => {
    const first = await addPending(app, article);
    const second = await addPending(app, article);
    await act(aida, 'spam', [second.documentId]);
    const posts = [first, second].map(({ documentId }) => ({ documentId, revision: 1 }));
    const answer = await bakyt.post(`${DESK}/decisions`, { data: { action: 'publish', posts } });
    expect(answer.body.data).toMatchObject({
      done: [{ documentId: first.documentId }],
      conflicts: [
        { documentId: second.documentId, status: 'spam', revision: 2, by: 'Aida Staffsurname' },
      ],
    });
  });

  it('of a removal moves to the bin, from where nothing is published at once', async () => {
    const { documentId } = await addPublished(app, article);
    await act(aida, 'remove', [documentId]);
    const published = await act(aida, 'publish', [documentId]);
    const back = await act(aida, 'pend', [documentId]);
    expect([published.done, back.done]).toMatchObject([[], [{ status: 'pending' }]]);
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
    expect([answer.status, answer.body.error.details.code]).toEqual([400, 'post.invalid']);
  });
});

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

  it('shows again what a decision had hidden', async () => {
    const root = await addPublished(app, article);
    const reply = await addPublished(app, article, { parent: root.documentId });
    const before = await readPosts(app.visitor, article);
    const { batch } = await act(aida, 'spam', [root.documentId]);
    await undo(aida, batch);
    expect(await readPosts(app.visitor, article)).toEqual(before);
    expect(JSON.stringify(before)).toContain(reply.documentId);
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
    expect([answer.status, answer.body.error.details.code]).toEqual([404, 'batch.not-found']);
  });
});

describe('a staff reply', () => {
  const reply = (documentId: string, revision: number, fields = {}) =>
    bakyt.post(`${DESK}/posts/${documentId}/reply`, {
      data: { revision, authorName: 'The editors', body: 'Thank you', ...fields },
    });

  it('is not written under a post that cannot be shown, and leaves nothing behind', async () => {
    const { documentId } = await addPending(app, article);
    await decide(app.strapi, 'reject', documentId);
    const answer = await reply(documentId, 2);
    expect([answer.status, answer.body.error.details.code]).toEqual([400, 'parent.invalid']);
    expect((await forumOf()).publishedCount).toBe(0);
  });

  it('that fails leaves its waiting parent waiting', async () => {
    const root = await addPublished(app, article);
    const hidden = await addPending(app, article, { parent: root.documentId });
    await decide(app.strapi, 'reject', root.documentId);
    const answer = await reply(hidden.documentId, 1);
    expect([answer.status, answer.body.error.details.code]).toEqual([400, 'parent.invalid']);
    expect((await rowOf(app.strapi, hidden.documentId)).status).toBe('pending');
  });

  it.each([
    ['no name', { authorName: '' }],
    ['a blank name', { authorName: '  ' }],
    ['no text', { body: ' ' }],
    ['a NUL', { body: 'a\u0000b' }],
    ['an unknown key', { isStaff: false }],
  ])('is refused with %s', async (_, fields) => {
    const { documentId } = await addPublished(app, article);
    const answer = await reply(documentId, 2, fields);
    expect([answer.status, answer.body.error.details.code]).toEqual([400, 'post.invalid']);
  });

  it('to an unknown post is not found', async () => {
    const answer = await reply('nowhere', 1);
    expect([answer.status, answer.body.error.details.code]).toEqual([404, 'post.not-found']);
  });

  it('is escaped as any other post', async () => {
    const { documentId } = await addPublished(app, article);
    await reply(documentId, 2, { body: '<b>x</b>' });
    const { data } = await readPosts(app.visitor, article);
    expect(data[0]?.replies?.[0]?.html).toBe('<p>&lt;b&gt;x&lt;/b&gt;</p>');
  });
});

describe('the queue', () => {
  const list = async (query: string): Promise<QueueAnswer> => {
    const answer = await bakyt.get(`${DESK}/posts?article=${article}${query}`);
    expect(answer.status).toBe(200);
    return answer.body as unknown as QueueAnswer;
  };

  it('is filtered by status, with the counts of all', async () => {
    const waiting = await addPending(app, article);
    const published = await addPublished(app, article);
    const { data, meta } = await list('&status=pending');
    expect(idsOf(data)).toEqual([waiting.documentId]);
    expect(idsOf((await list('&status=published')).data)).toEqual([published.documentId]);
    expect(meta.counts).toMatchObject({
      pending: { value: 1, isCapped: false },
      published: { value: 1, isCapped: false },
      spam: { value: 0, isCapped: false },
    });
  });

  it('is filtered by day and by author', async () => {
    const { documentId } = await addPending(app, article, { authorName: 'Nurlan' });
    const at = '2026-03-05T10:00:00.000Z';
    await app.strapi.db
      .query(FORUM_POST_UID)
      .updateMany({ where: { documentId }, data: { createdAt: at } });
    await addPending(app, article);
    const day = '&from=2026-03-05T00:00:00Z&to=2026-03-06T00:00:00Z';
    const found = await Promise.all(
      [day, '&author=nurlan', '&to=2026-03-05T10:00:00Z', '&from=2026-03-05T10:00:01Z'].map(list)
    );
    expect(found.map(({ data }) => data.length)).toEqual([1, 1, 0, 1]);
    expect(idsOf(found[0]?.data ?? [])).toEqual([documentId]);
  });

  it.each(['%', '_', "'", '"', '\\', '%25%25'])('takes %s in a search as text', async (q) => {
    await addPending(app, article);
    expect((await list(`&q=${encodeURIComponent(q)}`)).data).toEqual([]);
  });

  it('counts exactly what the tabs show', async () => {
    await addPending(app, article);
    const totals = (await bakyt.get(`${DESK}/counts`)).body.data;
    const counted = await Promise.all(
      POST_STATUSES.map((status) =>
        app.strapi.db.query(FORUM_POST_UID).count({ where: { status, detached: false } })
      )
    );
    expect(POST_STATUSES.map((status) => totals[status])).toEqual(counted);
  });

  it('costs as many statements for 30 posts as for one', async () => {
    for (let index = 0; index < 30; index += 1) await addPending(app, article);
    const count = async (limit: number) => {
      let statements = 0;
      // On our tables: Strapi reads its own settings now and then.
      const note = ({ sql }: { sql: string }) => {
        statements += Number(sql.includes('article_forum'));
      };
      app.strapi.db.connection.on('query', note);
      await list(`&limit=${limit}`);
      app.strapi.db.connection.off('query', note);
      return statements;
    };
    await count(1);
    expect(await count(30)).toBe(await count(1));
  });

  it.each([
    'status=nonsense',
    'limit=0',
    'limit=101',
    'from=yesterday',
    'sort=authorEmail',
    'foo=1',
    'q=',
    'status=pending&status=spam',
  ])('refuses %s', async (query) => {
    const answer = await bakyt.get(`${DESK}/posts?${query}`);
    expect([answer.status, answer.body.error.details.code]).toEqual([400, 'request.invalid']);
  });

  it('never tells the public who decided', async () => {
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
});
