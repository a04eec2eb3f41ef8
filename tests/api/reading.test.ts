import { FORUM_POST_UID, FORUM_UID } from '../../content-types';
import type { PublicPost } from '../../contracts/posts';
import type { TestApp } from '../support/app';
import { addArticle, addSection } from '../support/documents';
import { addPending, addPublished, API, decide, idsOf, readPosts } from '../support/posts';
import { startWorld } from '../support/world';

let app: TestApp;
let article: string;

beforeAll(async () => {
  app = await startWorld();
});
afterAll(async () => {
  await app?.stop();
});
beforeEach(async () => {
  article = (await addArticle(app.strapi, 'Discussed')).documentId;
});

const publish = async (parent?: string): Promise<string> =>
  (await addPublished(app, article, parent === undefined ? {} : { parent })).documentId;

const publishMany = async (count: number, parent?: string): Promise<string[]> => {
  const ids: string[] = [];
  while (ids.length < count) ids.push(await publish(parent));
  return ids;
};

/** Moves posts in time, so that an order by time is not left to the clock. */
const writtenAt = async (documentId: string, at: string) => {
  await app.strapi.db
    .query(FORUM_POST_UID)
    .updateMany({ where: { documentId }, data: { createdAt: at, activeAt: at } });
};

/** All pages from the first one to the last. */
const readAll = async (query: string, between: () => Promise<unknown> = async () => undefined) => {
  const ids: string[] = [];
  let page = await readPosts(app.visitor, article, query);
  ids.push(...idsOf(page.data));
  while (page.meta.nextCursor !== null) {
    await between();
    const cursor = encodeURIComponent(page.meta.nextCursor);
    page = await readPosts(app.visitor, article, `${query}&cursor=${cursor}`);
    ids.push(...idsOf(page.data));
  }
  return ids;
};

const codeOf = async (path: string) => {
  const answer = await app.visitor.get(API + path);
  return [answer.status, answer.body.error.details.code];
};

describe('threads', () => {
  it('nest the replies under their parents, oldest first', async () => {
    const root = await publish();
    const [first, second] = (await publishMany(2, root)) as [string, string];
    const deep = await publish(first);
    const { data, meta } = await readPosts(app.visitor, article);
    expect(data).toMatchObject([
      {
        documentId: root,
        replyCount: 2,
        depth: 0,
        moreReplies: null,
        replies: [
          { documentId: first, depth: 1, replies: [{ documentId: deep, depth: 2, thread: root }] },
          { documentId: second, replyCount: 0, replies: [] },
        ],
      },
    ]);
    expect(meta).toEqual({ postCount: 4, threadCount: 1, nextCursor: null });
  });

  it('hold 50 replies and a cursor for the others', async () => {
    const root = await publish();
    const replies = await publishMany(53, root);
    const { data } = await readPosts(app.visitor, article);
    const [thread] = data as [PublicPost];
    expect(idsOf(thread.replies ?? [])).toEqual(replies.slice(0, 50));
    const rest = await app.visitor.get(
      `${API}/forum-posts?thread=${root}&cursor=${encodeURIComponent(thread.moreReplies ?? '')}`
    );
    expect(idsOf(rest.body.data)).toEqual(replies.slice(50));
    expect(rest.body.meta).toMatchObject({ nextCursor: null });
  });

  it('hide a reply below a post that was taken down, and count without it', async () => {
    const root = await publish();
    const reply = await publish(root);
    const below = await publish(reply);
    await decide(app.strapi, 'reject', reply);
    const { data, meta } = await readPosts(app.visitor, article);
    expect(data).toMatchObject([{ documentId: root, replies: [], replyCount: 0 }]);
    expect(meta).toMatchObject({ postCount: 1 });
    expect(await codeOf(`/forum-posts/${below}`)).toEqual([404, 'post.not-found']);
  });

  it('are read from their root alone', async () => {
    const root = await publish();
    const reply = await publish(root);
    const answer = await app.visitor.get(`${API}/forum-posts?thread=${reply}`);
    expect(answer.body.data).toEqual([]);
  });
});

describe('the order of posts', () => {
  let old: string;
  let middle: string;
  let recent: string;

  beforeEach(async () => {
    [old, middle, recent] = (await publishMany(3)) as [string, string, string];
    await writtenAt(old, '2026-01-01T00:00:00.000Z');
    await writtenAt(middle, '2026-01-02T00:00:00.000Z');
    await writtenAt(recent, '2026-01-03T00:00:00.000Z');
  });

  it('is newest first unless asked otherwise', async () => {
    expect(await readAll('')).toEqual([recent, middle, old]);
  });

  it.each(['threads', 'flat'])('of %s may be oldest first', async (view) => {
    expect(await readAll(`&view=${view}&order=oldest&limit=1`)).toEqual([old, middle, recent]);
  });

  it('may be by the latest reply', async () => {
    await publish(old);
    expect(await readAll('&order=active&limit=1')).toEqual([old, recent, middle]);
  });

  it('of a flat list mixes roots and replies', async () => {
    const reply = await publish(old);
    expect(await readAll('&view=flat&limit=2')).toEqual([reply, recent, middle, old]);
  });

  it('is kept where all were written at the same moment', async () => {
    const moment = '2026-02-01T00:00:00.000Z';
    for (const id of [old, middle, recent]) await writtenAt(id, moment);
    expect(await readAll('&limit=1')).toEqual([recent, middle, old]);
  });
});

describe('paging', () => {
  it.each([
    ['threads', 'newest'],
    ['threads', 'oldest'],
    ['threads', 'active'],
    ['flat', 'newest'],
    ['flat', 'oldest'],
    ['flat', 'active'],
  ])('through %s by %s gives every post once', async (view, order) => {
    const ids = await publishMany(7);
    const read = await readAll(`&view=${view}&order=${order}&limit=2`);
    expect([...read].sort()).toEqual([...ids].sort());
  });

  it.each(['newest', 'active'])(
    'by %s repeats nothing and loses nothing while posts come',
    async (order) => {
      const ids = await publishMany(6);
      const read = await readAll(`&order=${order}&limit=2`, () => publish());
      expect([...read].sort()).toEqual([...ids].sort());
    }
  );

  it('loses nothing while a post that was already read goes', async () => {
    const ids = await publishMany(6);
    const [gone] = ids.slice(-1) as [string];
    const going = [() => decide(app.strapi, 'reject', gone)];
    const read = await readAll('&limit=2', async () => going.pop()?.());
    expect([...read].sort()).toEqual([...ids].sort());
  });

  it('by activity brings no thread twice whose latest reply goes meanwhile', async () => {
    const ids = await publishMany(6);
    const reply = await publish(ids[0]);
    const going = [() => decide(app.strapi, 'reject', reply)];
    const read = await readAll('&order=active&limit=2', async () => going.pop()?.());
    expect(read[0]).toBe(ids[0]);
    expect([...read].sort()).toEqual([...ids].sort());
  });

  it('by activity brings no thread twice that becomes active meanwhile', async () => {
    const ids = await publishMany(6);
    const read = await readAll('&order=active&limit=2', () => publish(ids[5]));
    expect([...read].sort()).toEqual([...ids].sort());
  });

  it.each([
    ['another view', '&view=flat'],
    ['another order', '&order=oldest'],
  ])('refuses the cursor of %s', async (_, query) => {
    await publishMany(2);
    const { meta } = await readPosts(app.visitor, article, '&limit=1');
    const cursor = encodeURIComponent(meta.nextCursor ?? '');
    expect(await codeOf(`/forum-posts?article=${article}&cursor=${cursor}${query}`)).toEqual([
      400,
      'cursor.invalid',
    ]);
  });

  it('refuses the cursor of another article', async () => {
    await publishMany(2);
    const { meta } = await readPosts(app.visitor, article, '&limit=1');
    const other = await addArticle(app.strapi, 'Another');
    const path = `/forum-posts?article=${other.documentId}&cursor=${meta.nextCursor}`;
    expect(await codeOf(path)).toEqual([400, 'cursor.invalid']);
  });

  it('refuses a cursor that was tampered with', async () => {
    await publishMany(2);
    const { meta } = await readPosts(app.visitor, article, '&limit=1');
    const cursor = `x${(meta.nextCursor ?? '').slice(1)}`;
    expect(await codeOf(`/forum-posts?article=${article}&cursor=${cursor}`)).toEqual([
      400,
      'cursor.invalid',
    ]);
  });
});

describe('one post', () => {
  it('is read with its target and thread', async () => {
    const root = await publish();
    const reply = await publish(root);
    const answer = await app.visitor.get(`${API}/forum-posts/${reply}`);
    expect(answer.body).toMatchObject({
      data: { documentId: reply, parent: root, thread: root, depth: 1 },
      meta: { target: `plugin::article-forum.article:${article}`, thread: root },
    });
  });

  it.each(['pend', 'reject', 'spam', 'remove'] as const)('is gone after %s', async (action) => {
    const id = await publish();
    await decide(app.strapi, action, id);
    expect(await codeOf(`/forum-posts/${id}`)).toEqual([404, 'post.not-found']);
  });

  it('has no key beyond the contract', async () => {
    const id = await publish();
    const answer = await app.visitor.get(`${API}/forum-posts/${id}`);
    expect(Object.keys(answer.body.data).sort()).toEqual([
      'authorName',
      'body',
      'createdAt',
      'depth',
      'documentId',
      'html',
      'isStaff',
      'parent',
      'replyCount',
      'thread',
      'title',
    ]);
  });
});

describe('a hidden forum', () => {
  it('is empty with a count of 0, and none of its posts is readable', async () => {
    const id = await publish();
    await addPending(app, article);
    await app.strapi.db
      .query(FORUM_UID)
      .updateMany({ where: { targetDocumentId: article }, data: { visibility: 'hidden' } });
    const list = await readPosts(app.visitor, article);
    const forum = await app.visitor.get(`${API}/forum?article=${article}`);
    expect(list).toEqual({ data: [], meta: { postCount: 0, threadCount: 0, nextCursor: null } });
    expect(forum.body.data).toMatchObject({
      postCount: 0,
      lastPostAt: null,
      visibility: 'hidden',
      inheritedFrom: { visibility: 'forum', posting: 'default' },
    });
    expect(await codeOf(`/forum-posts/${id}`)).toEqual([404, 'post.not-found']);
    expect(await codeOf(`/forum-posts?thread=${id}`)).toEqual([404, 'post.not-found']);
  });

  it('inherits from its section at once', async () => {
    const section = await addSection(app.strapi, 'Hidden', { visibility: 'hidden' });
    const { documentId } = await addArticle(app.strapi, 'In it', { section: section.documentId });
    const forum = await app.visitor.get(`${API}/forum?article=${documentId}`);
    expect(forum.body.data).toMatchObject({ inheritedFrom: { visibility: 'section' } });
  });
});

describe('counts of many forums', () => {
  it('are given by article, 0 where nothing is public', async () => {
    await publishMany(2);
    const quiet = (await addArticle(app.strapi, 'Quiet')).documentId;
    const answer = await app.visitor.get(
      `${API}/forum/counts?articles=${article},${quiet},nowhere`
    );
    expect(answer.body.data).toEqual({ [article]: 2, [quiet]: 0, nowhere: 0 });
  });
});
