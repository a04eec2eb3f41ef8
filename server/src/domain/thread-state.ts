import type { ForumPostRow } from '../../../content-types';

/** What decides who is visible in a thread. */
export type ThreadPost = Pick<
  ForumPostRow,
  | 'id'
  | 'documentId'
  | 'parent'
  | 'thread'
  | 'status'
  | 'withdrawn'
  | 'visible'
  | 'replyCount'
  | 'threadSize'
  | 'createdAt'
  | 'activeAt'
>;

/** The columns of a post that follow from its thread. */
export type Derived = Pick<ThreadPost, 'visible' | 'replyCount' | 'threadSize' | 'activeAt'>;

/**
 * What each post of a thread shows, worked out from statuses alone.
 *
 * A post is visible when it and every ancestor is published. A withdrawn post is visible (as a
 * tombstone) while one of its replies is. It lets them through only if it was published: what a moderator
 * took down stays down, also when its author withdraws it.
 *
 * @param posts all posts of one or several threads, in any order
 * @returns by documentId
 */
export const deriveThreads = (posts: readonly ThreadPost[]): Map<string, Derived> => {
  const byId = new Map(posts.map((post) => [post.documentId, post]));
  const opens = new Map<string, boolean>();

  /** Whether a post and all above it let replies through. */
  const isOpen = (post: ThreadPost): boolean => {
    const known = opens.get(post.documentId);
    if (known !== undefined) return known;
    // Against a cycle in damaged data: a post under itself is closed.
    opens.set(post.documentId, false);
    const parent = post.parent === null ? undefined : byId.get(post.parent);
    const open =
      post.status === 'published' &&
      (post.parent === null || (parent !== undefined && isOpen(parent)));
    opens.set(post.documentId, open);
    return open;
  };

  const derived = new Map<string, Derived>(
    posts.map((post) => [
      post.documentId,
      {
        visible: post.status === 'published' && !post.withdrawn && isOpen(post),
        replyCount: 0,
        threadSize: 0,
        activeAt: null,
      },
    ])
  );

  /** A visible post shows the tombstones above it. */
  for (const post of posts) {
    if (!derived.get(post.documentId)?.visible) continue;
    let above = post.parent === null ? undefined : byId.get(post.parent);
    while (above?.withdrawn) {
      const tombstone = derived.get(above.documentId);
      if (tombstone === undefined || tombstone.visible) break;
      tombstone.visible = true;
      above = above.parent === null ? undefined : byId.get(above.parent);
    }
  }

  for (const post of posts) {
    if (!derived.get(post.documentId)?.visible) continue;
    const parent = post.parent === null ? undefined : derived.get(post.parent);
    if (parent !== undefined) parent.replyCount += 1;
    const root = derived.get(post.thread);
    if (root === undefined) continue;
    root.threadSize += 1;
    if (root.activeAt === null || post.createdAt > root.activeAt) root.activeAt = post.createdAt;
  }
  return derived;
};

/** Whether a post counts as a contribution: a tombstone holds a place, it says nothing. */
export const countsAsPost = (post: { visible: boolean; withdrawn: boolean }): boolean =>
  post.visible && !post.withdrawn;
