import type { Core } from '@strapi/strapi';

import { ARTICLE_UID } from '../../../content-types';
import type { Consequences, PathChange } from '../../../contracts/section-tree';
import { fingerprint } from '../domain/fingerprint';
import { policyChanges } from '../domain/policy-changes';
import { sectionIn, type LocaleChoice, type SectionGraph } from '../domain/section-graph';
import { sectionPath } from '../domain/section-path';
import { getService } from './get-service';

/** What an act makes of the tree. */
export interface TreeChange {
  before: SectionGraph;
  after: SectionGraph;
  /** The section acted on. */
  section: string;
  /** Sections whose path may change, it included. */
  affected: readonly string[];
  /** Where its own articles are after the act: in it, unless it is deleted. */
  heir?: string | null;
  /** Slugs that a section would keep, or get, if no sibling had them. */
  collisions: readonly { section: string; locale: string; from: string; to: string }[];
  choice: LocaleChoice;
}

interface SectionPathChange extends PathChange {
  section: string;
}

/** What a change of the tree does to paths and policies, told before it is made. */
const sectionConsequencesService = ({ strapi }: { strapi: Core.Strapi }) => {
  /** The newest of the published articles whose path changes, in the locale of the first change. */
  const exampleOf = async (changes: readonly SectionPathChange[]) => {
    const [{ locale } = { locale: '' }] = changes;
    const there = new Map(
      changes.filter((each) => each.locale === locale).map((each) => [each.section, each])
    );
    const row: { title: string; slug: string; section: { documentId: string } } | null =
      await strapi.db.query(ARTICLE_UID).findOne({
        select: ['title', 'slug'],
        where: {
          locale,
          section: { documentId: { $in: [...there.keys()] } },
          publishedAt: { $notNull: true },
        },
        populate: { section: { select: ['documentId'] } },
        orderBy: [{ publicationDate: 'desc' }, { id: 'desc' }],
      });
    const change = row === null ? undefined : there.get(row.section.documentId);
    return row === null || change === undefined
      ? null
      : {
          title: row.title,
          locale,
          from: `${change.from}/${row.slug}`,
          to: `${change.to}/${row.slug}`,
        };
  };

  return {
    async of({ before, after, choice, ...change }: TreeChange): Promise<Consequences> {
      const locales = (await getService(strapi, 'locales').list()).map(({ code }) => code);
      const asked = [choice.locale, ...locales.filter((locale) => locale !== choice.locale)];
      const placeAfter = (section: string) =>
        section === change.section && change.heir !== undefined ? change.heir : section;
      const changes = change.affected.flatMap((section) =>
        asked.flatMap((locale): SectionPathChange[] => {
          const of = { ...choice, locale };
          const from = sectionPath(before, section, of);
          const to = sectionPath(after, placeAfter(section), of);
          return from === to ? [] : [{ section, locale, from, to }];
        })
      );
      const moved = new Set(changes.map(({ section }) => section));
      const counts = await getService(strapi, 'section-figures').articles([
        ...new Set(changes.map(({ locale }) => locale)),
      ]);
      const articles = { published: 0, all: 0 };
      for (const section of moved) {
        articles.published += counts.get(section)?.published ?? 0;
        articles.all += counts.get(section)?.all ?? 0;
      }
      const site = await getService(strapi, 'forums').findSite();
      const policy = policyChanges(
        {
          from: { graph: before, section: change.section },
          to: { graph: after, section: placeAfter(change.section) },
        },
        getService(strapi, 'settings').from(site).policy,
        choice
      );
      const titleOf = (section: string) => sectionIn(before, section, choice)?.title ?? section;
      const isDeleted = change.heir !== undefined;
      return {
        // Not the counts: an article more does not change what was agreed to.
        outcome: fingerprint([changes, policy]),
        sections: moved.size - Number(isDeleted && moved.has(change.section)),
        articles,
        paths: changes
          .filter(({ section }) => section === change.section)
          .map(({ locale, from, to }) => ({ locale, from, to })),
        below:
          changes
            .filter(({ section }) => section !== change.section)
            .map(({ section, ...path }) => ({ ...path, title: titleOf(section) }))[0] ?? null,
        article: await exampleOf(changes),
        collisions: change.collisions.map(({ section, ...rest }) => ({
          ...rest,
          title: titleOf(section),
        })),
        policy,
      };
    },
  };
};

export default sectionConsequencesService;
