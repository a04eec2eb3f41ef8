import type { PostStatus } from '../../../content-types/forum-post/schema';

/** How many posts a forum gained or lost, by status; `edits` are proposed ones of posts not pending. */
export type FigureDelta = Partial<Record<PostStatus | 'edits', number>>;
