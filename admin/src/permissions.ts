import type { Permission } from '@strapi/strapi/admin';

type Check = Pick<Permission, 'action' | 'subject'>;

const permission = (action: string): Check => ({
  action: `plugin::article-forum.${action}`,
  subject: null,
});

/** What opens the queue, its menu link and the badge on it. */
export const READ: Check[] = [permission('posts.read')];

/** What the queue's buttons depend on; a stable array, because `useRBAC` compares it. */
export const DECIDE: Check[] = [permission('posts.moderate'), permission('posts.delete')];
