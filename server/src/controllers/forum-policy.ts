import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { forumPolicyBody, forumQuery } from '../../../contracts/forum';
import { saidBody, saidQuery } from '../http/said';
import { getService } from '../services/get-service';

const forumPolicyController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /forums` */
  async findOne(ctx: Context) {
    const query = saidQuery(ctx, forumQuery);
    const key = await getService(strapi, 'targets').keyOf(query, query.locale);
    ctx.body = await getService(strapi, 'forum-policies').describe(key, new Date());
  },

  /** `PUT /forums` */
  async change(ctx: Context) {
    const { article, target, locale, ...policy } = saidBody(ctx, forumPolicyBody).data;
    const key = await getService(strapi, 'targets').keyOf({ article, target }, locale);
    ctx.body = await getService(strapi, 'forum-policies').change(key, policy, new Date());
  },
});

export default forumPolicyController;
