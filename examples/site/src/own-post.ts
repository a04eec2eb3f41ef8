import type { Context } from 'hono';

import { ApiError } from './api-error';
import type { Key } from './api';
import { ownPostHref } from './addresses';
import { articleOfTarget, type Article } from './content';
import { keepPrivate } from './headers';
import { loadChrome, type Chrome } from './chrome';
import type { OwnPost, PublicPost } from './contract';
import type { Visit } from './visit';

/** A post with the proof that it is the reader's own. */
export interface OwnPostView {
  key: Key;
  post: OwnPost;
  /** Where its author follows, edits and withdraws it. */
  href: string;
}

/** The proof is forged, cut off, too old, or that of another post. */
export class LinkRefused extends Error {
  constructor(readonly status: 403 | 404) {
    super('The link does not give access to the post');
  }
}

/**
 * The reader's own post; from here on the answer is private.
 *
 * @throws LinkRefused
 */
export async function ownPostOf(
  c: Context,
  visit: Visit,
  { documentId, token }: { documentId: string; token: string | undefined }
): Promise<OwnPostView> {
  keepPrivate(c);
  const key = { documentId, editToken: token ?? '' };
  try {
    const { data: post } = await visit.api.ownPost(key);
    return { key, post, href: ownPostHref(visit, key) };
  } catch (error) {
    if (!(error instanceof ApiError) || error.status === 429) throw error;
    throw new LinkRefused(error.status === 403 ? 403 : 404);
  }
}

/** The article under which it was written; null while that is not online. */
export async function articleOf(visit: Visit, { target }: OwnPost): Promise<Article | null> {
  const documentId = articleOfTarget(target);
  if (!documentId) return null;
  try {
    return (await visit.api.article(documentId)).data;
  } catch (error) {
    if (error instanceof ApiError && error.status !== 429) return null;
    throw error;
  }
}

/** The text that its author sees as theirs: the newest one. */
export const newestText = ({ proposed, ...post }: OwnPost) => ({
  title: (proposed ?? post).title,
  body: (proposed ?? post).body,
  link: (proposed ?? post).link,
});

/** As a post of the thread, to be shown in its place there. */
export const asPublicPost = (post: OwnPost, depth: number): PublicPost => ({
  documentId: post.documentId,
  title: post.title,
  body: post.body,
  html: post.html,
  authorName: post.authorName,
  isStaff: false,
  ...(post.link && { link: post.link }),
  createdAt: post.createdAt,
  parent: post.parent,
  thread: post.thread,
  depth,
  replyCount: 0,
});

/**
 * Around the pages of the one who wrote it: no other language, because a post belongs to the forum of the
 * language in which it was written.
 */
export const ownChrome = async (visit: Visit): Promise<Chrome> => ({
  ...(await loadChrome(visit, () => null)),
  languages: [],
});
