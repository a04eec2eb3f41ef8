import type { Context, MiddlewareHandler } from 'hono';

import type { Config } from './config';

/** What a browser may do with our pages: no script but our own files, and nothing from anywhere else. */
export function securityHeaders({ mediaOrigin }: Config): MiddlewareHandler {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    `img-src 'self'${mediaOrigin ? ` ${mediaOrigin}` : ''}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

  return async (c, next) => {
    await next();
    const { headers } = c.res;
    headers.set('Content-Security-Policy', policy);
    headers.set('X-Content-Type-Options', 'nosniff');
    if (!headers.has('Referrer-Policy')) {
      headers.set('Referrer-Policy', 'strict-origin-when-cross-origin');
    }
    // Pages hold a form token of their own: a reader's browser may keep them, a proxy may not.
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
  };
}

/**
 * For a page whose address is a key to somebody's post: it must not reach another site as a referrer,
 * an index, or a cache that others share.
 */
export function keepPrivate(c: Context): void {
  c.header('Referrer-Policy', 'no-referrer');
  c.header('X-Robots-Tag', 'noindex, nofollow');
  c.header('Cache-Control', 'no-store, private');
}
