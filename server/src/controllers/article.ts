import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { ARTICLE_UID } from '../../../content-types';
import { articlesQuery } from '../../../contracts/content';
import { refusal } from '../errors';
import { isPermitted } from '../http/permission';
import {
  messageLocale,
  readStandardQuery,
  toPublicEntries,
  type Entry,
  type StandardQuery,
} from '../http/standard';
import { say } from '../messages/say';
import { getService } from '../services/get-service';
import { DRAFT_ACTION } from '../services/related-articles';
import { targetNotFound, type Target } from '../services/targets';

/** Articles in Strapi's own REST conventions, with path, breadcrumb and forum added to each. */
const articleController = ({ strapi }: { strapi: Core.Strapi }) => {
  const refuseDrafts = async (ctx: Context) => {
    const { status } = ctx.query;
    // Not `=== 'draft'`: to Strapi whatever is not `published` is a draft.
    if (status === undefined || status === 'published') return;
    if (await isPermitted(strapi, ctx, DRAFT_ACTION)) return;
    throw refusal('drafts.forbidden', say(messageLocale(ctx), 'refused.drafts'));
  };

  /** C5: of that section and of all below it. */
  const withinFilter = async (section: string | undefined) =>
    section === undefined
      ? {}
      : {
          section: {
            documentId: { $in: await getService(strapi, 'section-graph').below(section) },
          },
        };

  /** The entries as the caller may see them, each with what is never stored of it. */
  const decorate = async (ctx: Context, results: readonly Entry[], now: Date) => {
    const described = await getService(strapi, 'content').describeRows(
      ARTICLE_UID,
      results.map((entry) => entry.id),
      now
    );
    const entries = await toPublicEntries(strapi, ctx, ARTICLE_UID, results);
    return entries.map((entry, index) => {
      const { target, extras } = described.get(results[index]?.id ?? 0) ?? {};
      return { data: { ...entry, ...extras }, target };
    });
  };

  const controller = {
    /** `GET /articles`: standard parameters, and `within=<section documentId>`. */
    async find(ctx: Context) {
      const { within, ...standard } = ctx.query as StandardQuery;
      const section = parseWithin(within, ctx);
      await refuseDrafts(ctx);
      const query = await readStandardQuery(strapi, ctx, ARTICLE_UID, standard);
      const { results, pagination } = await strapi.service(ARTICLE_UID).find({
        ...query,
        filters: { $and: [query.filters ?? {}, dueFilter(query), await withinFilter(section)] },
      });
      const entries = await decorate(ctx, results as Entry[], new Date());
      ctx.body = { data: entries.map(({ data }) => data), meta: { pagination } };
    },

    /** `GET /articles/:documentId` */
    async findOne(ctx: Context) {
      await refuseDrafts(ctx);
      const now = new Date();
      const query = await readStandardQuery(strapi, ctx, ARTICLE_UID, ctx.query);
      const { documentId } = ctx.params as { documentId: string };
      const found = await strapi.service(ARTICLE_UID).findOne(documentId, query);
      const [entry] = found === null ? [] : await decorate(ctx, [found as Entry], now);
      if (entry === undefined || !(query.status === 'draft' || isDue(entry.target, now))) {
        throw targetNotFound(messageLocale(ctx));
      }
      ctx.body = { data: entry.data, meta: {} };
    },

    /** `GET /drafts`: articles before publication; its permission also opens `status=draft`. */
    findDrafts(ctx: Context) {
      ctx.query = { ...ctx.query, status: 'draft' };
      return controller.find(ctx);
    },
  };
  return controller;
};

/** By what was read of it beside the entry: `fields` may leave its date out. */
const isDue = (target: Target | undefined, now: Date): boolean =>
  target !== undefined &&
  (target.publicationDate === null || target.publicationDate <= now.toISOString());

const parseWithin = (within: unknown, ctx: Context): string | undefined => {
  const result = articlesQuery.safeParse({ within });
  if (result.success) return result.data.within;
  const message = say(messageLocale(ctx), 'field.invalid-value');
  throw refusal('request.invalid', say(messageLocale(ctx), 'refused.request'), {
    errors: [{ path: ['within'], code: 'invalid-value', message }],
  });
};

/** C8: a post-dated article stays out until it is due; drafts are shown as they are. */
const dueFilter = (query: StandardQuery) =>
  query.status === 'draft'
    ? {}
    : {
        $or: [
          { publicationDate: { $null: true } },
          { publicationDate: { $lte: new Date().toISOString() } },
        ],
      };

export default articleController;
