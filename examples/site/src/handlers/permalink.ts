import type { Context } from 'hono';

import { PageNotFound } from '../page-not-found';
import { hrefOfPlace, placeOfPost } from '../place-of-post';
import type { Visit } from '../visit';
import { orderIn } from './order';

/**
 * `GET /post/:documentId`: to the page on which the post stands now. A mere `#post-…` on the article's
 * address would show it only as long as it is on the first page.
 */
export async function followPermalink(
  c: Context,
  visit: Visit,
  documentId: string
): Promise<Response> {
  const place = await placeOfPost(visit, documentId, orderIn(c));
  if (!place) throw new PageNotFound();
  return c.redirect(hrefOfPlace(visit, place, documentId), 302);
}
