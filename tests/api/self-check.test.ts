import { FORUM_POST_UID, FORUM_UID } from '../../content-types';
import type { SelfCheckReport } from '../../server/src/services/self-check';
import { getService } from '../../server/src/services/get-service';
import { decideNow } from '../support/desk';
import { forumOf } from '../support/figures';
import type { Client } from '../support/http';
import { addNewsroom } from '../support/newsroom';
import { addPending, API, rowOf } from '../support/posts';
import { admin, MODERATOR } from '../support/roles';
import { useWorld } from '../support/use-world';

let article: string;
let posts: string[];
let bermet: Client;
const app = useWorld(async (world) => {
  bermet = await admin(world, 'Bermet', MODERATOR);
  article = (await addNewsroom(world.strapi)).article.documentId;
  posts = [];
  for (let index = 0; index < 4; index += 1) {
    posts.push((await addPending(world, article)).documentId);
  }
  await decideNow(world.strapi, bermet, 'publish', posts.slice(0, 3));
});

const check = (repair = false): Promise<SelfCheckReport> =>
  getService(app.strapi, 'self-check').run({ repair });
const damagePost = (documentId: string | undefined, data: object) =>
  app.strapi.db.query(FORUM_POST_UID).updateMany({ where: { documentId }, data });
const damageForum = (data: object) =>
  app.strapi.db.query(FORUM_UID).updateMany({ where: { targetDocumentId: article }, data });

describe('the self-check', () => {
  it('finds nothing where every post came in by the front door', async () => {
    const report = await check();
    expect(report).toMatchObject({ total: 0, differences: [], lost: [], repaired: 0 });
    expect(report.posts).toBe(posts.length);
  });

  it('names wrong figures, and puts them right on request alone', async () => {
    const before = await forumOf(app.strapi, article);
    await damageForum({ pendingCount: 40, postCount: 2, lastPostAt: null });
    const { documentId } = before;
    const differences = [
      { kind: 'forum', documentId, field: 'pendingCount', stored: 40, expected: 1 },
      { kind: 'forum', documentId, field: 'postCount', stored: 2, expected: 3 },
      { kind: 'forum', documentId, field: 'lastPostAt', stored: null, expected: before.lastPostAt },
    ];
    const report = await check();
    expect(report).toMatchObject({ total: 3, repaired: 0 });
    expect(report.differences).toEqual(expect.arrayContaining(differences));
    expect(await forumOf(app.strapi, article)).toMatchObject({ pendingCount: 40, postCount: 2 });

    expect(await check(true)).toMatchObject({ total: 3, repaired: 3 });
    expect(await forumOf(app.strapi, article)).toMatchObject({
      pendingCount: 1,
      postCount: 3,
      lastPostAt: before.lastPostAt,
      version: before.version + 1,
      changeCount: before.changeCount + 1,
    });
    expect(await check(true)).toMatchObject({ total: 0, repaired: 0 });
  });

  it('brings back to readers what was hidden by hand, with the figures', async () => {
    const [shown] = posts;
    const known = await app.visitor.get(`${API}/forum-posts?article=${article}`);
    await damagePost(shown, { visible: false, threadSize: 0, activeAt: null });
    // Another page than before: no version rose, so the one that was sent is kept for a while.
    const anew = await app.visitor.get(`${API}/forum-posts?article=${article}&limit=19`);
    expect(JSON.stringify(anew.body)).not.toContain(shown);
    const { differences } = await check();
    const fields = differences.map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['visible', 'threadSize', 'activeAt']));
    expect(differences).toContainEqual({
      kind: 'post',
      documentId: shown,
      field: 'visible',
      stored: false,
      expected: true,
    });
    await check(true);
    // A reader with the former answer is not told that nothing has changed.
    const again = await app.visitor.get(`${API}/forum-posts?article=${article}`, {
      'if-none-match': known.headers.get('etag') ?? '',
    });
    expect(again.status).toBe(200);
    expect(JSON.stringify(again.body.data)).toContain(shown);
    expect(await check()).toMatchObject({ total: 0 });
  });

  it('hides what should not be seen', async () => {
    const hidden = posts[3];
    await damagePost(hidden, { visible: true, awaiting: false, queueRank: -7, heldBy: 'words' });
    expect((await check(true)).repaired).toBeGreaterThanOrEqual(4);
    expect(await rowOf(app.strapi, hidden ?? '')).toMatchObject({
      visible: false,
      awaiting: true,
      status: 'pending',
      revision: 1,
    });
    expect(await check()).toMatchObject({ total: 0 });
  });

  it('names posts out of place and leaves them alone', async () => {
    const { documentId: lost } = await addPending(app, article);
    const { forum, thread } = await rowOf(app.strapi, lost);
    await damagePost(lost, { forum: 'nowhere', parent: 'nobody' });
    const { lost: found } = await check(true);
    expect(found).toEqual([
      { documentId: lost, reason: 'forum' },
      { documentId: lost, reason: 'thread' },
      { documentId: lost, reason: 'parent' },
    ]);
    expect(await rowOf(app.strapi, lost)).toMatchObject({ forum: 'nowhere', parent: 'nobody' });
    await damagePost(lost, { forum, thread, parent: null });
    await check(true);
    expect(await check()).toMatchObject({ total: 0, lost: [] });
  });
});

describe('a lease', () => {
  const now = new Date('2030-01-01T03:41:00Z');
  const take = (later = 0) =>
    getService(app.strapi, 'leases').take('self-check', 600_000, new Date(now.getTime() + later));

  it('is held by one, however many ask at once, until its time is over', async () => {
    const taken = await Promise.all(Array.from({ length: 8 }, () => take()));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await take(599_000)).toBe(false);
    expect(await take(600_000)).toBe(true);
    expect(await take(600_000)).toBe(false);
  });
});
