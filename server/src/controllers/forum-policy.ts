import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { sectionPolicyQuery } from '../../../contracts/editor-panel';
import { forumPolicyBody, forumQuery, type ForumPolicyAnswer } from '../../../contracts/forum';
import { saidBody, saidQuery } from '../http/said';
import { PERMISSIONS } from '../permissions';
import { getService } from '../services/get-service';

interface Ability {
  can(action: string): boolean;
}

const forumPolicyController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /forums` */
  async findOne(ctx: Context) {
    const query = saidQuery(ctx, forumQuery);
    const key = await getService(strapi, 'targets').keyOf(query, query.locale);
    const answer = await getService(strapi, 'forum-policies').describe(key, new Date());
    ctx.body = permitted(ctx, answer);
  },

  /** `PUT /forums` */
  async change(ctx: Context) {
    const { article, target, locale, ...policy } = saidBody(ctx, forumPolicyBody).data;
    const key = await getService(strapi, 'targets').keyOf({ article, target }, locale);
    const answer = await getService(strapi, 'forum-policies').change(key, policy, new Date());
    ctx.body = permitted(ctx, answer);
  },

  /** `GET /forums/targets` */
  targetsFind(ctx: Context) {
    ctx.body = { data: getService(strapi, 'forum-policies').targetTypes() };
  },

  /** `GET /forums/posts` */
  async postsFind(ctx: Context) {
    const query = saidQuery(ctx, forumQuery);
    const key = await getService(strapi, 'targets').keyOf(query, query.locale);
    ctx.body = { data: await getService(strapi, 'latest-posts').of(key) };
  },

  /** `GET /forums/section` */
  async sectionFindOne(ctx: Context) {
    const query = saidQuery(ctx, sectionPolicyQuery);
    ctx.body = await getService(strapi, 'section-policies').describe(query);
  },
});

/** Whoever may not read the queue learns the policy and nothing of the posts. */
const permitted = (ctx: Context, { data }: ForumPolicyAnswer): ForumPolicyAnswer => {
  const { userAbility } = ctx.state as { userAbility: Ability };
  const mayReadPosts = userAbility.can(PERMISSIONS['posts.read'].action);
  return { data: { ...data, figures: mayReadPosts ? data.figures : null } };
};

export default forumPolicyController;
