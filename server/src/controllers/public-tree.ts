import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { sectionsTreeQuery } from '../../../contracts/content';
import { saidQuery } from '../http/said';
import { getService } from '../services/get-service';

const publicTreeController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /sections/tree` */
  async find(ctx: Context) {
    const { locale } = saidQuery(ctx, sectionsTreeQuery);
    ctx.body = { data: await getService(strapi, 'content').tree(locale), meta: {} };
  },
});

export default publicTreeController;
