import { articleSchema } from './article/schema';
import { formerPathSchema } from './former-path/schema';
import { forumPostSchema } from './forum-post/schema';
import { forumSchema } from './forum/schema';
import { moderationEventSchema } from './moderation-event/schema';
import { moderationRuleSchema } from './moderation-rule/schema';
import { reportSchema } from './report/schema';
import { sectionSchema } from './section/schema';

/** The content types by singular name, as Strapi's plugin loader takes them. */
export const contentTypes = {
  article: { schema: articleSchema },
  section: { schema: sectionSchema },
  forum: { schema: forumSchema },
  'forum-post': { schema: forumPostSchema },
  'moderation-event': { schema: moderationEventSchema },
  'moderation-rule': { schema: moderationRuleSchema },
  'former-path': { schema: formerPathSchema },
  report: { schema: reportSchema },
} as const;

export { ARTICLE_UID, type ArticleRow } from './article/schema';
export { FORMER_PATH_UID, type FormerPathRow } from './former-path/schema';
export {
  FORUM_POST_UID,
  POST_STATUSES,
  type ForumPostRow,
  type PostStatus,
} from './forum-post/schema';
export { FORUM_UID, SITE_TARGET, type ForumRow, type SiteRow } from './forum/schema';
export {
  ACTOR_TYPES,
  EVENT_ACTIONS,
  MODERATION_EVENT_UID,
  type ModerationEventRow,
} from './moderation-event/schema';
export {
  MODERATION_RULE_UID,
  RULE_KINDS,
  RULE_TIERS,
  type ModerationRuleRow,
} from './moderation-rule/schema';
export { REPORT_UID, type ReportRow } from './report/schema';
export { SECTION_UID, type SectionRow } from './section/schema';
export type { IndexDefinition } from './definition';
