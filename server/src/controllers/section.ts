import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { SECTION_UID } from '../../../content-types';
import { messageLocale, readStandardQuery, toPublicEntries, type Entry } from '../http/standard';
import { getService } from '../services/get-service';
import { targetNotFound } from '../services/targets';

/** Sections in Strapi's own REST conventions, with path and breadcrumb added to each. */
const sectionController = ({ strapi }: { strapi: Core.Strapi }) => {
  const decorate = async (ctx: Context, results: readonly Entry[]) => {
    const ids = results.map((entry) => entry.id);
    const extras = await getService(strapi, 'content').sectionExtras(ids);
    const entries = await toPublicEntries(strapi, ctx, SECTION_UID, results);
    return entries.map((entry, index) => ({ ...entry, ...extras.get(ids[index] ?? 0) }));
  };

  return {
    /** `GET /sections` */
    async find(ctx: Context) {
      const query = await readStandardQuery(strapi, ctx, SECTION_UID, ctx.query);
      const { results, pagination } = await strapi.service(SECTION_UID).find(query);
      ctx.body = { data: await decorate(ctx, results as Entry[]), meta: { pagination } };
    },

    /** `GET /sections/:documentId` */
    async findOne(ctx: Context) {
      const query = await readStandardQuery(strapi, ctx, SECTION_UID, ctx.query);
      const found: Entry | null = await strapi
        .service(SECTION_UID)
        .findOne(ctx.params.documentId, query);
      const [entry] = found === null ? [] : await decorate(ctx, [found]);
      if (entry === undefined) throw targetNotFound(messageLocale(ctx), SECTION_UID);
      ctx.body = { data: entry, meta: {} };
    },
  };
};

export default sectionController;
