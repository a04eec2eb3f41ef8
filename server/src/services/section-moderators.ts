import type { Core } from '@strapi/strapi';

import { SECTION_UID } from '../../../content-types';
import { getService } from './get-service';

interface Row {
  id: number;
  locale: string;
  moderators: { id: number }[];
}

/** Whoever moderates a section does so in all its languages: Strapi keeps a relation with each of them. */
const sectionModeratorsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Brings all languages of a section to the same moderators, after a write.
   *
   * @param writtenIn language of a write that named moderators; null when it named none, and a new
   *   language takes those of the others
   */
  async settle(documentId: string, writtenIn: string | null): Promise<void> {
    const rows: Row[] = await strapi.db.query(SECTION_UID).findMany({
      where: { documentId },
      select: ['id', 'locale'],
      populate: { moderators: { select: ['id'] } },
    });
    if (rows.length < 2) return;
    const written = rows.find(({ locale }) => locale === writtenIn);
    const source = written === undefined ? rows.flatMap(idsOf) : idsOf(written);
    const moderators = [...new Set(source)].sort(byNumber);
    for (const row of rows) {
      if (String(idsOf(row).sort(byNumber)) === String(moderators)) continue;
      await strapi.db.query(SECTION_UID).update({ where: { id: row.id }, data: { moderators } });
    }
  },

  /** The language in which a write names moderators; null when it names none. */
  async writtenIn(
    data: Record<string, unknown> | undefined,
    locale: unknown
  ): Promise<string | null> {
    if (data?.moderators === undefined) return null;
    return typeof locale === 'string' ? locale : getService(strapi, 'locales').defaultLocale();
  },
});

const idsOf = ({ moderators }: Row): number[] => moderators.map(({ id }) => id);
const byNumber = (a: number, b: number): number => a - b;

export default sectionModeratorsService;
