import type { ForumPostRow } from '../../../content-types';
import type { PublicPost } from '../../../contracts/posts';

/** The columns that a public post is made of; nothing else is read for the public. */
export const PUBLIC_COLUMNS = [
  'id',
  'documentId',
  'title',
  'body',
  'html',
  'authorName',
  'isStaff',
  'linkTitle',
  'linkUrl',
  'createdAt',
  'editedAt',
  'parent',
  'thread',
  'depth',
  'replyCount',
  'withdrawn',
] as const satisfies readonly (keyof ForumPostRow)[];

export type PublicRow = Pick<ForumPostRow, (typeof PUBLIC_COLUMNS)[number]>;

export const linkOf = (
  row: Pick<ForumPostRow, 'linkTitle' | 'linkUrl'>
): { title: string; url: string } | undefined =>
  row.linkUrl === null ? undefined : { title: row.linkTitle ?? row.linkUrl, url: row.linkUrl };

/** A row as the public sees it. Of a tombstone only its place in the thread is left. */
export const toPublicPost = (row: PublicRow): PublicPost => {
  const link = row.withdrawn ? undefined : linkOf(row);
  return {
    documentId: row.documentId,
    title: row.withdrawn ? null : row.title,
    body: row.withdrawn ? '' : row.body,
    html: row.withdrawn ? '' : row.html,
    authorName: row.withdrawn ? '' : row.authorName,
    isStaff: Boolean(row.isStaff) && !row.withdrawn,
    ...(link === undefined ? {} : { link }),
    createdAt: row.createdAt,
    ...(row.editedAt === null || row.withdrawn ? {} : { editedAt: row.editedAt }),
    parent: row.parent,
    thread: row.thread,
    depth: row.depth,
    replyCount: row.replyCount,
    ...(row.withdrawn ? { withdrawn: true as const } : {}),
  };
};

/**
 * A root with its readable descendants nested, oldest first.
 *
 * @param descendants oldest first; a post whose parent is not among them is left out
 */
export const nestReplies = (root: PublicRow, descendants: readonly PublicRow[]): PublicPost => {
  const nested = toPublicPost(root);
  const posts = descendants.map(toPublicPost);
  const repliesTo = new Map<string | null, PublicPost[]>();
  for (const post of [nested, ...posts]) {
    post.replies = [];
    repliesTo.set(post.documentId, post.replies);
  }
  for (const post of posts) repliesTo.get(post.parent)?.push(post);
  return nested;
};
