import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { readerAddress } from '../http/author';

const readerController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * `GET /reader`: the address for which a request counts, to check a proxy or a site's set-up by. Its
   * permission, held by an API token, also lets a site name its reader's address in `X-Reader-Address`.
   */
  async forwardAddress(ctx: Context) {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await readerAddress(strapi, ctx) };
  },
});

export default readerController;
