import type { Context } from 'hono';

import { ApiError } from '../api-error';
import { ownChrome, ownPostOf, type OwnPostView } from '../own-post';
import { WithdrawPage } from '../pages/WithdrawPage';
import type { Visit } from '../visit';

/** `GET /my-post/:documentId/withdraw?token=`: asks, and does nothing. */
export async function askToWithdraw(
  c: Context,
  visit: Visit,
  documentId: string
): Promise<Response> {
  const own = await ownPostOf(c, visit, { documentId, token: c.req.query('token') });
  return answer(c, visit, own, own.post.withdrawableUntil === null);
}

/**
 * `POST` to the same address. No other site can forge it: it would have to know the proof in the address,
 * and the browser holds nothing, such as a cookie, that would make up for it.
 */
export async function withdrawPost(
  c: Context,
  visit: Visit,
  documentId: string
): Promise<Response> {
  const own = await ownPostOf(c, visit, { documentId, token: c.req.query('token') });
  try {
    await visit.api.withdraw(own.key);
    return c.redirect(`${own.href}#content`, 303);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'edit.closed') throw error;
    c.status(403);
    return answer(c, visit, own, true);
  }
}

async function answer(
  c: Context,
  visit: Visit,
  own: OwnPostView,
  isClosed: boolean
): Promise<Response> {
  const chrome = await ownChrome(visit);
  return c.html(<WithdrawPage visit={visit} chrome={chrome} own={own} isClosed={isClosed} />);
}
