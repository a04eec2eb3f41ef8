import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import {
  EDIT_TOKEN_HEADER,
  postParams,
  postQuery,
  postsQuery,
  submissionBody,
} from '../../../contracts/posts';
import { authorOf } from '../http/author';
import { saidBody, saidParams, saidQuery } from '../http/said';
import { getService } from '../services/get-service';

const publicPostController = ({ strapi }: { strapi: Core.Strapi }) => {
  const localeOf = async (locale: string | undefined) =>
    locale ?? (await getService(strapi, 'locales').defaultLocale());

  /** The forum that a submission names; 404 when the public may not read its target. */
  const openFor = async (ctx: Context, now: Date) => {
    const { data } = saidBody(ctx, submissionBody);
    const { locale } = saidQuery(ctx, postQuery);
    const key = await getService(strapi, 'targets').keyOf(data, data.locale ?? locale);
    return { input: data, open: await getService(strapi, 'reading').open(key, now) };
  };

  return {
    /** `GET /forum-posts`: visible posts of a forum, or the rest of one thread. */
    async find(ctx: Context) {
      const { thread, limit, cursor, locale, ...query } = saidQuery(ctx, postsQuery);
      const now = new Date();
      const reading = getService(strapi, 'reading');
      if (thread !== undefined) {
        const params = { limit, cursor, locale: await localeOf(locale) };
        ctx.body = await reading.thread(thread, params, now);
        return;
      }
      const key = await getService(strapi, 'targets').keyOf(query, locale);
      const open = await reading.open(key, now);
      const { view = 'threads', order = 'newest' } = query;
      ctx.body = await reading.list(open, { view, order, limit, cursor }, now);
    },

    /** `GET /forum-posts/:documentId` */
    async findOne(ctx: Context) {
      const { documentId } = saidParams(ctx, postParams);
      const { locale } = saidQuery(ctx, postQuery);
      const reading = getService(strapi, 'reading');
      ctx.body = await reading.post(documentId, await localeOf(locale), new Date());
    },

    /** `GET /forum-posts/mine/:documentId`: a reader's own post, by the edit token. */
    async mineFindOne(ctx: Context) {
      const { documentId } = saidParams(ctx, postParams);
      const { locale } = saidQuery(ctx, postQuery);
      const token = ctx.get(EDIT_TOKEN_HEADER) || undefined;
      ctx.set('Cache-Control', 'no-store');
      ctx.body = await getService(strapi, 'own-posts').find(
        documentId,
        token,
        await localeOf(locale),
        new Date()
      );
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
