import type { Core } from '@strapi/strapi';

import { getService } from './get-service';
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
    const documentIds = keys.map((key) => key.documentId);
    const choice = { documentIds, locale: keys[0]?.locale ?? '', now };
    const described = await getService(strapi, 'content').describe(kind, choice, now);
    return described.map(({ target, extras }) => [target.documentId, extras.forum.postCount]);
  };

  return {
    /**
     * Visible posts under each target, in one statement for each type among them.
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
