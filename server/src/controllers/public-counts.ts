import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { countsQuery } from '../../../contracts/forum';
import { saidQuery } from '../http/said';
import { getService } from '../services/get-service';

const publicCountsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /forum/counts` */
  async find(ctx: Context) {
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
});

export default publicCountsController;
