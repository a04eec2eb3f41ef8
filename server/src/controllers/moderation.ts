import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { postEditBody, selectionQuery, statesQuery } from '../../../contracts/desk';
import { figuresQuery } from '../../../contracts/figures';
import { batchParams, decisionBody, queueQuery, replyBody } from '../../../contracts/moderation';
import { postParams } from '../../../contracts/posts';
import { refusal } from '../errors';
import { saidBody, saidParams, saidQuery } from '../http/said';
import { getService } from '../services/get-service';
import type { Actor } from '../services/post-changes';

interface AdminUser {
  id: number;
  firstname?: string | null;
  lastname?: string | null;
  username?: string | null;
}

interface Ability {
  can(action: string): boolean;
}

const DELETE_ACTION = 'plugin::article-forum.posts.delete';

const moderationController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /moderation/posts` */
  async find(ctx: Context) {
    ctx.body = await getService(strapi, 'queue').list(saidQuery(ctx, queueQuery));
  },

  /** `GET /moderation/counts` */
  async countsFind(ctx: Context) {
    ctx.body = await getService(strapi, 'queue-counts').totals();
  },

  /** `GET /moderation/figures` */
  async figuresFind(ctx: Context) {
    ctx.body = await getService(strapi, 'queue-figures').of(saidQuery(ctx, figuresQuery));
  },

  /** `GET /moderation/selection` */
  async selectionFind(ctx: Context) {
    ctx.body = await getService(strapi, 'queue').select(saidQuery(ctx, selectionQuery));
  },

  /** `GET /moderation/states` */
  async statesFind(ctx: Context) {
    ctx.body = await getService(strapi, 'queue').states(saidQuery(ctx, statesQuery));
  },

  /** `GET /moderation/posts/:documentId` */
  async findOne(ctx: Context) {
    const { documentId } = saidParams(ctx, postParams);
    ctx.body = await getService(strapi, 'queue-post').one(documentId);
  },

  /** `POST /moderation/decisions` */
  async decide(ctx: Context) {
    const { data } = saidBody(ctx, decisionBody);
    const { userAbility } = ctx.state as { userAbility: Ability };
    if (data.action === 'remove' && !userAbility.can(DELETE_ACTION)) {
      throw refusal('decision.forbidden', 'Removing posts needs a permission of its own');
    }
    ctx.body = {
      data: await getService(strapi, 'workflow').decide({ ...data, actor: actorOf(ctx) }),
    };
  },

  /** `POST /moderation/decisions/:batch/undo` */
  async undo(ctx: Context) {
    const { batch } = saidParams(ctx, batchParams);
    ctx.body = { data: await getService(strapi, 'workflow').undo(batch, actorOf(ctx)) };
  },

  /** `PUT /moderation/posts/:documentId` */
  async edit(ctx: Context) {
    const { documentId } = saidParams(ctx, postParams);
    const { data } = saidBody(ctx, postEditBody);
    ctx.body = {
      data: await getService(strapi, 'staff-edits').edit(documentId, data, actorOf(ctx)),
    };
  },

  /** `POST /moderation/posts/:documentId/reply` */
  async reply(ctx: Context) {
    const { documentId } = saidParams(ctx, postParams);
    const { data } = saidBody(ctx, replyBody);
    const replies = getService(strapi, 'staff-replies');
    ctx.status = 201;
    ctx.body = { data: await replies.reply(documentId, data, actorOf(ctx)) };
  },
});

const actorOf = (ctx: Context): Actor & { id: number } => {
  const user = ctx.state.user as AdminUser;
  const name = [user.firstname, user.lastname].filter(Boolean).join(' ');
  return { type: 'admin', id: user.id, name: name || user.username || `#${user.id}` };
};

export default moderationController;
