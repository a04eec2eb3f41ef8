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
import { targetNotFound } from '../services/targets';

const DRAFT_ACTION = 'plugin::article-forum.article.findDrafts';

/** Articles in Strapi's own REST conventions, with path, breadcrumb and forum added to each. */
const articleController = ({ strapi }: { strapi: Core.Strapi }) => {
  const refuseDrafts = async (ctx: Context) => {
    if (ctx.query.status !== 'draft' || (await isPermitted(strapi, ctx, DRAFT_ACTION))) return;
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

  const decorate = async (ctx: Context, results: readonly Entry[]) => {
    const ids = results.map((entry) => entry.id);
    const extras = await getService(strapi, 'content').articleExtras(ids, new Date());
    const entries = await toPublicEntries(strapi, ctx, ARTICLE_UID, results);
    return entries.map((entry, index) => ({ ...entry, ...extras.get(ids[index] ?? 0) }));
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
      ctx.body = { data: await decorate(ctx, results as Entry[]), meta: { pagination } };
    },

    /** `GET /articles/:documentId` */
    async findOne(ctx: Context) {
      await refuseDrafts(ctx);
      const query = await readStandardQuery(strapi, ctx, ARTICLE_UID, ctx.query);
      // A filter, not a look at the entry: `fields` may leave its date out.
      const { results } = await strapi.service(ARTICLE_UID).find({
        ...query,
        filters: { $and: [{ documentId: ctx.params.documentId }, dueFilter(query)] },
        pagination: { page: 1, pageSize: 1, withCount: false },
      });
      const [entry] = await decorate(ctx, results as Entry[]);
      if (entry === undefined) throw targetNotFound(messageLocale(ctx));
      ctx.body = { data: entry, meta: {} };
    },

    /** `GET /drafts`: articles before publication; its permission also opens `status=draft`. */
    findDrafts(ctx: Context) {
      ctx.query = { ...ctx.query, status: 'draft' };
      return controller.find(ctx);
    },
  };
  return controller;
};

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
