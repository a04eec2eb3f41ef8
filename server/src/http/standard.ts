import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';

import { hasLooseOperator } from '../domain/logical-operators';
import { refusal } from '../errors';
import { say } from '../messages/say';

/** A row as Strapi's own services give it. */
export interface Entry {
  id: number;
  [field: string]: unknown;
}

export type StandardQuery = Record<string, unknown>;

/**
 * Strapi's REST parameters of a request (filters, sort, fields, populate, pagination, status, locale),
 * validated and cleared of what the caller may not see, as its core controllers do it.
 *
 * @throws 400 ValidationError of Strapi, or request.invalid
 */
export const readStandardQuery = async (
  strapi: Core.Strapi,
  ctx: Context,
  uid: UID.ContentType,
  query: StandardQuery
): Promise<StandardQuery> => {
  if (hasLooseOperator(query)) {
    throw refusal('request.invalid', say(messageLocale(ctx), 'refused.request'));
  }
  const schema = strapi.contentType(uid);
  const options = {
    auth: ctx.state.auth,
    strictParams: strapi.config.get<boolean>('api.rest.strictParams', false),
    route: ctx.state.route,
  };
  if (isMalformed(query.filters)) {
    const message = say(messageLocale(ctx), 'field.invalid-type');
    throw refusal('request.invalid', say(messageLocale(ctx), 'refused.request'), {
      errors: [{ path: ['filters'], code: 'invalid-type', message }],
    });
  }
  await strapi.contentAPI.validate.query(query, schema, options);
  return strapi.contentAPI.sanitize.query(query, schema, options);
};

/**
 * Filters that Strapi would only notice when it makes SQL of them, and answer with 500: a text in place
 * of filters, since ours stand beside them, or in place of a list of alternatives.
 */
const isMalformed = (filters: unknown): boolean => {
  if (filters === undefined) return false;
  if (typeof filters !== 'object' || filters === null) return true;
  const { $and = [], $or = [] } = filters as { $and?: unknown; $or?: unknown };
  return [$and, $or].some((group) => !Array.isArray(group) || group.some(isMalformed));
};

/** Entries without what the caller may not see. */
export const toPublicEntries = async (
  strapi: Core.Strapi,
  ctx: Context,
  uid: UID.ContentType,
  entries: readonly Entry[]
): Promise<Record<string, unknown>[]> => {
  const { auth } = ctx.state;
  return (await strapi.contentAPI.sanitize.output([...entries], strapi.contentType(uid), {
    auth,
  })) as Record<string, unknown>[];
};

/** The locale of a request, for messages; English when it names none. */
export const messageLocale = (ctx: Context): string =>
  typeof ctx.query.locale === 'string' ? ctx.query.locale : 'en';
