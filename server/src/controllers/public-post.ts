import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import {
  editBody,
  onePostQuery,
  postParams,
  postQuery,
  postsQuery,
  reportBody,
  submissionBody,
} from '../../../contracts/posts';
import { authorOf } from '../http/author';
import { answerFresh } from '../http/fresh';
import { proofOf } from '../http/proof';
import { saidBody, saidParams, saidQuery } from '../http/said';
import { getService } from '../services/get-service';
import { postNotFound } from '../services/reading';

const publicPostController = ({ strapi }: { strapi: Core.Strapi }) => {
  const localeOf = async (locale: string | undefined) =>
    locale ?? (await getService(strapi, 'locales').defaultLocale());

  /** The forum that a submission names; 404 when the public may not read its target. */
  const openFor = async (ctx: Context, now: Date) => {
    const { data } = saidBody(ctx, submissionBody);
    const { locale } = saidQuery(ctx, postQuery);
    const asked = data.locale ?? locale;
    const key = await getService(strapi, 'targets').keyOf(data, asked);
    return { input: data, open: await getService(strapi, 'reading').open(key, now, asked) };
  };

  return {
    /** `GET /forum-posts`: visible posts of a forum, or the rest of one thread. */
    async find(ctx: Context) {
      const { thread, limit, cursor, locale, ...query } = saidQuery(ctx, postsQuery);
      const now = new Date();
      const reading = getService(strapi, 'reading');
      const keptPages = getService(strapi, 'kept-pages');
      if (thread !== undefined) {
        const params = { limit, cursor, locale: await localeOf(locale) };
        const { row, open } = await reading.findPost(thread, params.locale, now);
        if (row.depth !== 0) throw postNotFound(params.locale);
        const etag = reading.etagOf(open, { thread, limit, cursor });
        const make = () => reading.thread(thread, open, params, now);
        await answerFresh(ctx, etag, () => keptPages.read(etag, make));
        return;
      }
      const key = await getService(strapi, 'targets').keyOf(query, locale);
      const open = await reading.open(key, now, locale);
      const { view = 'threads', order = 'newest' } = query;
      const params = { view, order, limit, cursor };
      const etag = reading.etagOf(open, params);
      const make = () => reading.list(open, params, now);
      await answerFresh(ctx, etag, () => keptPages.read(etag, make));
    },

    /** `GET /forum-posts/:documentId` */
    async findOne(ctx: Context) {
      const { documentId } = saidParams(ctx, postParams);
      const { locale, order = 'newest' } = saidQuery(ctx, onePostQuery);
      const reading = getService(strapi, 'reading');
      ctx.body = await reading.post(documentId, order, await localeOf(locale), new Date());
    },

    /** `PUT /forum-posts/:documentId` */
    async edit(ctx: Context) {
      const { documentId } = saidParams(ctx, postParams);
      const { data } = saidBody(ctx, editBody);
      const locale = await localeOf(saidQuery(ctx, postQuery).locale);
      const proof = await proofOf(strapi, ctx);
      ctx.body = await getService(strapi, 'edits').edit(documentId, data, proof, locale);
    },

    /** `DELETE /forum-posts/:documentId` */
    async withdraw(ctx: Context) {
      const { documentId } = saidParams(ctx, postParams);
      const locale = await localeOf(saidQuery(ctx, postQuery).locale);
      const proof = await proofOf(strapi, ctx);
      ctx.body = await getService(strapi, 'withdrawals').withdraw(documentId, proof, locale);
    },

    /** `POST /forum-posts/:documentId/report` */
    async report(ctx: Context) {
      const { documentId } = saidParams(ctx, postParams);
      const { data } = saidBody(ctx, reportBody);
      const locale = await localeOf(saidQuery(ctx, postQuery).locale);
      const author = await authorOf(strapi, ctx);
      ctx.set('Cache-Control', 'no-store');
      ctx.body = await getService(strapi, 'reports').report(documentId, data, author, locale);
    },

    /** `POST /forum-posts` */
    async submit(ctx: Context) {
      const now = new Date();
      const { input, open } = await openFor(ctx, now);
      const author = await authorOf(strapi, ctx);
      ctx.set('Cache-Control', 'no-store');
      ctx.status = 201;
      ctx.body = await getService(strapi, 'submission').submit(open, input, author, now);
    },

    /** `POST /forum-posts/preview` */
    async preview(ctx: Context) {
      const now = new Date();
      const { input, open } = await openFor(ctx, now);
      const author = await authorOf(strapi, ctx);
      ctx.set('Cache-Control', 'no-store');
      ctx.body = await getService(strapi, 'submission').preview(open, input, author, now);
    },
  };
};

export default publicPostController;
