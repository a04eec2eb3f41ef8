/** What can hold a post: the checks that come with the plugin, and the reports of readers. */
export const REASONS_HELD = [
  'words',
  'hosts',
  'emails',
  'networks',
  'accounts',
  'links',
  'rate',
  'speed',
  'honeypot',
  'trust',
  'reports',
] as const;
