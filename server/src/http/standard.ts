import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';

import { isAnswerable, isSortable, type FilteredType } from '../domain/answerable';
import { hasLooseOperator } from '../domain/logical-operators';
import { isReadableQuery } from '../domain/readable-query';
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
  // Ours stand beside them in one list, where Strapi does not see that these are no conditions.
  const areConditions =
    query.filters === undefined ||
    (typeof query.filters === 'object' && !Array.isArray(query.filters));
  if (!areConditions || hasLooseOperator(query) || !isReadableQuery(query)) {
    throw refusal('request.invalid', say(messageLocale(ctx), 'refused.request'));
  }
  const schema = strapi.contentType(uid);
  if (!canBeAnswered(strapi, query, uid)) {
    throw refusal('request.invalid', say(messageLocale(ctx), 'refused.request'));
  }
  const options = {
    auth: ctx.state.auth,
    strictParams: strapi.config.get<boolean>('api.rest.strictParams', false),
    route: ctx.state.route,
  };
  await strapi.contentAPI.validate.query(query, schema, options);
  return strapi.contentAPI.sanitize.query(query, schema, options);
};

/** Whether the conditions on the entries, and those on what is populated of them, fit their attributes. */
const canBeAnswered = (strapi: Core.Strapi, query: StandardQuery, uid: string): boolean => {
  const typeOf = (name: string): FilteredType | undefined =>
    strapi.contentTypes[name as UID.ContentType] as FilteredType | undefined;
  const type = typeOf(uid);
  const { populate } = query;
  const populated =
    typeof populate === 'object' && populate !== null ? Object.entries(populate) : [];
  return (
    isAnswerable(query.filters, type, typeOf) &&
    isSortable(query.sort, type, typeOf) &&
    populated.every(([name, part]) => {
      const target = type?.attributes[name]?.target;
      const isNested = target !== undefined && typeof part === 'object' && part !== null;
      return !isNested || canBeAnswered(strapi, part as StandardQuery, target);
    })
  );
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
