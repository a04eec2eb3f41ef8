import type { Core } from '@strapi/strapi';
import { errors, type z } from '@strapi/utils';
import type { Context, Next } from 'koa';

import {
  MOST_PROBLEMS,
  REFUSALS,
  type FieldProblem,
  type RefusalCode,
} from '../../../contracts/codes';
import { isRefusedValue } from '../database/driver-errors';
import { isDeeperThan } from '../domain/depth';
import { refusal } from '../errors';
import { problemsOf } from '../messages/problems-of';
import { say } from '../messages/say';

/** The zod schemas of one endpoint; what is left out is not judged. */
export interface Contract {
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
}

/**
 * Holds a route to its contract: Strapi takes a route's schemas for documentation only. What passes is
 * in `ctx.state.said`, parsed; what does not is 400 `request.invalid`, or `post.invalid` where a form
 * is wrong.
 *
 * Refusals are answered here, because Strapi's own authorisation, which runs around this middleware,
 * would turn every ForbiddenError into a bare 403 without code or message.
 */
const contract =
  (config: Contract, _options: { strapi: Core.Strapi }) => async (ctx: Context, next: Next) => {
    const locale = localeOf(ctx);
    try {
      ctx.state.said = {
        params: parse(config.params, ctx.params, 'request.invalid', locale),
        query: parse(config.query, ctx.query, 'request.invalid', locale),
        body: parse(config.body, bodyOf(ctx), 'post.invalid', locale),
      };
      await next();
    } catch (thrown) {
      // A filter on a number by a word, say: Strapi passes it on, and PostgreSQL refuses it.
      const error = isRefusedValue(thrown)
        ? refusal('request.invalid', say(locale, 'refused.request'))
        : thrown;
      const code = refusalCodeOf(error);
      if (code === null) throw error;
      const { name, message, details } = error as errors.ApplicationError;
      ctx.status = REFUSALS[code];
      const { retryAfter } = (details ?? {}) as { retryAfter?: number };
      if (retryAfter !== undefined) ctx.set('Retry-After', String(retryAfter));
      ctx.body = { data: null, error: { status: ctx.status, name, message, details } };
    }
  };

/** No contract nests so much; zod and whoever else descends would run out of stack far below. */
const DEEPEST = 32;

const bodyOf = (ctx: Context): unknown => (ctx.request as { body?: unknown }).body;

/** For messages: of the query, else of a form; English where neither names one. */
const localeOf = (ctx: Context): string => {
  const { data } = (bodyOf(ctx) ?? {}) as { data?: { locale?: unknown } | null };
  const named = [ctx.query.locale, data?.locale];
  return named.find((locale) => typeof locale === 'string') ?? 'en';
};

const parse = (
  schema: z.ZodType | undefined,
  value: unknown,
  code: RefusalCode,
  locale: string
): unknown => {
  if (schema === undefined) return undefined;
  const refused = (problems: FieldProblem[]) =>
    refusal(code, say(locale, code === 'post.invalid' ? 'refused.invalid' : 'refused.request'), {
      errors: problems,
    });
  if (isDeeperThan(DEEPEST, value)) {
    throw refused([
      { path: [], code: 'invalid-value', message: say(locale, 'field.invalid-value') },
    ]);
  }
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, locale));
  throw refused(problems.slice(0, MOST_PROBLEMS));
};

const refusalCodeOf = (error: unknown): RefusalCode | null => {
  if (!(error instanceof errors.ApplicationError)) return null;
  const { code } = (error.details ?? {}) as { code?: string };
  return code !== undefined && code in REFUSALS ? (code as RefusalCode) : null;
};

export default contract;
