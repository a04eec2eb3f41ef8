import {
  FORUM_POST_UID,
  FORUM_UID,
  MODERATION_EVENT_UID,
  type ForumPostRow,
} from '../../../content-types';
import { fill, type Filled } from '../../bench/server/fill';
import type { TestApp } from '../app';
import type { Client } from '../http';
import { addSection, articles } from '../documents';
import { adminWithRole } from '../roles';
import { analyze } from './explain';

/** So many that no planner reads all of them for a page, and more than a small section has. */
const POSTS = 12_000;
const FORUMS = 8000;
const DECISIONS = 2000;
const MINUTE = 60_000;
/** Small enough for the number of values that SQLite binds in one statement. */
const AT_ONCE = 500;

const TABLES = [
  'article_forum_posts',
  'article_forum_events',
  'article_forum_forums',
  'article_forum_articles',
  'article_forum_sections',
];

/** Who asks, and what for. */
export interface PlanScene {
  app: TestApp;
  /** A Super Admin. */
  chief: Client;
  filled: Filled;
  /** A section with one article in it. */
  quiet: string;
}

/** Forums under entries that nobody reads; only their number matters. */
const addForums = async ({ strapi }: TestApp): Promise<void> => {
  for (let stored = 0; stored < FORUMS; stored += AT_ONCE) {
    const data = Array.from({ length: AT_ONCE }, (_, index) => {
      const documentId = `other${String(stored + index).padStart(19, '0')}`;
      return {
        documentId,
        targetUid: 'api::other.other',
        targetDocumentId: documentId,
        targetLocale: 'en',
      };
    });
    await strapi.db.query(FORUM_UID).createMany({ data });
  }
};

/** What a moderator decided, for each post of the first half. */
const addDecisions = async ({ strapi }: TestApp): Promise<void> => {
  const posts: Pick<ForumPostRow, 'documentId' | 'forum'>[] = await strapi.db
    .query(FORUM_POST_UID)
    .findMany({ select: ['documentId', 'forum'], limit: DECISIONS });
  for (let stored = 0; stored < posts.length; stored += AT_ONCE) {
    const data = posts.slice(stored, stored + AT_ONCE).map(({ documentId, forum }, index) => {
      const at = new Date(Date.now() - (stored + index) * MINUTE).toISOString();
      const change = { fromStatus: 'pending', toStatus: 'published', revision: 2 } as const;
      const who = { actorType: 'admin', actorId: 1, actorName: 'Chief' } as const;
      const batch = `decided-${stored + index}`;
      const when = { createdAt: at, updatedAt: at };
      return {
        documentId: batch,
        post: documentId,
        forum,
        action: 'publish',
        batch,
        ...change,
        ...who,
        ...when,
      } as const;
    });
    await strapi.db.query(MODERATION_EVENT_UID).createMany({ data });
  }
};

/** A site with so much in it that its database chooses the plans of a large one. */
export const setScene = async (app: TestApp): Promise<PlanScene> => {
  const filled = await fill(app.strapi, POSTS);
  const { documentId: quiet } = await addSection(app.strapi, 'Quiet');
  const [moved = ''] = filled.articles.slice(-1);
  await articles(app.strapi).update({ documentId: moved, data: { section: quiet } });
  await articles(app.strapi).publish({ documentId: moved });
  await addForums(app);
  await addDecisions(app);
  const chief = await adminWithRole(app, 'Chief', 'strapi-super-admin');
  await analyze(app.strapi, TABLES);
  return { app, chief, filled, quiet };
};
