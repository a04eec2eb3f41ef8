import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { postParams } from '../../../contracts/posts';
import { newRulesBody, ruleBody, rulesQuery, tryRulesBody } from '../../../contracts/rules';
import { tryLists } from '../domain/lists/try-lists';
import { saidBody, saidParams, saidQuery } from '../http/said';
import { getService } from '../services/get-service';

const rulesController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /moderation/rules` */
  async find(ctx: Context) {
    ctx.body = await getService(strapi, 'rules').list(saidQuery(ctx, rulesQuery));
  },

  /** `POST /moderation/rules` */
  async add(ctx: Context) {
    ctx.status = 201;
    ctx.body = await getService(strapi, 'rules').add(saidBody(ctx, newRulesBody).data);
  },

  /** `PUT /moderation/rules/:documentId` */
  async change(ctx: Context) {
    const { documentId } = saidParams(ctx, postParams);
    const { data } = saidBody(ctx, ruleBody);
    ctx.body = { data: await getService(strapi, 'rules').change(documentId, data) };
  },

  /** `DELETE /moderation/rules/:documentId` */
  async remove(ctx: Context) {
    await getService(strapi, 'rules').remove(saidParams(ctx, postParams).documentId);
    ctx.status = 204;
  },

  /** `POST /moderation/rules/try`: what the lists would find; nothing is stored. */
  async try(ctx: Context) {
    const lists = await getService(strapi, 'rules').lists();
    ctx.body = { data: tryLists(lists, saidBody(ctx, tryRulesBody).data) };
  },
});

export default rulesController;
