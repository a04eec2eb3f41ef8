import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { countsQuery, formQuery, forumQuery } from '../../../contracts/forum';
import { saidQuery } from '../http/said';
import { getService } from '../services/get-service';

const publicForumController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /forum` */
  async find(ctx: Context) {
    const query = saidQuery(ctx, forumQuery);
    const key = await getService(strapi, 'targets').keyOf(query, query.locale);
    const open = await getService(strapi, 'reading').open(key, new Date());
    ctx.body = getService(strapi, 'forum-form').describe(open, key.locale);
  },

  /** `GET /forum/counts` */
  async countsFind(ctx: Context) {
    const { articles = [], targets = [], locale } = saidQuery(ctx, countsQuery);
    const named = [
      ...articles.map((article) => ({ article })),
      ...targets.map((target) => ({ target })),
    ];
    const keys = await Promise.all(
      named.map((each) => getService(strapi, 'targets').keyOf(each, locale))
    );
    ctx.body = { data: await getService(strapi, 'forum-counts').of(keys, new Date()) };
  },

  /** `GET /forum/form` */
  async formFind(ctx: Context) {
    const query = saidQuery(ctx, formQuery);
    const now = new Date();
    const key = await getService(strapi, 'targets').keyOf(query, query.locale);
    const open = await getService(strapi, 'reading').open(key, now);
    // A token is for one reader and one form.
    ctx.set('Cache-Control', 'no-store');
    ctx.body = getService(strapi, 'forum-form').form(open, now);
  },
});

export default publicForumController;
