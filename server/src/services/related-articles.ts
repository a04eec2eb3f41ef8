import { traverseEntity } from '@strapi/utils';

import type { Core } from '@strapi/strapi';

import { ARTICLE_UID } from '../../../content-types';
import { guardQuery, type Guard } from '../domain/guarded-query';
import type { Model } from '../domain/query-model';
import { refusal } from '../errors';
import { isAllowed } from './allowed';
import { say } from '../messages/say';

type Schema = Parameters<typeof traverseEntity>[1]['schema'];
type Data = Parameters<typeof traverseEntity>[2];

/** A row as an answer holds it: with whichever fields were asked for. */
type Related = Record<string, unknown> & Partial<Dates> & { id?: number };

interface Dates {
  publishedAt: string | null;
  publicationDate: string | null;
}

/** Of a request, what says who makes it. */
interface Authenticated {
  state: { auth?: unknown };
}

export const DRAFT_ACTION = 'plugin::article-forum.article.findDrafts';

/**
 * Articles that the public may not know of, where an app's own type has a relation to articles: drafts, and
 * those that are not due yet. Strapi knows nothing of their date, and shows drafts to whoever asks for
 * those of the app's type.
 */
const relatedArticlesService = ({ strapi }: { strapi: Core.Strapi }) => {
  const getModel = (uid: string) => strapi.getModel(uid as typeof ARTICLE_UID) as Schema;

  /** Rows whose dates were not asked for: read here, for they decide all the same. */
  const readDates = async (ids: readonly number[]): Promise<Map<number, Dates>> => {
    if (ids.length === 0) return new Map();
    const rows: (Dates & { id: number })[] = await strapi.db.query(ARTICLE_UID).findMany({
      select: ['id', 'publishedAt', 'publicationDate'],
      where: { id: { $in: [...ids] } },
    });
    return new Map(rows.map((row) => [row.id, row]));
  };

  const service = {
    /**
     * A query of the public, after Strapi's own sanitizing, in which articles that it may not know of count
     * for nothing.
     *
     * @param auth of the request
     * @throws 400 request.invalid for a sort by a field of related articles: an order tells of all of them
     */
    async guard(
      query: Record<string, unknown>,
      schema: Schema,
      auth: unknown,
      now: Date = new Date()
    ): Promise<Record<string, unknown>> {
      const model = schema as unknown as Model;
      const of = (uid: string) => getModel(uid) as unknown as Model | undefined;
      const guarded = guardQuery(query, model, of, guardOfPublic(now));
      if (!guarded.isGuarded && !guarded.isSortedByIt) return query;
      if (await isAllowed(strapi, auth, DRAFT_ACTION)) {
        return guardQuery(query, model, of, guardOfNewsroom(now)).query;
      }
      if (guarded.isSortedByIt) {
        const locale = typeof query.locale === 'string' ? query.locale : 'en';
        throw refusal('request.invalid', say(locale, 'refused.request'));
      }
      return guarded.query;
    },

    /**
     * An entry of any type as the public may see it: without related articles that are drafts or not due,
     * however deep they were populated.
     */
    async hide(data: Data, schema: Schema, now: Date = new Date()): Promise<Data> {
      if (!isPopulated(data, schema)) return data;
      const unsure: number[] = [];
      const visit = (see: (related: Related) => boolean) =>
        traverseEntity(
          ({ data: copy, key, value, attribute }, { remove }) => {
            if (attribute?.type !== 'relation') return;
            const { target } = attribute as { target?: string };
            if (target !== ARTICLE_UID) return;
            if (Array.isArray(value))
              copy[key] = value.filter((entry) => !isRelated(entry) || see(entry));
            else if (isRelated(value) && !see(value)) remove(key);
          },
          { schema, getModel },
          data
        );
      let hasDrafts = false;
      const datesOf = (related: Related, read: ReadonlyMap<number, Dates>): Partial<Dates> =>
        hasDates(related) ? related : (read.get(related.id ?? 0) ?? {});
      await visit((related) => {
        if (!hasDates(related) && related.id !== undefined) unsure.push(related.id);
        hasDrafts ||= related.publishedAt === null;
        return true;
      });
      const read = await readDates(unsure);
      hasDrafts ||= [...read.values()].some(({ publishedAt }) => publishedAt === null);
      const request = strapi.requestContext.get() as Authenticated | undefined;
      const auth = request?.state.auth;
      const seesDrafts = hasDrafts && (await isAllowed(strapi, auth, DRAFT_ACTION));
      return visit((related) => {
        const { publishedAt, publicationDate } = datesOf(related, read);
        if (publishedAt === null) return seesDrafts;
        return !publicationDate || new Date(publicationDate) <= now;
      });
    },
  };
  return service;
};

const isDue = (now: Date) => ({
  $or: [{ publicationDate: { $null: true } }, { publicationDate: { $lte: now.toISOString() } }],
});

const guardOfPublic = (now: Date): Guard => ({
  uid: ARTICLE_UID,
  known: [{ publishedAt: { $notNull: true } }, isDue(now)],
  unknown: {
    $or: [{ publishedAt: { $null: true } }, { publicationDate: { $gt: now.toISOString() } }],
  },
});

/** Whoever may read drafts sees them as they are; what is published and not due waits for all. */
const guardOfNewsroom = (now: Date): Guard => ({
  uid: ARTICLE_UID,
  known: [{ $or: [{ publishedAt: { $null: true } }, isDue(now)] }],
  unknown: {
    $or: [
      { id: { $null: true } },
      {
        $and: [
          { publishedAt: { $notNull: true } },
          { publicationDate: { $gt: now.toISOString() } },
        ],
      },
    ],
  },
});

const LEADING = new Set(['relation', 'component', 'dynamiczone']);

/** Most entries come without relations, and need no second look. */
const isPopulated = (data: Data | null, { attributes = {} }: Schema): boolean =>
  // A route of another plugin may have found nothing, and have that sanitized all the same.
  data !== null &&
  Object.entries(attributes).some(
    ([name, { type }]) => LEADING.has(type) && typeof data[name] === 'object' && data[name] !== null
  );

const isRelated = (value: unknown): value is Related =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasDates = (related: Related): boolean =>
  related.publishedAt !== undefined && related.publicationDate !== undefined;

export default relatedArticlesService;
