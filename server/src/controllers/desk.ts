import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { flatTree } from '../domain/flat-tree';
import { getService } from '../services/get-service';

const deskController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /moderation/sections` */
  async sectionsFind(ctx: Context) {
    ctx.body = { data: flatTree(await getService(strapi, 'content').tree(undefined)) };
  },
});

export default deskController;
