import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

interface AuthService {
  verify(auth: unknown, config: { scope: string[] }): Promise<void>;
}

/** Whether the request may do `action` besides that of its route. */
export const isPermitted = async (
  strapi: Core.Strapi,
  ctx: Context,
  action: string
): Promise<boolean> => {
  try {
    await (strapi.get('auth') as AuthService).verify(ctx.state.auth, { scope: [action] });
    return true;
  } catch {
    // Strapi says no by throwing, whatever the strategy.
    return false;
  }
};
