import type { Context } from 'hono';

import { articleOf, ownChrome, ownPostOf } from '../own-post';
import { PageNotFound } from '../page-not-found';
import { OwnPostPage } from '../pages/OwnPostPage';
import { hrefOfPlace, placeOfPost } from '../place-of-post';
import type { Visit } from '../visit';

/** `GET /my-post/:documentId?token=`: the private page of the one who wrote a post. */
export async function showOwnPost(c: Context, visit: Visit, documentId: string): Promise<Response> {
  const own = await ownPostOf(c, visit, { documentId, token: c.req.query('token') });
  const [chrome, article] = await Promise.all([ownChrome(visit), articleOf(visit, own.post)]);
  return c.html(<OwnPostPage visit={visit} chrome={chrome} own={own} article={article} />);
}

/**
 * `GET /my-post/:documentId/in-place?token=`: to the page of the thread where the post stands, or will
 * stand. That page shows it to whoever holds the proof, and to nobody else.
 */
export async function showInPlace(c: Context, visit: Visit, documentId: string): Promise<Response> {
  const own = await ownPostOf(c, visit, { documentId, token: c.req.query('token') });
  const { post, key } = own;
  const neighbour = post.status === 'published' ? documentId : post.parent;
  const [found, article] = await Promise.all([
    neighbour ? placeOfPost(visit, neighbour) : null,
    articleOf(visit, post),
  ]);
  const place = found ?? (article && { path: article.path, query: {} });
  if (!place) throw new PageNotFound();
  const proof = { mine: documentId, token: key.editToken };
  return c.redirect(hrefOfPlace(visit, place, documentId, proof), 302);
}
