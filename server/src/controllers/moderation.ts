import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { postEditBody, selectionQuery, statesQuery } from '../../../contracts/desk';
import { figuresQuery } from '../../../contracts/figures';
import { batchParams, decisionBody, replyBody } from '../../../contracts/decisions';
import { queueQuery, type DescribedPost, type QueuePost } from '../../../contracts/moderation';
import { forumQuery } from '../../../contracts/forum';
import { postParams } from '../../../contracts/posts';
import { refusal } from '../errors';
import { actorOf, moderatorOf } from '../http/moderator';
import { saidBody, saidParams, saidQuery } from '../http/said';
import { PERMISSIONS, type PermissionUid } from '../permissions';
import { getService } from '../services/get-service';

interface Ability {
  can(action: string): boolean;
}

const moderationController = ({ strapi }: { strapi: Core.Strapi }) => {
  const scopeOf = (ctx: Context, ...uids: PermissionUid[]) =>
    getService(strapi, 'moderator-rights').scopeOf(moderatorOf(ctx), 'posts.read', ...uids);

  /** With what whoever asks may do with each. */
  const forWhom = async <P extends DescribedPost>(
    ctx: Context,
    posts: readonly P[]
  ): Promise<(P & Pick<QueuePost, 'may'>)[]> => {
    const ids = posts.map(({ documentId }) => documentId);
    const actsOn = await getService(strapi, 'moderator-rights').actsOn(moderatorOf(ctx), ids);
    return posts.map((post) => ({ ...post, may: actsOn(post.documentId) }));
  };

  return {
    /** `GET /moderation/posts` */
    async find(ctx: Context) {
      const query = saidQuery(ctx, queueQuery);
      const { data, meta } = await getService(strapi, 'queue').list(query, await scopeOf(ctx));
      ctx.body = { data: await forWhom(ctx, data), meta };
    },

    /** `GET /moderation/counts` */
    async countsFind(ctx: Context) {
      ctx.body = await getService(strapi, 'queue-counts').totals(await scopeOf(ctx));
    },

    /** `GET /moderation/figures` */
    async figuresFind(ctx: Context) {
      const query = saidQuery(ctx, figuresQuery);
      ctx.body = await getService(strapi, 'queue-figures').of(query, await scopeOf(ctx));
    },

    /** `GET /moderation/selection`: for whoever may decide, what they may decide. */
    async selectionFind(ctx: Context) {
      const query = saidQuery(ctx, selectionQuery);
      const { userAbility } = ctx.state as { userAbility: Ability };
      const decides = userAbility.can(PERMISSIONS['posts.moderate'].action);
      const scope = decides ? await scopeOf(ctx, 'posts.moderate') : await scopeOf(ctx);
      ctx.body = await getService(strapi, 'queue').select(query, scope);
    },

    /** `GET /moderation/states` */
    async statesFind(ctx: Context) {
      const query = saidQuery(ctx, statesQuery);
      ctx.body = await getService(strapi, 'queue').states(query, await scopeOf(ctx));
    },

    /** `GET /moderation/posts/:documentId` */
    async findOne(ctx: Context) {
      const { documentId } = saidParams(ctx, postParams);
      const { data } = await getService(strapi, 'queue-post').one(documentId, await scopeOf(ctx));
      const [post] = await forWhom(ctx, [data]);
      ctx.body = { data: post };
    },

    /** `GET /forums/posts` */
    async latestFind(ctx: Context) {
      const query = saidQuery(ctx, forumQuery);
      const key = await getService(strapi, 'targets').keyOf(query, query.locale);
      const posts = await getService(strapi, 'latest-posts').of(key, await scopeOf(ctx));
      ctx.body = { data: await forWhom(ctx, posts) };
    },

    /** `POST /moderation/decisions` */
    async decide(ctx: Context) {
      const { data } = saidBody(ctx, decisionBody);
      const { userAbility } = ctx.state as { userAbility: Ability };
      const removes = data.action === 'remove';
      if (removes && !userAbility.can(PERMISSIONS['posts.delete'].action)) {
        throw refusal('decision.forbidden', 'Removing posts needs a permission of its own');
      }
      const scope = await scopeOf(
        ctx,
        'posts.moderate',
        ...(removes ? (['posts.delete'] as const) : [])
      );
      ctx.body = {
        data: await getService(strapi, 'workflow').decide({ ...data, actor: actorOf(ctx), scope }),
      };
    },

    /** `POST /moderation/decisions/:batch/undo` */
    async undo(ctx: Context) {
      const { batch } = saidParams(ctx, batchParams);
      ctx.body = {
        data: await getService(strapi, 'workflow').undo(batch, actorOf(ctx), {
          scopeFor: (rights) => scopeOf(ctx, 'posts.moderate', ...rights),
        }),
      };
    },

    /** `PUT /moderation/posts/:documentId` */
    async edit(ctx: Context) {
      const { documentId } = saidParams(ctx, postParams);
      const { data } = saidBody(ctx, postEditBody);
      const scope = await scopeOf(ctx, 'posts.edit');
      await getService(strapi, 'queue-scope').requirePost(documentId, scope);
      ctx.body = {
        data: await getService(strapi, 'staff-edits').edit(documentId, data, actorOf(ctx)),
      };
    },

    /** `POST /moderation/posts/:documentId/reply` */
    async reply(ctx: Context) {
      const { documentId } = saidParams(ctx, postParams);
      const { data } = saidBody(ctx, replyBody);
      const scope = await scopeOf(ctx, 'posts.moderate');
      await getService(strapi, 'queue-scope').requirePost(documentId, scope);
      const replies = getService(strapi, 'staff-replies');
      ctx.status = 201;
      ctx.body = { data: await replies.reply(documentId, data, actorOf(ctx)) };
    },
  };
};

export default moderationController;
