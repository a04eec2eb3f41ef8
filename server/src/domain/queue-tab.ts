import type { PostStatus } from '../../../content-types';

/**
 * A condition on the posts of a tab. Waiting are pending posts, and others whose author proposed a newer
 * text.
 */
export const inTab = (status: PostStatus | undefined): Record<string, unknown> => {
  if (status === undefined) return {};
  return status === 'pending' ? { awaiting: true } : { status };
};
