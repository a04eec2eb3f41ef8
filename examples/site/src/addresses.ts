import type { Key } from './api';
import type { PostOrder } from './contract';
import type { Visit } from './visit';

/** The order that an address need not name. */
export const DEFAULT_ORDER: PostOrder = 'newest';

type Query = Record<string, string | undefined>;

/** `path?query`; what is undefined is left out. */
export function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).filter(
    (entry): entry is [string, string] => entry[1] !== undefined
  );
  return given.length > 0 ? `${path}?${new URLSearchParams(given).toString()}` : path;
}

export const orderQuery = (order: PostOrder): Query => ({
  order: order === DEFAULT_ORDER ? undefined : order,
});

/** One post, wherever it stands now; see handlers/permalink.ts. */
export const postHref = (
  visit: Visit,
  documentId: string,
  order: PostOrder = DEFAULT_ORDER
): string => visit.href(withQuery(`/post/${encodeURIComponent(documentId)}`, orderQuery(order)));

export const reportHref = (visit: Visit, documentId: string): string =>
  visit.href(`/post/${encodeURIComponent(documentId)}/report`);

export const threadHref = (visit: Visit, thread: string, cursor?: string): string =>
  visit.href(withQuery(`/thread/${encodeURIComponent(thread)}`, { cursor }));

/** The form under an article, as an answer to one of its posts. */
export const replyHref = (articleHref: string, documentId: string, order: PostOrder): string =>
  `${withQuery(articleHref, { ...orderQuery(order), reply: documentId })}#forum-form`;

/** Where an article's posts may be read in another order, or further on. */
export const threadsHref = (articleHref: string, order: PostOrder, cursor?: string): string =>
  `${withQuery(articleHref, { ...orderQuery(order), cursor })}#forum-posts`;

/**
 * A page of the one who wrote a post. The proof stands in the query: a fragment would reach no server,
 * so that the page could not work without a script, and a cookie would bind the post to one browser and
 * need consent. In return such pages are never cached, indexed or named as a referrer (see
 * `keepPrivate`), and every act on them is a POST.
 */
export const ownPostHref = (
  visit: Visit,
  { documentId, editToken }: Key,
  act: '' | '/edit' | '/withdraw' | '/in-place' = ''
): string =>
  visit.href(withQuery(`/my-post/${encodeURIComponent(documentId)}${act}`, { token: editToken }));
