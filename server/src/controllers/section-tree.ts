import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import {
  deletionBody,
  deletionPreviewBody,
  moveBody,
  movePreviewBody,
  newSectionBody,
  renameBody,
  renamePreviewBody,
  restorationBody,
  sectionTreeQuery,
} from '../../../contracts/section-tree';
import { moderatorOf } from '../http/moderator';
import { saidBody, saidQuery } from '../http/said';
import { getService } from '../services/get-service';
import type { TreeChange } from '../services/section-consequences';
import type { Editor } from '../services/section-rights';

/** The page of sections in the admin panel. */
const sectionTreeController = ({ strapi }: { strapi: Core.Strapi }) => {
  const tellOf = async (ctx: Context, plan: Promise<TreeChange>) => {
    ctx.body = { data: await getService(strapi, 'section-consequences').of(await plan) };
  };

  return {
    /** `GET /section-tree` */
    async find(ctx: Context) {
      const { locale } = saidQuery(ctx, sectionTreeQuery);
      const rights = getService(strapi, 'moderator-rights');
      const scope = await rights.scopeOf(moderatorOf(ctx), 'posts.read');
      ctx.body = await getService(strapi, 'section-tree').list(locale, scope);
    },

    /** `POST /section-tree` */
    async add(ctx: Context) {
      const { data } = saidBody(ctx, newSectionBody);
      ctx.body = await getService(strapi, 'section-acts').create(data, editorOf(ctx));
      ctx.status = 201;
    },

    /** `POST /section-tree/moves/preview` */
    async previewMove(ctx: Context) {
      const { data } = saidBody(ctx, movePreviewBody);
      await tellOf(ctx, getService(strapi, 'section-plans').move(data));
    },

    /** `POST /section-tree/moves` */
    async move(ctx: Context) {
      const { data } = saidBody(ctx, moveBody);
      ctx.body = await getService(strapi, 'section-acts').move(data, editorOf(ctx));
    },

    /** `POST /section-tree/renames/preview` */
    async previewRename(ctx: Context) {
      const { data } = saidBody(ctx, renamePreviewBody);
      await tellOf(ctx, getService(strapi, 'section-plans').rename(data));
    },

    /** `POST /section-tree/renames` */
    async rename(ctx: Context) {
      const { data } = saidBody(ctx, renameBody);
      ctx.body = await getService(strapi, 'section-acts').rename(data, editorOf(ctx));
    },

    /** `POST /section-tree/deletions/preview` */
    async previewDeletion(ctx: Context) {
      const { data } = saidBody(ctx, deletionPreviewBody);
      await tellOf(ctx, getService(strapi, 'section-plans').deletion(data));
    },

    /** `POST /section-tree/deletions` */
    async remove(ctx: Context) {
      const { data } = saidBody(ctx, deletionBody);
      ctx.body = await getService(strapi, 'section-deletions').remove(data, editorOf(ctx));
    },

    /** `POST /section-tree/restorations` */
    async restore(ctx: Context) {
      const { data } = saidBody(ctx, restorationBody);
      ctx.body = await getService(strapi, 'section-acts').restore(data, editorOf(ctx));
    },
  };
};

const editorOf = (ctx: Context): Editor => {
  const { user, userAbility } = ctx.state as { user: { id: number }; userAbility: unknown };
  return { id: user.id, ability: userAbility };
};

export default sectionTreeController;
