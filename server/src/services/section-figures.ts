import type { Core } from '@strapi/strapi';

import { ARTICLE_UID, FORUM_UID } from '../../../content-types';
import type { SectionFigures } from '../../../contracts/section-tree';
import { relationTable } from '../database/relation-table';
import { withConnection } from '../database/sql';
import { getService } from './get-service';

type Articles = SectionFigures['articles'];
type Posts = { published: number; waiting: number };

/**
 * What lies directly in each section, counted by the database: one statement, however many sections and
 * articles there are. Articles are documents, whatever their locales; one that moved and was not published
 * again since lies in both sections.
 */
const sectionFiguresService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @param locales count only articles that exist in one of them */
  async articles(locales?: readonly string[]): Promise<Map<string, Articles>> {
    const link = relationTable(strapi, ARTICLE_UID, 'section');
    const rows: { section: string; published: number | string; documents: number | string }[] =
      await withConnection(strapi, (knex) => {
        const query = knex(`${link.table} as l`)
          .join(`${link.targetTable} as s`, 's.id', `l.${link.to}`)
          .join(`${link.sourceTable} as a`, 'a.id', `l.${link.from}`)
          .groupBy('s.document_id')
          .select(
            's.document_id as section',
            knex.raw('COUNT(DISTINCT a.document_id) AS documents'),
            knex.raw(
              'COUNT(DISTINCT CASE WHEN a.published_at IS NOT NULL THEN a.document_id END) AS published'
            )
          );
        return locales === undefined ? query : query.whereIn('a.locale', [...locales]);
      });
    return new Map(
      rows.map((row) => [
        row.section,
        { published: Number(row.published), all: Number(row.documents) },
      ])
    );
  },

  /** Posts under all that is filed there, by the forums' own figures. */
  async posts(): Promise<Map<string, Posts>> {
    const kinds = getService(strapi, 'target-kinds').filed();
    const forums = strapi.db.metadata.get(FORUM_UID).tableName;
    const rows: { section: string; published: number | string; waiting: number | string }[] =
      await withConnection(strapi, (knex) => {
        const filedOf = ({ uid, sectionField }: (typeof kinds)[number]) => {
          const link = relationTable(strapi, uid, sectionField);
          return knex(`${link.table} as l`)
            .join(`${link.targetTable} as s`, 's.id', `l.${link.to}`)
            .join(`${link.sourceTable} as a`, 'a.id', `l.${link.from}`)
            .distinct({ section: 's.document_id', entry: 'a.document_id' });
        };
        // documentIds are unique whatever the type.
        const filed = knex.unionAll(kinds.map(filedOf));
        return knex(filed.as('filed'))
          .join(`${forums} as f`, 'f.target_document_id', 'filed.entry')
          .whereIn(
            'f.target_uid',
            kinds.map(({ uid }) => uid)
          )
          .whereNull('f.detached_at')
          .groupBy('filed.section')
          .select(
            'filed.section',
            knex.raw('SUM(f.published_count) AS published'),
            knex.raw('SUM(f.pending_count + f.edit_count) AS waiting')
          );
      });
    return new Map(
      rows.map((row) => [
        row.section,
        { published: Number(row.published), waiting: Number(row.waiting) },
      ])
    );
  },
});

export default sectionFiguresService;
