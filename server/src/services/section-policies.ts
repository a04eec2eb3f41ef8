import type { Core } from '@strapi/strapi';

import { FORUM_UID } from '../../../content-types';
import type { SectionPolicyAnswer, SectionPolicyQuery } from '../../../contracts/editor-panel';
import { relationTable } from '../database/relation-table';
import { rowsOf, withConnection } from '../database/sql';
import type { PolicyOverrides } from '../domain/policy';
import { branchOf, followersOf, type FiledForum } from '../domain/policy-followers';
import { inheritedBy, ownPolicy } from '../domain/policy-levels';
import { refusal } from '../errors';
import { getService } from './get-service';

/** So many forums are counted one by one; a larger section says "or more". */
const FORUM_CAP = 1000;

interface FiledRow {
  section: string;
  posting: PolicyOverrides['posting'];
  moderation: PolicyOverrides['moderation'];
  visibility: PolicyOverrides['visibility'];
  close_after_days: number | null;
  close_at: string | null;
  trust_after: number | null;
}

/** What a section passes on to the forums below it. */
const sectionPoliciesService = ({ strapi }: { strapi: Core.Strapi }) => {
  /** Forums of all that is filed in some sections, one a language; one more than the cap at most. */
  const forumsIn = async (sections: readonly string[]): Promise<FiledForum[]> => {
    const forums = strapi.db.metadata.get(FORUM_UID).tableName;
    const kinds = getService(strapi, 'target-kinds').filed();
    const parts = kinds.map(({ uid, sectionField, hasDrafts }) => {
      const link = relationTable(strapi, uid, sectionField);
      // Every language of an article has one draft; where that is filed, it will be published.
      const isDraft = hasDrafts ? 'AND a.published_at IS NULL' : '';
      return `SELECT s.document_id AS section, f.posting, f.moderation, f.visibility,
                f.close_after_days, f.close_at, f.trust_after
         FROM ${link.targetTable} s
         JOIN ${link.table} l ON l.${link.to} = s.id
         JOIN ${link.sourceTable} a ON a.id = l.${link.from} ${isDraft}
         LEFT JOIN ${forums} f ON f.target_uid = ? AND f.target_document_id = a.document_id
           AND f.target_locale = COALESCE(a.locale, '')
         WHERE s.document_id IN (${sections.map(() => '?').join(', ')})`;
    });
    const result = await withConnection(strapi, (knex) =>
      knex.raw(
        `${parts.join(' UNION ALL ')} LIMIT ${FORUM_CAP + 1}`,
        kinds.flatMap(({ uid }) => [uid, ...sections])
      )
    );
    return rowsOf<FiledRow>(result).map((row) => ({
      section: row.section,
      overrides: {
        posting: row.posting,
        moderation: row.moderation,
        visibility: row.visibility,
        closeAfterDays: row.close_after_days,
        closeAt: row.close_at,
        trustAfter: row.trust_after,
      },
    }));
  };

  return {
    /** @throws 400 section.not-found */
    async describe({ section, locale }: SectionPolicyQuery): Promise<SectionPolicyAnswer> {
      const graph = await getService(strapi, 'section-graph').all();
      const [own] = graph.sections.get(section) ?? [];
      if (own === undefined) throw refusal('section.not-found', `There is no section ${section}`);
      const settings = await getService(strapi, 'settings').current();
      const defaultLocale = await getService(strapi, 'locales').defaultLocale();
      const found = await forumsIn(branchOf(graph, section));
      const forums = found.slice(0, FORUM_CAP);
      return {
        data: {
          section,
          overrides: ownPolicy(own),
          inherited: inheritedBy({
            graph,
            start: section,
            settings: settings.policy,
            choice: { locale: locale ?? defaultLocale, defaultLocale },
          }),
          forums: {
            total: forums.length,
            followers: followersOf(graph, section, forums),
            isCapped: found.length > FORUM_CAP,
          },
        },
      };
    },
  };
};

export default sectionPoliciesService;
