import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { formQuery } from '../../../contracts/forum';
import { saidQuery } from '../http/said';
import { getService } from '../services/get-service';

const publicFormController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /forum/form` */
  async find(ctx: Context) {
    const query = saidQuery(ctx, formQuery);
    const now = new Date();
    const key = await getService(strapi, 'targets').keyOf(query, query.locale);
    const open = await getService(strapi, 'reading').open(key, now, query.locale);
    // A token is for one reader and one form.
    ctx.set('Cache-Control', 'no-store');
    ctx.body = getService(strapi, 'forum-form').form(open, now);
  },
});

export default publicFormController;
