import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

import { ApiError, ApiUnavailable } from '../api-error';
import { BARE, loadChrome } from '../chrome';
import { ForeignForm } from '../foreign-form';
import type { Messages } from '../messages';
import { LinkRefused } from '../own-post';
import { PageNotFound } from '../page-not-found';
import { ProblemPage } from '../pages/ProblemPage';
import type { Typed } from '../typed';
import type { Visit } from '../visit';

/** Whatever was thrown, as a page in the reader's language. */
export async function failurePage(
  c: Context,
  { visit, error, typed }: { visit: Visit; error: unknown; typed?: Typed }
): Promise<Response> {
  if (error instanceof ApiError && error.code === 'cursor.invalid') {
    // An address kept from long ago: its page of posts is gone, the posts are not.
    return c.redirect(new URL(c.req.url).pathname, 302);
  }
  const { status, notice } = problemOf(error, visit.t);
  if (status >= 500) console.error(error instanceof ApiUnavailable ? error.message : error);
  sayWhenToRetry(c, error);
  // Where Strapi is away, to ask it for the sections would only keep the reader waiting.
  const isAnswering = status === 403 || status === 404;
  const chrome = isAnswering ? await loadChrome(visit, () => '/').catch(() => BARE) : BARE;
  return c.html(
    <ProblemPage visit={visit} chrome={chrome} notice={notice} typed={typed} />,
    status as ContentfulStatusCode
  );
}

/** After a limit: the same figure for programs that the page says in words. */
export function sayWhenToRetry(c: Context, error: unknown): void {
  if (error instanceof ApiError && error.retryAfterSeconds) {
    c.header('Retry-After', String(error.retryAfterSeconds));
  }
}

function problemOf(error: unknown, { problems, linkRefused }: Messages) {
  if (error instanceof PageNotFound) return { status: 404, notice: problems.notFound };
  if (error instanceof LinkRefused) return { status: error.status, notice: linkRefused };
  if (error instanceof ForeignForm) return { status: 403, notice: problems.foreign };
  if (error instanceof ApiUnavailable) return { status: 503, notice: problems.unavailable };
  if (error instanceof ApiError) {
    if (error.status === 429) {
      const { heading, text } = problems.tooMany;
      return { status: 429, notice: { heading, text: text(error.retryAfterSeconds) } };
    }
    // A path or a page too odd for the API is a page that does not exist.
    if (error.status === 404 || error.code === 'request.invalid') {
      return { status: 404, notice: problems.notFound };
    }
  }
  return { status: 500, notice: problems.other };
}
