import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { postParams } from '../../../contracts/posts';
import {
  dryRunBody,
  newRulesBody,
  ruleBody,
  rulesQuery,
  tryRulesBody,
} from '../../../contracts/rules';
import { tryLists } from '../domain/lists/try-lists';
import { moderatorOf } from '../http/moderator';
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
    const { data } = saidBody(ctx, tryRulesBody);
    const now = new Date();
    const lists = await getService(strapi, 'rule-lists').at(now);
    const key = getService(strapi, 'network-hashes').ofWeek(data.address ?? null, now);
    ctx.body = { data: tryLists(lists, data, key) };
  },

  /** `POST /moderation/rules/dry-run`: what entries would have done to posts of late; nothing is stored. */
  async dryRun(ctx: Context) {
    const { data } = saidBody(ctx, dryRunBody);
    const rights = getService(strapi, 'moderator-rights');
    const scope = await rights.scopeOf(moderatorOf(ctx), 'posts.read');
    ctx.body = await getService(strapi, 'rule-dry-run').run(data, scope);
  },
});

export default rulesController;
