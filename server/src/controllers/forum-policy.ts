import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { sectionPolicyQuery } from '../../../contracts/editor-panel';
import {
  forumPolicyBody,
  forumQuery,
  type DescribedForum,
  type ForumPolicyAnswer,
} from '../../../contracts/forum';
import { saidBody, saidQuery } from '../http/said';
import { moderatorOf } from '../http/moderator';
import type { PermissionUid } from '../permissions';
import { getService } from '../services/get-service';
import { targetNotFound, type TargetKey } from '../services/targets';

const forumPolicyController = ({ strapi }: { strapi: Core.Strapi }) => {
  const holds = async (ctx: Context, key: TargetKey, uid: PermissionUid): Promise<boolean> => {
    const scope = await getService(strapi, 'moderator-rights').scopeOf(moderatorOf(ctx), uid);
    return getService(strapi, 'queue-scope').holdsTarget(key, scope);
  };

  /** Whoever may not read the queue there learns the policy and nothing of the posts. */
  const permitted = async (
    ctx: Context,
    key: TargetKey,
    { data }: DescribedForum
  ): Promise<ForumPolicyAnswer> => ({
    data: {
      ...data,
      figures: (await holds(ctx, key, 'posts.read')) ? data.figures : null,
      mayChange: await holds(ctx, key, 'forums.update'),
    },
  });

  return {
    /** `GET /forums` */
    async findOne(ctx: Context) {
      const query = saidQuery(ctx, forumQuery);
      const key = await getService(strapi, 'targets').keyOf(query, query.locale);
      const answer = await getService(strapi, 'forum-policies').describe(key, new Date());
      ctx.body = await permitted(ctx, key, answer);
    },

    /** `PUT /forums` */
    async change(ctx: Context) {
      const { article, target, locale, ...policy } = saidBody(ctx, forumPolicyBody).data;
      const key = await getService(strapi, 'targets').keyOf({ article, target }, locale);
      if (!(await holds(ctx, key, 'forums.update'))) throw targetNotFound(key.locale, key.uid);
      const answer = await getService(strapi, 'forum-policies').change(key, policy, new Date());
      ctx.body = await permitted(ctx, key, answer);
    },

    /** `GET /forums/targets` */
    targetsFind(ctx: Context) {
      ctx.body = { data: getService(strapi, 'forum-policies').targetTypes() };
    },

    /** `GET /forums/section` */
    async sectionFindOne(ctx: Context) {
      const query = saidQuery(ctx, sectionPolicyQuery);
      ctx.body = await getService(strapi, 'section-policies').describe(query);
    },
  };
};

export default forumPolicyController;
