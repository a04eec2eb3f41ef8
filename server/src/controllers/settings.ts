import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { settingsBody } from '../../../contracts/settings';
import { saidBody } from '../http/said';
import { getService } from '../services/get-service';

const settingsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /settings`: every value with where it comes from. */
  async find(ctx: Context) {
    ctx.body = await getService(strapi, 'settings').describe();
  },

  /** `PUT /settings` */
  async change(ctx: Context) {
    const { data, version } = saidBody(ctx, settingsBody);
    ctx.body = await getService(strapi, 'settings').change(data, version);
  },
});

export default settingsController;
