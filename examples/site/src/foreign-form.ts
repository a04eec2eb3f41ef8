import type { Context, MiddlewareHandler } from 'hono';

import { parseUrl } from './parse-url';

/** A form was sent to us from another site's page. */
export class ForeignForm extends Error {}

/**
 * For acts that need no secret of the one who sends them. A report counts for the address that it comes
 * from, so another site could have its visitors' browsers send some. Every browser of today says where
 * a form came from; older ones name at least the page's origin. A program that says neither acts
 * for itself, and is welcome.
 */
export const ownFormsOnly: MiddlewareHandler = async (c, next) => {
  if (isForeign(c)) throw new ForeignForm('A form of another site');
  await next();
};

function isForeign(c: Context): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  if (site !== undefined) return site !== 'same-origin';
  const origin = c.req.header('Origin');
  if (origin === undefined) return false;
  // The scheme is left out: behind a proxy that ends TLS we do not know our own.
  return parseUrl(origin)?.host !== c.req.header('Host');
}
