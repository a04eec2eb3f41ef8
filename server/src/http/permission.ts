import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { isAllowed } from '../services/allowed';

/** Whether the request may do `action` besides that of its route. */
export const isPermitted = (strapi: Core.Strapi, ctx: Context, action: string): Promise<boolean> =>
  isAllowed(strapi, ctx.state.auth, action);
