import type { MiddlewareHandler } from 'hono';

import type { Config } from './config';

/** What a browser may do with our pages: no script at all, and nothing from anywhere else. */
export function securityHeaders({ mediaOrigin }: Config): MiddlewareHandler {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
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
