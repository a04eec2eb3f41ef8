import type { Context } from 'hono';

import { ApiUnavailable } from './api-error';
import type { Config } from './config';
import { PageNotFound } from './page-not-found';
import { parseUrl } from './parse-url';

const UPLOADS = '/uploads/';

/**
 * Where this site shows a picture from. Whatever lies in Strapi's own uploads comes through us, by
 * whichever name Strapi was known when the picture was put into a text; anything else only from the
 * storage that the site names, so that no reader's browser calls a third party.
 */
export function pictureHref({ strapiUrl, mediaOrigin }: Config, url: string): string | null {
  const parsed = parseUrl(url, strapiUrl);
  if (parsed === null) return null;
  const { origin, pathname, href } = parsed;
  if (mediaOrigin && origin === mediaOrigin) return href;
  return pathname.startsWith(UPLOADS) ? pathname : null;
}

/** `GET /uploads/*`: a picture from Strapi, passed on as it comes. */
export async function passOnUpload(
  c: Context,
  { strapiUrl, strapiTimeoutMs }: Config
): Promise<Response> {
  const upload = new URL(`${strapiUrl}${new URL(c.req.url).pathname}`);
  if (!upload.pathname.includes(UPLOADS)) throw new PageNotFound();

  const response = await fetch(upload, {
    redirect: 'error',
    signal: AbortSignal.timeout(strapiTimeoutMs),
  }).catch((cause: unknown) => {
    throw new ApiUnavailable(`No answer from ${strapiUrl} to a picture`, { cause });
  });
  const type = response.headers.get('Content-Type') ?? '';
  if (!response.ok || !type.startsWith('image/')) {
    await response.body?.cancel();
    throw new PageNotFound();
  }
  return new Response(response.body, {
    headers: { 'Content-Type': type, 'Cache-Control': 'public, max-age=86400' },
  });
}
