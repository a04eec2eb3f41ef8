import type { Core } from '@strapi/strapi';

import { SECTION_UID, type SectionRow } from '../../../content-types';
import type { ArticleExtras, SectionNode as TreeNode } from '../../../contracts/content';
import { trailOf, type Entry, type Trail } from '../domain/breadcrumb';
import type { SectionGraph } from '../domain/section-graph';
import { buildTree } from '../domain/section-tree';
import { getService } from './get-service';
import type { EntryChoice } from './placed-entries';
import type { TargetKind } from './target-kinds';
import type { Target } from './targets';

/** An entry with what is never stored of it. */
export interface DescribedEntry {
  target: Target;
  extras: ArticleExtras;
}

type SectionCore = Pick<SectionRow, 'id' | 'documentId' | 'title' | 'slug'> & {
  locale: string | null;
};

/** Adds to articles and sections what is never stored: trail, path, forum. */
const contentService = ({ strapi }: { strapi: Core.Strapi }) => {
  const place = (
    graph: SectionGraph,
    entry: Entry,
    locale: string,
    defaultLocale: string
  ): Trail => {
    const homeTitle = getService(strapi, 'settings').homeTitle(locale);
    return trailOf(graph, entry, { locale, defaultLocale, homeTitle });
  };

  const service = {
    /**
     * Path, breadcrumb and forum of entries of one type that has forums; one statement, whatever their
     * number. Only an article's path leads anywhere: an app's own type has addresses of its own.
     */
    async describe(kind: TargetKind, choice: EntryChoice, now: Date): Promise<DescribedEntry[]> {
      const { entries, graph, settingsVersion } = await getService(strapi, 'placed-entries').read(
        kind,
        choice
      );
      const settings = await getService(strapi, 'settings').at(settingsVersion);
      const defaultLocale = await getService(strapi, 'locales').defaultLocale();
      const policies = getService(strapi, 'policies');
      return entries.map(({ target, forum }) => {
        const { summary } = policies.stateOf({ target, graph, forum, settings }, now);
        const locale = target.locale || defaultLocale;
        const trail = place(graph, { type: 'article', ...target }, locale, defaultLocale);
        return { target, extras: { ...trail, forum: summary } };
      });
    },

    /** As `describe`, of rows of a type, by their ids; of none where the type has no forums. */
    async describeRows(
      uid: string,
      ids: readonly number[],
      now: Date
    ): Promise<Map<number, DescribedEntry>> {
      const kind = getService(strapi, 'target-kinds').find(uid);
      if (ids.length === 0 || kind === null) return new Map();
      const described = await service.describe(kind, { rows: ids }, now);
      return new Map(described.map((entry) => [entry.target.id, entry]));
    },

    /** Path and breadcrumb of sections; two queries, whatever their number. */
    async sectionExtras(ids: readonly number[]): Promise<Map<number, Trail>> {
      if (ids.length === 0) return new Map();
      // A request may have left out the fields that we need.
      const rows: SectionCore[] = await strapi.db.query(SECTION_UID).findMany({
        select: ['id', 'documentId', 'locale', 'title', 'slug'],
        where: { id: { $in: [...ids] } },
      });
      const documentIds = [...new Set(rows.map((row) => row.documentId))];
      const graph = await getService(strapi, 'section-graph').aboveSections(documentIds);
      const defaultLocale = await getService(strapi, 'locales').defaultLocale();
      return new Map(
        rows.map(({ id, documentId, title, slug, locale }) => {
          const entry = { type: 'section' as const, documentId, title, slug: slug ?? documentId };
          return [id, place(graph, entry, locale ?? defaultLocale, defaultLocale)];
        })
      );
    },

    /** All sections, nested, in their manual order and then by title. */
    async tree(locale: string | undefined): Promise<TreeNode[]> {
      const defaultLocale = await getService(strapi, 'locales').defaultLocale();
      const graph = await getService(strapi, 'section-graph').all();
      return buildTree(graph, { locale: locale ?? defaultLocale, defaultLocale });
    },
  };
  return service;
};

export default contentService;
