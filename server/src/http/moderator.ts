import type { Context } from 'koa';

import type { Actor } from '../services/post-changes';
import type { Moderator } from '../services/moderator-rights';

interface AdminUser {
  id: number;
  firstname?: string | null;
  lastname?: string | null;
  username?: string | null;
}

/** Whoever Strapi's authentication of the admin panel found, with their permissions. */
export const moderatorOf = (ctx: Context): Moderator => {
  const { user, userAbility } = ctx.state as {
    user: AdminUser;
    userAbility: Moderator['ability'];
  };
  return { id: user.id, ability: userAbility };
};

/** As whom the history names them. */
export const actorOf = (ctx: Context): Actor & { id: number } => {
  const user = ctx.state.user as AdminUser;
  const name = [user.firstname, user.lastname].filter(Boolean).join(' ');
  return { type: 'admin', id: user.id, name: name || user.username || `#${user.id}` };
};
