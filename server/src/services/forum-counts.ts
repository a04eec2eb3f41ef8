import type { Core } from '@strapi/strapi';

import { ARTICLE_UID } from '../../../content-types';
import { getService } from './get-service';
import { dueNow, type TargetKey } from './targets';

/** Counts for lists of entries: how much is being said under each. */
const forumCountsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Visible posts under each target, in a constant number of queries.
   *
   * @param keys targets in one locale
   * @returns by documentId; 0 where there is nothing that the public may read
   */
  async of(keys: readonly TargetKey[], now: Date): Promise<Record<string, number>> {
    const counts = Object.fromEntries(keys.map((key) => [key.documentId, 0]));
    const rows: { id: number; documentId: string }[] = await strapi.db.query(ARTICLE_UID).findMany({
      select: ['id', 'documentId'],
      where: {
        documentId: { $in: Object.keys(counts) },
        locale: keys[0]?.locale ?? '',
        ...dueNow(now),
      },
    });
    const ids = rows.map((row) => row.id);
    const extras = await getService(strapi, 'content').articleExtras(ids, now);
    for (const row of rows) counts[row.documentId] = extras.get(row.id)?.forum.postCount ?? 0;
    return counts;
  },
});

export default forumCountsService;
