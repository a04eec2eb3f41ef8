import { publicPost } from '../../contracts/posts';
import {
  linkOf,
  nestReplies,
  toPublicPost,
  type PublicRow,
} from '../../server/src/domain/public-post';

const row = (documentId: string, more: Partial<PublicRow> = {}): PublicRow => ({
  id: 1,
  documentId,
  title: 'Title',
  body: 'Body',
  html: '<p>Body</p>',
  authorName: 'Aigul',
  isStaff: false,
  linkTitle: null,
  linkUrl: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  editedAt: null,
  parent: null,
  thread: 'root',
  depth: 0,
  replyCount: 0,
  withdrawn: false,
  ...more,
});

describe('a public post', () => {
  it('has the keys of the contract and no other', () => {
    expect(
      publicPost.safeParse(toPublicPost(row('a', { linkUrl: 'https://a.test/' }))).success
    ).toBe(true);
  });

  it('shows nothing of a row beyond its columns', () => {
    const leaky = { ...row('a'), authorEmail: 'a@b.test', decidedByName: 'Boss', id: 42 };
    const text = JSON.stringify(toPublicPost(leaky));
    expect(text).not.toMatch(/a@b\.test|Boss|42/);
  });

  it('keeps of a withdrawn post only its place', () => {
    const tombstone = toPublicPost(
      row('a', { withdrawn: true, linkUrl: 'https://a.test/', isStaff: true, replyCount: 2 })
    );
    expect(tombstone).toEqual({
      documentId: 'a',
      title: null,
      body: '',
      html: '',
      authorName: '',
      isStaff: false,
      createdAt: '2026-01-01T00:00:00.000Z',
      parent: null,
      thread: 'root',
      depth: 0,
      replyCount: 2,
      withdrawn: true,
    });
  });

  it('names a link without a title by its address', () => {
    expect(linkOf({ linkTitle: null, linkUrl: 'https://a.test/' })).toEqual({
      title: 'https://a.test/',
      url: 'https://a.test/',
    });
  });
});

describe('nested replies', () => {
  it('lie under their parents, oldest first', () => {
    const nested = nestReplies(row('root'), [
      row('a', { parent: 'root' }),
      row('b', { parent: 'root' }),
      row('a1', { parent: 'a' }),
    ]);
    expect(nested.replies?.map((post) => [post.documentId, post.replies?.length])).toEqual([
      ['a', 1],
      ['b', 0],
    ]);
  });

  it('lie under a parent that is named after them, too', () => {
    const nested = nestReplies(row('root'), [
      row('a1', { parent: 'a' }),
      row('a', { parent: 'root' }),
    ]);
    expect(nested.replies?.map((post) => [post.documentId, post.replies?.length])).toEqual([
      ['a', 1],
    ]);
  });

  it('leave out a post whose parent is not there', () => {
    expect(nestReplies(row('root'), [row('x', { parent: 'gone' })]).replies).toEqual([]);
  });
});
