import type { OwnPost, PublicPost } from './contract';
import { asPublicPost } from './own-post';

/**
 * A page of threads, newest first, with a waiting post in its place: among the threads by its date, or
 * under the post that it answers. Where that one is on another page, it stands at the end by itself.
 */
export function placeOwnPost(posts: readonly PublicPost[], own: OwnPost): PublicPost[] {
  if (own.status !== 'pending') return [...posts];
  const { parent } = own;
  if (parent === null)
    return inserted(posts, asPublicPost(own, 0), (post) => post.createdAt <= own.createdAt);
  return answered(posts, own, parent) ?? [...posts, asPublicPost(own, 1)];
}

/** The tree with the answer in it, or null where the post that it answers is not in the tree. */
function answered(posts: readonly PublicPost[], own: OwnPost, parent: string): PublicPost[] | null {
  for (const post of posts) {
    const replies = post.replies ?? [];
    const withAnswer =
      post.documentId === parent
        ? inserted(
            replies,
            asPublicPost(own, post.depth + 1),
            (reply) => reply.createdAt > own.createdAt
          )
        : answered(replies, own, parent);
    if (withAnswer) {
      return posts.map((other) => (other === post ? { ...post, replies: withAnswer } : other));
    }
  }
  return null;
}

/** Before the first one that comes after it; at the end where none does. */
function inserted(
  posts: readonly PublicPost[],
  post: PublicPost,
  comesAfter: (other: PublicPost) => boolean
): PublicPost[] {
  const index = posts.findIndex(comesAfter);
  const place = index === -1 ? posts.length : index;
  return [...posts.slice(0, place), post, ...posts.slice(place)];
}
