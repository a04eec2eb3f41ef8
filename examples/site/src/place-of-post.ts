import { DEFAULT_ORDER, orderQuery, withQuery } from './addresses';
import { articleOfTarget } from './content';
import type { PostOrder, PublicPost } from './contract';
import type { Visit } from './visit';

/** The page on which a post stands. */
export interface Place {
  /** A path of the API, without the prefix of a language. */
  path: string;
  query: Record<string, string | undefined>;
}

/**
 * Where a post is shown at this moment: the first page of its article's threads, else the page that
 * begins with its thread, else the page of a long thread that begins with the post.
 *
 * @returns null for what the public may not read
 */
export async function placeOfPost(
  { api }: Visit,
  documentId: string,
  order: PostOrder = DEFAULT_ORDER
): Promise<Place | null> {
  const found = await api.post(documentId, order);
  const article = found && articleOfTarget(found.meta.target);
  if (!article) return null;

  const { threads: cursor, replies } = found.meta.page;
  const [entry, first, own] = await Promise.all([
    api.article(article),
    api.threads({ article, order }),
    api.threads({ article, order, cursor, limit: '1' }),
  ]);
  const { path } = entry.data;
  if (holds(first.data, documentId)) return { path, query: orderQuery(order) };
  if (holds(own.data, documentId)) return { path, query: { ...orderQuery(order), cursor } };
  return {
    path: `/thread/${found.meta.thread}`,
    query: { cursor: replies ?? undefined },
  };
}

export const hrefOfPlace = (
  visit: Visit,
  { path, query }: Place,
  anchor: string,
  more: Record<string, string> = {}
): string => `${withQuery(encodeURI(visit.href(path)), { ...query, ...more })}#post-${anchor}`;

const holds = (posts: readonly PublicPost[], documentId: string): boolean =>
  posts.some((post) => post.documentId === documentId || holds(post.replies ?? [], documentId));
