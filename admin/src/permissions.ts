import type { Permission } from '@strapi/strapi/admin';

export type PermissionCheck = Pick<Permission, 'action' | 'subject'>;

const permission = (action: string): PermissionCheck => ({
  action: `plugin::article-forum.${action}`,
  subject: null,
});

/** What opens the queue, its menu link and the badge on it. */
export const READ: PermissionCheck[] = [permission('posts.read')];

/** What the queue's buttons depend on; a stable array, because `useRBAC` compares it. */
export const RIGHTS: PermissionCheck[] = [
  permission('posts.moderate'),
  permission('posts.delete'),
  permission('rules.update'),
];

/** To change the lists; whoever reads the queue may read them. */
export const CHANGE_RULES: PermissionCheck[] = [permission('rules.update')];

export const READ_SETTINGS: PermissionCheck[] = [permission('settings.read')];
export const CHANGE_SETTINGS: PermissionCheck[] = [permission('settings.update')];

/** Either opens the panel beside an entry: the first shows posts, the second sets the policy. */
export const PANEL: PermissionCheck[] = [permission('posts.read'), permission('forums.update')];

export const SECTION_UID = 'plugin::article-forum.section';

/** What opens the page of sections: who may read them in the Content Manager. */
export const READ_SECTIONS: PermissionCheck[] = [
  { action: 'plugin::content-manager.explorer.read', subject: SECTION_UID },
];
