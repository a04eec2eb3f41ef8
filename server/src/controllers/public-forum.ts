import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { forumQuery } from '../../../contracts/forum';
import { saidQuery } from '../http/said';
import { getService } from '../services/get-service';

const publicForumController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /forum` */
  async find(ctx: Context) {
    const query = saidQuery(ctx, forumQuery);
    const key = await getService(strapi, 'targets').keyOf(query, query.locale);
    const open = await getService(strapi, 'reading').open(key, new Date(), query.locale);
    ctx.body = getService(strapi, 'forum-form').describe(open);
  },
});

export default publicForumController;
