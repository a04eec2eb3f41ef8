import type { PublicPost } from './contract';

/**
 * A flat part of a thread as a tree. A reply whose parent is on another page stands by itself, with
 * its parent's id still in it.
 */
export function nest(posts: PublicPost[]): PublicPost[] {
  const nested = posts.map((post) => ({ ...post, replies: [...(post.replies ?? [])] }));
  const byId = new Map(nested.map((post) => [post.documentId, post]));
  return nested.filter((post) => {
    const parent = post.parent === null ? undefined : byId.get(post.parent);
    parent?.replies.push(post);
    return parent === undefined;
  });
}
