import { articleSchema } from './article/schema';
import { formerPathSchema } from './former-path/schema';
import { forumPostSchema } from './forum-post/schema';
import { forumSchema } from './forum/schema';
import { moderationEventSchema } from './moderation-event/schema';
import { sectionSchema } from './section/schema';

/** The content types by singular name, as Strapi's plugin loader takes them. */
export const contentTypes = {
  article: { schema: articleSchema },
  section: { schema: sectionSchema },
  forum: { schema: forumSchema },
  'forum-post': { schema: forumPostSchema },
  'moderation-event': { schema: moderationEventSchema },
  'former-path': { schema: formerPathSchema },
} as const;

export { ARTICLE_UID, type ArticleRow } from './article/schema';
export { FORMER_PATH_UID, type FormerPathRow } from './former-path/schema';
export {
  FORUM_POST_UID,
  POST_STATUSES,
  type ForumPostRow,
  type PostStatus,
} from './forum-post/schema';
export { FORUM_UID, type ForumRow } from './forum/schema';
export {
  ACTOR_TYPES,
  EVENT_ACTIONS,
  MODERATION_EVENT_UID,
  type ModerationEventRow,
} from './moderation-event/schema';
export { SECTION_UID, type SectionRow } from './section/schema';
export type { IndexDefinition } from './definition';
