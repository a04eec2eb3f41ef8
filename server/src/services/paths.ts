import type { Core } from '@strapi/strapi';

import {
  ARTICLE_UID,
  FORMER_PATH_UID,
  SECTION_UID,
  type FormerPathRow,
} from '../../../content-types';
import { relationTable } from '../database/relation-table';
import { withConnection } from '../database/sql';
import { segmentsOf, walkPath, type Step } from '../domain/resolve-path';
import { articleScope } from '../domain/slug-scope';
import { refusal } from '../errors';
import { say } from '../messages/say';
import type { DescribedEntry } from './content';
import { getService } from './get-service';

export interface ResolvedPath {
  type: 'article' | 'section';
  documentId: string;
  canonicalPath: string;
  redirect: boolean;
  /** Of an article: what was read to find it, so that nobody need read it again. */
  article?: DescribedEntry | undefined;
}

interface Found {
  documentId: string;
  path: string;
  article?: DescribedEntry;
}

/** Finds what a path leads to: exactly, else through what articles and sections were once called. */
const pathsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const findArticle = async (
    by: { slug: string } | { documentId: string },
    locale: string,
    now: Date
  ): Promise<Found | null> => {
    const kind = getService(strapi, 'target-kinds').find(ARTICLE_UID);
    if (kind === null) return null;
    const choice =
      'slug' in by ? { slug: by.slug, locale, now } : { documentIds: [by.documentId], locale, now };
    const [article] = await getService(strapi, 'content').describe(kind, choice, now);
    if (article === undefined) return null;
    const { target, extras } = article;
    return { documentId: target.documentId, path: extras.path, article };
  };

  /** An article by its slug, wherever the path says it lies: its slug is unique in its locale. */
  const byArticleSlug = async (slug: string, locale: string, now: Date) => {
    const current = await findArticle({ slug }, locale, now);
    if (current !== null) return current;
    const former: FormerPathRow | null = await strapi.db.query(FORMER_PATH_UID).findOne({
      where: { scope: articleScope(), targetLocale: locale, slug },
    });
    return former === null || !isExact(former, { targetLocale: locale, slug })
      ? null
      : findArticle({ documentId: former.entry }, locale, now);
  };

  /** Every step, current or former, that one of the slugs can take; two queries. */
  const readSteps = async (slugs: readonly string[], locale: string): Promise<Step[]> => {
    const link = relationTable(strapi, SECTION_UID, 'parent');
    const current: Record<string, string | null>[] = await withConnection(strapi, (knex) =>
      knex(`${link.sourceTable} as s`)
        .leftJoin(`${link.table} as l`, `l.${link.from}`, 's.id')
        .leftJoin(`${link.targetTable} as p`, 'p.id', `l.${link.to}`)
        .whereIn('s.slug', [...slugs])
        .select('s.document_id as section', 's.slug', 's.locale', 'p.document_id as parent')
    );
    const former: FormerPathRow[] = await strapi.db.query(FORMER_PATH_UID).findMany({
      where: {
        slug: { $in: [...slugs] },
        targetLocale: locale,
        scope: { $startsWith: 'section:' },
      },
    });
    return [
      // A section without this locale answers to the slug of another one, by a redirect if it is not
      // the one that its path is made of.
      ...current.map((row) => ({
        parent: row.parent ?? null,
        slug: row.slug ?? '',
        section: row.section ?? '',
        isFormer: row.locale !== locale,
      })),
      ...former.map((row) => ({
        parent: row.scope === 'section:root' ? null : row.scope.slice('section:'.length),
        slug: row.slug,
        section: row.entry,
        isFormer: true,
      })),
    ];
  };

  const bySection = async (segments: readonly string[], locale: string) => {
    const documentId = walkPath(segments, await readSteps(segments, locale));
    if (documentId === null) return null;
    const defaultLocale = await getService(strapi, 'locales').defaultLocale();
    const rows: { id: number; locale: string }[] = await strapi.db
      .query(SECTION_UID)
      .findMany({ select: ['id', 'locale'], where: { documentId } });
    const row =
      rows.find((each) => each.locale === locale) ??
      rows.find((each) => each.locale === defaultLocale) ??
      rows[0];
    if (row === undefined) return null;
    const path = (await getService(strapi, 'content').sectionExtras([row.id])).get(row.id)?.path;
    return path === undefined ? null : { documentId, path };
  };

  return {
    /**
     * @param path as a browser has it, from the first slash
     * @returns what lies there, its canonical path, and whether a site should redirect to it
     * @throws 404 path.not-found
     */
    async resolve(path: string, locale: string, now: Date): Promise<ResolvedPath> {
      const notFound = () => refusal('path.not-found', say(locale, 'refused.path'));
      const segments = segmentsOf(path);
      const last = segments?.at(-1);
      if (segments === null || last === undefined) throw notFound();
      const asked = `/${segments.join('/')}`;

      const article = await byArticleSlug(last, locale, now);
      if (article?.path === asked) return exact('article', article);
      const section = await bySection(segments, locale);
      if (section?.path === asked) return exact('section', section);
      // A section's former path says more than a last slug that an article happens to share.
      if (section !== null) return { ...exact('section', section), redirect: true };
      if (article !== null) return { ...exact('article', article), redirect: true };
      throw notFound();
    },
  };
};

/** MySQL compares without regard to case, accents and spaces at the end: a path is spelled in one way. */
const isExact = <Row extends object>(row: Row, asked: Partial<Row>): boolean =>
  Object.entries(asked).every(([column, value]) => row[column as keyof Row] === value);

const exact = (type: ResolvedPath['type'], { documentId, path, article }: Found): ResolvedPath => ({
  type,
  documentId,
  canonicalPath: path,
  redirect: false,
  article,
});

export default pathsService;
