import type { Context, Next } from 'koa';

import { refusal } from '../errors';
import { say } from '../messages/say';

const OURS = /^\/(?:api\/)?article-forum\//;

/**
 * Strapi's body parser answers 500 for a form without its boundary and for a body that is not packed as it
 * says. That is the sender's fault, and no reason to wake somebody: around Strapi's own middlewares, where
 * our routes were not reached for it.
 */
export const answerUnreadableBody = async (ctx: Context, next: Next): Promise<void> => {
  await next();
  const hasFailed = ctx.status === 500 && (ctx.state as { route?: unknown }).route === undefined;
  if (!hasFailed || !OURS.test(ctx.path) || !isPacked(ctx)) return;
  const { name, message, details } = refusal(
    'request.invalid',
    say('en', 'refused.request')
  ) as Error & { details: unknown };
  ctx.status = 400;
  ctx.body = { data: null, error: { status: 400, name, message, details } };
};

const isPacked = (ctx: Context): boolean =>
  ctx.get('Content-Encoding') !== '' || /^\s*multipart\//i.test(ctx.get('Content-Type'));
