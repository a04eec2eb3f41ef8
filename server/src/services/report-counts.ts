import type { Core } from '@strapi/strapi';

import { REPORT_UID, type ForumPostRow, type ReportRow } from '../../../content-types';
import type { QueuePost } from '../../../contracts/moderation';

type Reported = Pick<ForumPostRow, 'documentId' | 'reportCount' | 'decidedAt'>;

/** Why readers reported posts, as far as no moderator has dealt with it since. */
const reportCountsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** By documentId; one statement, and none where nothing was reported. */
  async of(posts: readonly Reported[]): Promise<Map<string, QueuePost['reports']>> {
    const reported = new Map(
      posts.filter((post) => post.reportCount > 0).map((post) => [post.documentId, post])
    );
    if (reported.size === 0) return new Map();
    const rows: ReportRow[] = await strapi.db.query(REPORT_UID).findMany({
      select: ['post', 'reason', 'createdAt'],
      where: { post: { $in: [...reported.keys()] } },
    });
    const counts = new Map<string, QueuePost['reports']>();
    for (const { post, reason, createdAt } of rows) {
      const decidedAt = reported.get(post)?.decidedAt ?? null;
      if (decidedAt !== null && createdAt <= decidedAt) continue;
      const known = counts.get(post) ?? [];
      const same = known.find((each) => each.reason === reason);
      if (same === undefined) known.push({ reason, count: 1 });
      else same.count += 1;
      counts.set(post, known);
    }
    return counts;
  },

  /**
   * How many readers reported posts after a moment each, null for ever.
   *
   * @param since by documentId
   * @returns likewise
   */
  async since(since: ReadonlyMap<string, string | null>): Promise<Map<string, number>> {
    const rows: ReportRow[] = await strapi.db.query(REPORT_UID).findMany({
      select: ['post', 'createdAt'],
      where: { post: { $in: [...since.keys()] } },
    });
    const counts = new Map([...since.keys()].map((post) => [post, 0]));
    for (const { post, createdAt } of rows) {
      const from = since.get(post) ?? null;
      if (from === null || createdAt > from) counts.set(post, (counts.get(post) ?? 0) + 1);
    }
    return counts;
  },
});

export default reportCountsService;
