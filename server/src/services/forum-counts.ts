import type { Core } from '@strapi/strapi';

import { getService } from './get-service';
import { publicNow } from './target-kinds';
import type { TargetKey } from './targets';

/** Counts for lists of entries: how much is being said under each. */
const forumCountsService = ({ strapi }: { strapi: Core.Strapi }) => {
  /** Of entries of one type, in one locale. */
  const ofType = async (
    uid: string,
    keys: readonly TargetKey[],
    now: Date
  ): Promise<[string, number][]> => {
    const kind = getService(strapi, 'target-kinds').find(uid);
    if (kind === null) return [];
    const locale = keys[0]?.locale || { $null: true };
    const rows: { id: number; documentId: string }[] = await strapi.db.query(kind.uid).findMany({
      select: ['id', 'documentId'],
      where: {
        documentId: { $in: keys.map((key) => key.documentId) },
        locale,
        ...publicNow(kind, now),
      },
    });
    const ids = rows.map((row) => row.id);
    const extras = await getService(strapi, 'content').targetExtras(uid, ids, now);
    return rows.map((row) => [row.documentId, extras.get(row.id)?.forum.postCount ?? 0]);
  };

  return {
    /**
     * Visible posts under each target, in a constant number of queries for each type among them.
     *
     * @param keys targets in one locale
     * @returns by documentId; 0 where there is nothing that the public may read
     */
    async of(keys: readonly TargetKey[], now: Date): Promise<Record<string, number>> {
      const counts = Object.fromEntries(keys.map((key) => [key.documentId, 0]));
      for (const uid of new Set(keys.map((key) => key.uid))) {
        const same = keys.filter((key) => key.uid === uid);
        Object.assign(counts, Object.fromEntries(await ofType(uid, same, now)));
      }
      return counts;
    },
  };
};

export default forumCountsService;
