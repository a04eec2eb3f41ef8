import { MODERATED_BY } from './domain/permitted-part';

const permission = (uid: string, displayName: string, subCategory: string) => ({
  section: 'plugins',
  pluginName: 'article-forum',
  uid,
  displayName,
  subCategory,
  action: `plugin::article-forum.${uid}`,
});

/** What roles of the admin panel may be granted. Names are stored with roles: they never change. */
export const PERMISSIONS = {
  'posts.read': permission('posts.read', 'Read the queue', 'moderation'),
  'posts.moderate': permission('posts.moderate', 'Decide posts and reply', 'moderation'),
  'posts.edit': permission('posts.edit', 'Edit posts', 'moderation'),
  'posts.delete': permission('posts.delete', 'Remove posts', 'moderation'),
  'rules.update': permission('rules.update', 'Change the lists', 'moderation'),
  'forums.update': permission('forums.update', 'Change the policy of a forum', 'forums'),
  'settings.read': permission('settings.read', 'Read the settings', 'settings'),
  'settings.update': permission('settings.update', 'Change the settings', 'settings'),
} as const;

export type PermissionUid = keyof typeof PERMISSIONS;

/** Those that can be held for some sections alone. */
const BY_SECTION = new Set<string>(
  (['posts.read', 'posts.moderate', 'posts.edit', 'posts.delete', 'forums.update'] as const).map(
    (uid) => PERMISSIONS[uid].action
  )
);

interface Conditioned {
  /** The administrator whose permission it is. */
  id: number;
  permission: { action: string };
}

/**
 * Condition of a role's permission: it counts in the sections whose moderator somebody is, and below. The
 * lists and the settings are the whole site's: nobody holds their permissions for a part of it.
 */
export const OWN_SECTIONS = {
  displayName: 'In the sections they moderate',
  name: 'in-own-sections',
  plugin: 'article-forum',
  handler: ({ id, permission: { action } }: Conditioned) =>
    BY_SECTION.has(action) ? { [MODERATED_BY]: id } : false,
};
