import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { branchesOf, flatTree } from '../domain/flat-tree';
import { moderatorOf } from '../http/moderator';
import { getService } from '../services/get-service';

const deskController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /moderation/sections` */
  async sectionsFind(ctx: Context) {
    const rights = getService(strapi, 'moderator-rights');
    const scope = await rights.scopeOf(moderatorOf(ctx), 'posts.read');
    const tree = await getService(strapi, 'content').tree(undefined);
    ctx.body = { data: flatTree(scope === undefined ? tree : branchesOf(tree, scope.sections)) };
  },
});

export default deskController;
