import type { Context } from 'koa';

/**
 * Answers 304 to whoever holds this version already, before anything is read for it.
 *
 * Koa's own `ctx.fresh` is not asked: it gives in to `Cache-Control: no-cache`, which Node's fetch adds to
 * every request with a mark of its own, so that no server-rendered site would ever be answered 304.
 *
 * @param etag changes whenever the answer would
 * @param read makes the answer, as JSON already
 */
export const answerFresh = async (
  ctx: Context,
  etag: string,
  read: () => Promise<Buffer>
): Promise<void> => {
  // Kept by browsers and proxies, asked about each time: a post may be taken down at any moment.
  ctx.set('Cache-Control', 'no-cache');
  ctx.set('ETag', etag);
  if (isHeld(ctx.get('If-None-Match'), etag)) {
    ctx.status = 304;
    return;
  }
  ctx.body = await read();
  // Bytes do not say what they are.
  ctx.type = 'json';
};

/** Weak comparison, as RFC 9110 has it for If-None-Match. */
const isHeld = (header: string, etag: string): boolean => {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return header.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag));
};
