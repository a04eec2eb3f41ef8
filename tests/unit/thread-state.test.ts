import fc from 'fast-check';

import { POST_STATUSES, type PostStatus } from '../../content-types';
import { countsAsPost, deriveThreads, type ThreadPost } from '../../server/src/domain/thread-state';

interface Node {
  status: PostStatus;
  withdrawn: boolean;
  /** Picks one of the posts before it as its parent; null for a root. */
  under: number | null;
}

const at = (index: number) => new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString();

/** Posts in the order in which they were written, so that a parent stands before its replies. */
const threadsOf = (nodes: readonly Node[]): ThreadPost[] => {
  const posts: ThreadPost[] = [];
  nodes.forEach(({ status, withdrawn, under }, index) => {
    const parent = under === null ? undefined : posts[under % Math.max(index, 1)];
    posts.push({
      id: index,
      documentId: `p${index}`,
      parent: parent?.documentId ?? null,
      thread: parent?.thread ?? `p${index}`,
      status,
      withdrawn,
      visible: false,
      replyCount: 0,
      threadSize: 0,
      createdAt: at(index),
      activeAt: null,
    });
  });
  return posts;
};

/** The same rules once more, as they are worded: slowly, by recursion. */
const modelOf = (posts: readonly ThreadPost[]) => {
  const find = (id: string | null) => posts.find((post) => post.documentId === id);
  const repliesTo = (post: ThreadPost) => posts.filter((each) => each.parent === post.documentId);
  const letsThrough = (post: ThreadPost): boolean => {
    const parent = find(post.parent);
    return post.status === 'published' && (parent === undefined || letsThrough(parent));
  };
  const isVisible = (post: ThreadPost): boolean =>
    letsThrough(post) && (!post.withdrawn || repliesTo(post).some(isVisible));
  const visible = posts.filter(isVisible);
  return new Map(
    posts.map((post) => {
      const inThread = visible.filter((each) => each.thread === post.documentId);
      const said = inThread.filter((each) => !each.withdrawn).map((each) => each.createdAt);
      return [
        post.documentId,
        {
          visible: isVisible(post),
          replyCount: repliesTo(post).filter(isVisible).length,
          threadSize: inThread.length,
          activeAt: said.sort().at(-1) ?? null,
        },
      ];
    })
  );
};

const nodes = fc.array(
  fc.record({
    status: fc.oneof(fc.constant<PostStatus>('published'), fc.constantFrom(...POST_STATUSES)),
    withdrawn: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
    under: fc.option(fc.nat(), { freq: 5 }),
  }),
  { maxLength: 25 }
);

const derive = (list: readonly Node[]) => deriveThreads(threadsOf(list));
const published = (under: number | null): Node => ({
  status: 'published',
  withdrawn: false,
  under,
});
const visibleOf = (list: readonly Node[]) => [...derive(list).values()].map((post) => post.visible);

describe('the posts of a thread', () => {
  it('are all visible when all are published', () => {
    expect(visibleOf([published(null), published(0), published(1)])).toEqual([true, true, true]);
  });

  it.each(['pending', 'rejected', 'spam', 'removed'] as const)(
    'are hidden below a post that is %s',
    (status) => {
      const middle: Node = { status, withdrawn: false, under: 0 };
      expect(visibleOf([published(null), middle, published(1)])).toEqual([true, false, false]);
    }
  );

  it('stay visible below a withdrawn post, which holds their place', () => {
    const tombstone: Node = { status: 'published', withdrawn: true, under: 0 };
    expect(visibleOf([published(null), tombstone, published(1)])).toEqual([true, true, true]);
  });

  it('do not show a withdrawn post without replies', () => {
    const tombstone: Node = { status: 'published', withdrawn: true, under: 0 };
    expect(visibleOf([published(null), tombstone])).toEqual([true, false]);
  });

  it('count their readable direct replies', () => {
    const rejected: Node = { status: 'rejected', withdrawn: false, under: 0 };
    const derived = derive([published(null), published(0), rejected, published(1)]);
    expect(derived.get('p0')?.replyCount).toBe(1);
  });

  it('give their root its size and latest activity', () => {
    const derived = derive([published(null), published(0), published(1)]);
    expect(derived.get('p0')).toMatchObject({ threadSize: 3, activeAt: at(2) });
  });

  it('follow from statuses as the rules say, whatever the thread', () => {
    fc.assert(
      fc.property(nodes, (list) => {
        const posts = threadsOf(list);
        const sorted = [...modelOf(posts)].map(([id, state]) => ({ id, visible: state.visible }));
        const derived = [...deriveThreads(posts)].map(([id, { visible }]) => ({ id, visible }));
        expect(derived).toEqual(sorted);
      }),
      { numRuns: 500 }
    );
  });

  it('are counted as the rules say, whatever the thread', () => {
    fc.assert(
      fc.property(nodes, (list) => {
        const posts = threadsOf(list);
        const counts = (derived: ReturnType<typeof modelOf>) =>
          [...derived].map(([id, { replyCount, threadSize }]) => [id, replyCount, threadSize]);
        expect(counts(deriveThreads(posts))).toEqual(counts(modelOf(posts)));
      }),
      { numRuns: 500 }
    );
  });

  it('come out the same in any order', () => {
    fc.assert(
      fc.property(nodes, (list) => {
        const posts = threadsOf(list);
        const turned = deriveThreads([...posts].reverse());
        expect(Object.fromEntries(turned)).toEqual(Object.fromEntries(deriveThreads(posts)));
      })
    );
  });

  it('are hidden where damaged data makes a circle', () => {
    const [a, b] = threadsOf([published(null), published(0)]) as [ThreadPost, ThreadPost];
    const derived = deriveThreads([{ ...a, parent: 'p1' }, b]);
    expect([...derived.values()].some((post) => post.visible)).toBe(false);
  });
});

describe('a tombstone', () => {
  it('is no contribution', () => {
    expect(countsAsPost({ visible: true, withdrawn: true })).toBe(false);
  });
});
