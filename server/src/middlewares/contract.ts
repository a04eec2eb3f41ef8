import type { Core } from '@strapi/strapi';
import { errors, type z } from '@strapi/utils';
import type { Context, Next } from 'koa';

import {
  REFUSALS,
  type FieldProblem,
  type FieldProblemCode,
  type RefusalCode,
} from '../../../contracts/codes';
import { isRefusedValue } from '../database/driver-errors';
import { isDeeperThan } from '../domain/depth';
import { refusal } from '../errors';
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
    try {
      const locale = typeof ctx.query.locale === 'string' ? ctx.query.locale : 'en';
      ctx.state.said = {
        params: parse(config.params, ctx.params, 'request.invalid', locale),
        query: parse(config.query, ctx.query, 'request.invalid', locale),
        body: parse(config.body, bodyOf(ctx), 'post.invalid', locale),
      };
      await next();
    } catch (thrown) {
      // A filter on a number by a word, say: Strapi passes it on, and PostgreSQL refuses it.
      const error = isRefusedValue(thrown)
        ? refusal('request.invalid', say('en', 'refused.request'))
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

const parse = (
  schema: z.ZodType | undefined,
  value: unknown,
  code: RefusalCode,
  locale: string
): unknown => {
  if (schema === undefined) return undefined;
  if (isDeeperThan(DEEPEST, value)) throw refusal(code, say(locale, 'refused.request'));
  // With its input an issue tells a value of the wrong type from one that is missing.
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, locale));
  throw refusal(
    code,
    say(locale, code === 'post.invalid' ? 'refused.invalid' : 'refused.request'),
    {
      errors: problems,
    }
  );
};

const CODES: Readonly<Record<string, FieldProblemCode>> = {
  invalid_type: 'invalid-type',
  too_small: 'too-short',
  too_big: 'too-long',
  unrecognized_keys: 'unknown-key',
};

/** A zod issue in our words; `data` is only the envelope of a body, no part of a field's path. */
const problemsOf = (issue: z.core.$ZodIssue, locale: string): FieldProblem[] => {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? step.toString() : step));
  if (path[0] === 'data') path.shift();
  const code = CODES[issue.code] ?? 'invalid-value';
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      code,
      message: say(locale, 'field.unknown-key'),
    }));
  }
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
  if (isMissing) return [{ path, code: 'required', message: say(locale, 'field.required') }];
  if (issue.code === 'too_big' || issue.code === 'too_small') {
    return [{ path, code, message: issue.message }];
  }
  return [{ path, code, message: say(locale, `field.${code}`) }];
};

const refusalCodeOf = (error: unknown): RefusalCode | null => {
  if (!(error instanceof errors.ApplicationError)) return null;
  const { code } = (error.details ?? {}) as { code?: string };
  return code !== undefined && code in REFUSALS ? (code as RefusalCode) : null;
};

export default contract;
