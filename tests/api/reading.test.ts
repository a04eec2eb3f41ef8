import { FORUM_UID } from '../../content-types';
import type { PublicPost } from '../../contracts/posts';
import { codeOf } from '../support/code-of';
import { addArticle, addSection } from '../support/documents';
import {
  addManyPublished,
  addPending,
  addPublished,
  API,
  decide,
  idsOf,
  readPosts,
} from '../support/posts';
import { useWorld } from '../support/use-world';

const app = useWorld();
let article: string;

beforeEach(async () => {
  article = (await addArticle(app.strapi, 'Discussed')).documentId;
});

const publish = async (parent?: string): Promise<string> =>
  (await addPublished(app, article, parent === undefined ? {} : { parent })).documentId;

const refusalAt = async (path: string) => codeOf(await app.visitor.get(API + path));

describe('threads', () => {
  it('nest the replies under their parents, oldest first', async () => {
    const root = await publish();
    const [first, second] = (await addManyPublished(app, article, 2, root)) as [string, string];
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
    const replies = await addManyPublished(app, article, 53, root);
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
    expect(await refusalAt(`/forum-posts/${below}`)).toEqual([404, 'post.not-found']);
  });

  it('are read from their root alone', async () => {
    const root = await publish();
    const reply = await publish(root);
    expect(await refusalAt(`/forum-posts?thread=${reply}`)).toEqual([404, 'post.not-found']);
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
    expect(await refusalAt(`/forum-posts/${id}`)).toEqual([404, 'post.not-found']);
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
      isOpen: false,
      inheritedFrom: { visibility: 'forum', posting: 'default' },
    });
    expect(await refusalAt(`/forum-posts/${id}`)).toEqual([404, 'post.not-found']);
    expect(await refusalAt(`/forum-posts?thread=${id}`)).toEqual([404, 'post.not-found']);
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
    await addManyPublished(app, article, 2);
    const quiet = (await addArticle(app.strapi, 'Quiet')).documentId;
    const answer = await app.visitor.get(
      `${API}/forum/counts?articles=${article},${quiet},nowhere`
    );
    expect(answer.body.data).toEqual({ [article]: 2, [quiet]: 0, nowhere: 0 });
  });
});
