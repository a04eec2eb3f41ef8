import type { PostOrder, PublicPost } from '../../../contracts/posts';
import type { ForumModel } from './forum-model';

/** What the public should be told of a model's posts, once they have the ids that the app gave them. */
export const modelAnswers = (model: ForumModel, ids: readonly string[]) => {
  const idOf = (place: number): string => ids[place] ?? '';

  const publicPost = (place: number): PublicPost => {
    const post = model.at(place);
    const { isWithdrawn, editedAt } = post;
    return {
      documentId: idOf(place),
      title: null,
      body: post.body,
      html: isWithdrawn ? '' : `<p>${post.body}</p>`,
      authorName: post.authorName,
      isStaff: post.isStaff && !isWithdrawn,
      createdAt: post.writtenAt,
      ...(editedAt === null || isWithdrawn ? {} : { editedAt }),
      parent: post.parent === null ? null : idOf(post.parent),
      thread: idOf(model.root(place)),
      depth: model.depth(place),
      replyCount: model.visibleReplies(place).length,
      ...(isWithdrawn ? { withdrawn: true as const } : {}),
    };
  };

  const nested = (place: number): PublicPost => ({
    ...publicPost(place),
    replies: model.visibleReplies(place).map(nested),
  });

  /** When the newest post of a thread that can be read was written. */
  const activeAt = (root: number): string =>
    model
      .visiblePosts()
      .filter((place) => model.root(place) === root)
      .map((place) => model.at(place).writtenAt)
      .reduce((newest, at) => (at > newest ? at : newest), '');

  const roots = () => model.visiblePosts().filter((place) => model.depth(place) === 0);

  return {
    threads(order: PostOrder): PublicPost[] {
      const found = roots();
      if (order === 'newest') found.reverse();
      if (order === 'active') found.sort((a, b) => (activeAt(a) < activeAt(b) ? 1 : -1));
      return found.map((root) => ({ ...nested(root), moreReplies: null }));
    },

    flat: (): PublicPost[] => model.visiblePosts().reverse().map(publicPost),

    meta: () => ({
      postCount: model.visiblePosts().filter((place) => !model.at(place).isWithdrawn).length,
      threadCount: roots().length,
      nextCursor: null,
    }),
  };
};
