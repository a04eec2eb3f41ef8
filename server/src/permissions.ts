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
