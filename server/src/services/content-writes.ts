import type { Core, Modules } from '@strapi/strapi';

import { ARTICLE_UID, SECTION_UID } from '../../../content-types';
import { isStorable } from '../../../contracts/common';
import { transactionally } from '../database/retry';
import { refusal } from '../errors';
import { say } from '../messages/say';
import { getService } from './get-service';
import type { Place, PlacedUid } from './structure';

type Context = Modules.Documents.Middleware.Context;
type Next = Parameters<Modules.Documents.Middleware.Middleware>[1];
type Params = {
  documentId?: string;
  locale?: string | string[] | null;
  status?: string;
  data?: Record<string, unknown>;
};

const WRITES = new Set([
  'create',
  'update',
  'clone',
  'publish',
  'unpublish',
  'discardDraft',
  'delete',
]);

/**
 * What the plugin adds to every write of an article or a section, whichever way it comes in: its place
 * in the tree, its slug, its publication date, and the care for what hangs on it. Strapi runs document
 * middlewares outside of its transaction, so this one opens the transaction around them.
 */
const contentWritesService = ({ strapi }: { strapi: Core.Strapi }) => {
  const write = async (
    uid: PlacedUid,
    context: Context,
    data: Record<string, unknown> | undefined,
    next: () => Promise<unknown>
  ) => {
    const params = context.params as Params;
    const isPublishing = context.action === 'publish' || params.status === 'published';
    const structure = getService(strapi, 'structure');

    let place: Place;
    if (data !== undefined) {
      // A copy: the caller's object stays as it is, and a second attempt finds all of it again.
      params.data = { ...data };
      if (uid === SECTION_UID) requireStorableEnd(data.closeAt);
      place = await structure.takePlace(uid, params.documentId, params.data);
    }
    if (uid === ARTICLE_UID && isPublishing) await fillPublicationDate(params);

    const result = await next();
    const documentId = documentIdOf(result) ?? params.documentId;
    if (documentId === undefined || result === null) return result;

    await structure.settle(uid, documentId, place, isPublishing);
    if (uid === SECTION_UID) {
      const moderators = getService(strapi, 'section-moderators');
      const locale = await moderators.writtenIn(data, params.locale);
      await moderators.settle(documentId, locale);
    }
    if (uid === SECTION_UID && typeof params.locale === 'string') {
      await structure.adoptLocale(documentId, params.locale);
    }
    if (uid === ARTICLE_UID && context.action === 'update') {
      const locales = [
        String(params.locale ?? (await getService(strapi, 'locales').defaultLocale())),
      ];
      await getService(strapi, 'deleted-targets').reattach(uid, documentId, locales);
    }
    const slugs = await getService(strapi, 'slugs').settle(uid, documentId);
    return withSlugs(result, slugs);
  };

  /** Filled at first publication, so that a forum's age has a beginning. */
  const fillPublicationDate = async (params: Params) => {
    const now = new Date().toISOString();
    if (params.data !== undefined) {
      if (params.data.publicationDate) return;
      const current =
        params.documentId === undefined
          ? null
          : await strapi.db.query(ARTICLE_UID).findOne({
              where: {
                documentId: params.documentId,
                publishedAt: null,
                ...(typeof params.locale === 'string' ? { locale: params.locale } : {}),
              },
              select: ['publicationDate'],
            });
      if (!current?.publicationDate || 'publicationDate' in params.data) {
        params.data.publicationDate = now;
      }
      return;
    }
    const locale = params.locale ?? (await getService(strapi, 'locales').defaultLocale());
    const locales = locale === '*' ? {} : { locale };
    await strapi.db.query(ARTICLE_UID).updateMany({
      where: {
        documentId: params.documentId,
        publishedAt: null,
        publicationDate: null,
        ...locales,
      },
      data: { publicationDate: now },
    });
  };

  const remove = async (uid: PlacedUid, context: Context, next: () => Promise<unknown>) => {
    const { documentId, locale } = context.params as Params;
    if (documentId === undefined) return next();
    if (uid === SECTION_UID) {
      await getService(strapi, 'locks').take('section-tree');
      if (await isWholeDocument(uid, documentId, locale)) await refuseIfNotEmpty(documentId);
      else if (typeof locale === 'string') {
        await getService(strapi, 'structure').releaseLocale(documentId, locale);
      }
    }
    const result = await next();
    const left: { locale: string | null }[] = await strapi.db
      .query(uid)
      .findMany({ where: { documentId }, select: ['locale'] });
    if (uid === ARTICLE_UID) {
      const locales = left.map((row) => row.locale ?? '');
      await getService(strapi, 'deleted-targets').detach(uid, documentId, locales);
    }
    if (left.length === 0) await getService(strapi, 'slugs').releaseAll(documentId);
    else await getService(strapi, 'slugs').settle(uid, documentId);
    return result;
  };

  const isWholeDocument = async (uid: PlacedUid, documentId: string, locale: Params['locale']) => {
    if (locale === '*') return true;
    const rows: { locale: string }[] = await strapi.db
      .query(uid)
      .findMany({ where: { documentId }, select: ['locale'] });
    const leaving = Array.isArray(locale)
      ? locale
      : [locale ?? (await getService(strapi, 'locales').defaultLocale())];
    return rows.every((row) => leaving.includes(row.locale));
  };

  const refuseIfNotEmpty = async (documentId: string) => {
    const content = await getService(strapi, 'structure').contentOf(documentId);
    if (content.sections + content.articles === 0) return;
    throw refusal(
      'section.not-empty',
      `This section holds ${content.sections} section(s) and ${content.articles} article(s): move or delete them first`,
      content
    );
  };

  return {
    /** For `strapi.documents.use`: passes on whatever is not a write of an article or a section. */
    async around(context: Context, next: Next): Promise<Awaited<ReturnType<Next>>> {
      const { uid, action } = context;
      if (!getService(strapi, 'structure').isPlaced(uid) || !WRITES.has(action)) return next();
      const { data } = context.params as Params;
      return (await transactionally(strapi, () =>
        action === 'delete' ? remove(uid, context, next) : write(uid, context, data, next)
      )) as Awaited<ReturnType<Next>>;
    },
  };
};

/** Strapi takes every moment for a date; what is none at all it refuses itself. */
const requireStorableEnd = (closeAt: unknown) => {
  if (typeof closeAt !== 'string' && !(closeAt instanceof Date)) return;
  const moment = new Date(closeAt);
  if (Number.isNaN(moment.getTime()) || isStorable(moment)) return;
  throw refusal('request.invalid', say('en', 'refused.request'), {
    errors: [
      { path: ['closeAt'], code: 'invalid-value', message: say('en', 'field.invalid-value') },
    ],
  });
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const documentIdOf = (result: unknown): string | undefined =>
  isRecord(result) && typeof result.documentId === 'string' ? result.documentId : undefined;

/** The answer of the write with the slugs that were settled after it. */
const withSlugs = (result: unknown, slugs: ReadonlyMap<number, string>): unknown => {
  if (!isRecord(result) || slugs.size === 0) return result;
  const slug = typeof result.id === 'number' ? slugs.get(result.id) : undefined;
  if (slug !== undefined && 'slug' in result) result.slug = slug;
  if (Array.isArray(result.entries)) result.entries.forEach((entry) => withSlugs(entry, slugs));
  return result;
};

export default contentWritesService;
