import { FORUM_POST_UID, FORUM_UID, type ForumPostRow, type ForumRow } from '../../content-types';
import { fillQueueColumns } from '../../server/src/database/migrations/queue-columns';
import { readActions } from '../../server/src/database/migrations/read-actions';
import type { Knex } from '../../server/src/database/sql';
import { identityOf } from '../../server/src/domain/author-identity';
import { queueColumns } from '../../server/src/domain/queue-columns';
import { getService } from '../../server/src/services/get-service';
import type { TestApp } from '../support/app';
import { startApp } from '../support/app';
import { API, decide, readPosts } from '../support/posts';

describe.each(['0.1.0'])('a database made by version %s', (version) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({}, version);
  });
  afterAll(() => app.stop());

  it('keeps its posts, and all that waited waits', async () => {
    const posts: ForumPostRow[] = await app.strapi.db.query(FORUM_POST_UID).findMany({});
    expect(posts.length).toBeGreaterThan(20);
    const waiting = posts.filter((post) => post.status === 'pending');
    expect(waiting.length).toBeGreaterThan(0);
    for (const post of posts) expect(post.awaiting).toBe(post.status === 'pending');
    const { data: totals } = await getService(app.strapi, 'queue-counts').totals();
    expect(totals.pending).toBe(waiting.filter((post) => !post.detached).length);
    const list = await getService(app.strapi, 'queue').list({ status: 'pending', limit: 100 });
    expect(list.data.map((post) => post.documentId).sort()).toEqual(
      waiting.map((post) => post.documentId).sort()
    );
  });

  it('can be filtered and ordered as if it had been made by this version', async () => {
    const posts: ForumPostRow[] = await app.strapi.db.query(FORUM_POST_UID).findMany({});
    const columns = getService(app.strapi, 'post-texts');
    for (const post of posts.filter(({ withdrawn }) => !withdrawn)) {
      const { wordsHash, nameKey, emailKey } = columns.columnsOf(post, 'none', post.userId);
      expect(post).toMatchObject({
        wordsHash,
        nameKey,
        emailKey,
        authorKey: identityOf(post).key,
        ...queueColumns(post),
      });
    }
    const held = posts.filter(({ heldBy }) => heldBy !== null);
    expect(held.length).toBeGreaterThan(0);
  });

  it('has nothing that the self-check objects to', async () => {
    const { differences, lost } = await getService(app.strapi, 'self-check').run();
    expect({ differences, lost }).toEqual({ differences: [], lost: [] });
  });

  it('is not changed by a second run of what fills its columns', async () => {
    const read = () => app.strapi.db.query(FORUM_POST_UID).findMany({ orderBy: { id: 'asc' } });
    const before = await read();
    await app.strapi.db.transaction(({ trx }) => fillQueueColumns.up(trx as unknown as Knex));
    expect(await read()).toEqual(before);
  });

  it('keeps what roles were granted under former names', async () => {
    const granted = app.strapi.db.query('plugin::users-permissions.permission');
    const before = await granted.create({
      data: { action: 'plugin::article-forum.section.treeFind' },
    });
    await app.strapi.db.transaction(({ trx }) => readActions.up(trx as unknown as Knex));
    expect(await granted.findOne({ where: { id: before.id } })).toMatchObject({
      action: 'plugin::article-forum.public-tree.find',
    });
    // Those of the database itself, which Strapi would have dropped when it started.
    const names = (await granted.findMany({ where: { role: { type: 'public' } } })) as {
      action: string;
    }[];
    expect(names.map(({ action }) => action)).toEqual(
      expect.arrayContaining(
        ['public-tree.find', 'public-form.find', 'public-counts.find'].map(
          (name) => `plugin::article-forum.${name}`
        )
      )
    );
  });

  it('is read, decided and written to as before', async () => {
    const forums: ForumRow[] = await app.strapi.db
      .query(FORUM_UID)
      .findMany({ where: { targetLocale: 'en', pendingCount: { $gt: 0 } } });
    const [forum] = forums;
    const article = forum?.targetDocumentId ?? '';
    const before = await readPosts(app.visitor, article);
    const waiting: ForumPostRow = await app.strapi.db.query(FORUM_POST_UID).findOne({
      where: { forum: forum?.documentId, status: 'pending', parent: null },
    });
    await decide(app.strapi, 'publish', waiting.documentId);
    const after = await readPosts(app.visitor, article);
    expect(after.meta.postCount).toBe(before.meta.postCount + 1);
    const one = await app.visitor.get(`${API}/forum-posts/${waiting.documentId}`);
    expect(one.body.data).toMatchObject({ documentId: waiting.documentId });
  });
});
