import type { Core, UID } from '@strapi/strapi';

import { ARTICLE_UID, SECTION_UID } from '../../../content-types';
import type { ArticleExtras, SectionNode as TreeNode } from '../../../contracts/content';
import { trailOf, type Trail } from '../domain/breadcrumb';
import { buildTree } from '../domain/section-tree';
import type { SectionGraph } from '../domain/section-graph';
import { getService } from './get-service';
import type { TargetKind } from './target-kinds';

/** What must be known of an entry to place it; read again where a request left it out. */
interface EntryCore {
  id: number;
  documentId: string;
  locale: string | null;
  title: string;
  slug: string | null;
  publicationDate?: string | null;
}

/** Adds to articles and sections what is never stored: trail, path, forum. */
const contentService = ({ strapi }: { strapi: Core.Strapi }) => {
  /** One query for any number of entries: a request may have left out the fields that we need. */
  const readCores = async (
    { uid, titleField, slugField, dateField }: CoreFields,
    ids: readonly number[]
  ): Promise<Map<number, EntryCore>> => {
    const fields = [titleField, slugField, dateField].filter((field) => field !== null);
    const rows: (EntryCore & Record<string, unknown>)[] = await strapi.db.query(uid).findMany({
      select: ['id', 'documentId', 'locale', ...fields],
      where: { id: { $in: [...ids] } },
    });
    return new Map(
      rows.map(({ id, documentId, locale, ...row }): [number, EntryCore] => [
        id,
        {
          id,
          documentId,
          locale,
          title: (row[titleField] as string | null) ?? '',
          slug: slugField === null ? null : (row[slugField] as string | null),
          publicationDate: dateField === null ? null : (row[dateField] as string | null),
        },
      ])
    );
  };

  const place = (
    type: 'article' | 'section',
    core: EntryCore,
    graph: SectionGraph,
    defaultLocale: string
  ): Trail => {
    const locale = core.locale ?? defaultLocale;
    return trailOf(
      graph,
      {
        type,
        documentId: core.documentId,
        title: core.title,
        slug: core.slug ?? core.documentId,
      },
      { locale, defaultLocale, homeTitle: getService(strapi, 'settings').homeTitle(locale) }
    );
  };

  const service = {
    /** As `targetExtras`, of articles. */
    articleExtras: (ids: readonly number[], now: Date): Promise<Map<number, ArticleExtras>> =>
      service.targetExtras(ARTICLE_UID, ids, now),

    /**
     * Path, breadcrumb and forum of entries of one type that has forums; three queries, whatever their
     * number. Only an article's path leads anywhere: an app's own type has addresses of its own.
     *
     * @param ids row ids
     */
    async targetExtras(
      uid: string,
      ids: readonly number[],
      now: Date
    ): Promise<Map<number, ArticleExtras>> {
      const kind = getService(strapi, 'target-kinds').find(uid);
      if (ids.length === 0 || kind === null) return new Map();
      const cores = await readCores(kind, ids);
      const { sectionField } = kind;
      const graph = await getService(strapi, 'section-graph').aboveRows(
        sectionField === null ? [] : ids,
        kind.uid,
        sectionField ?? undefined
      );
      const documentIds = [...new Set([...cores.values()].map((core) => core.documentId))];
      const { forums, site } = await getService(strapi, 'forums').findMany(uid, documentIds);
      const settings = getService(strapi, 'settings').from(site);
      const defaultLocale = await getService(strapi, 'locales').defaultLocale();
      const extras = new Map<number, ArticleExtras>();
      for (const core of cores.values()) {
        const forum = forums.get(`${core.documentId} ${core.locale ?? ''}`) ?? null;
        const target = {
          documentId: core.documentId,
          publicationDate: core.publicationDate ?? null,
        };
        const { summary } = getService(strapi, 'policies').stateOf(
          { target, graph, forum, settings },
          now
        );
        extras.set(core.id, { ...place('article', core, graph, defaultLocale), forum: summary });
      }
      return extras;
    },

    /** Path and breadcrumb of sections; two queries, whatever their number. */
    async sectionExtras(ids: readonly number[]): Promise<Map<number, Trail>> {
      if (ids.length === 0) return new Map();
      const cores = await readCores(SECTION_FIELDS, ids);
      const documentIds = [...new Set([...cores.values()].map((core) => core.documentId))];
      const graph = await getService(strapi, 'section-graph').aboveSections(documentIds);
      const defaultLocale = await getService(strapi, 'locales').defaultLocale();
      return new Map(
        [...cores.values()].map((core) => [core.id, place('section', core, graph, defaultLocale)])
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

type CoreFields = Pick<TargetKind, 'titleField' | 'slugField' | 'dateField'> & {
  uid: UID.ContentType;
};

const SECTION_FIELDS: CoreFields = {
  uid: SECTION_UID,
  titleField: 'title',
  slugField: 'slug',
  dateField: null,
};

export default contentService;
