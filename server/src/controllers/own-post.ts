import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { postParams, postQuery } from '../../../contracts/posts';
import { proofOf } from '../http/proof';
import { saidParams, saidQuery } from '../http/said';
import { getService } from '../services/get-service';

const ownPostController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /forum-posts/mine/:documentId`: a reader's own post, by account or edit token. */
  async findOne(ctx: Context) {
    const { documentId } = saidParams(ctx, postParams);
    const { locale } = saidQuery(ctx, postQuery);
    const language = locale ?? (await getService(strapi, 'locales').defaultLocale());
    const proof = await proofOf(strapi, ctx);
    ctx.body = await getService(strapi, 'own-posts').find(documentId, proof, language, new Date());
  },
});

export default ownPostController;
