import type { Core, UID } from '@strapi/strapi';

import { ARTICLE_UID, SECTION_UID, type ForumRow } from '../../../content-types';
import type { SectionGraph } from '../domain/section-graph';
import { refusal } from '../errors';
import type { MessageKey } from '../messages/en';
import { say } from '../messages/say';
import { getService } from './get-service';
import { publicNow, type TargetKind } from './target-kinds';

/** An entry that has a forum. `locale` is '' where its type has none. */
export interface TargetKey {
  uid: string;
  documentId: string;
  locale: string;
}

/** A target that the public may read now. */
export interface Target extends TargetKey {
  /** Row id of its published version. */
  id: number;
  title: string;
  /** Its documentId where its type has no slugs. */
  slug: string;
  publicationDate: string | null;
}

export const keyOfForum = (
  forum: Pick<ForumRow, 'targetUid' | 'targetDocumentId' | 'targetLocale'>
): TargetKey => ({
  uid: forum.targetUid,
  documentId: forum.targetDocumentId,
  locale: forum.targetLocale,
});

/**
 * Which entries have a forum, and whether the public may read them: the one place that decides that a
 * target is published, in its locale, and due.
 */
const targetsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = {
    isEnabled: (uid: string): uid is UID.ContentType =>
      getService(strapi, 'target-kinds').find(uid) !== null,

    /**
     * The key that a request names.
     *
     * @param named documentId of an article, or `<uid>:<documentId>`
     * @throws 404 target.not-found for a type that has no forums
     */
    async keyOf(
      named: { article?: string | undefined; target?: string | undefined },
      locale: string | undefined
    ): Promise<TargetKey> {
      const separator = named.target?.lastIndexOf(':') ?? -1;
      const uid = named.target === undefined ? ARTICLE_UID : named.target.slice(0, separator);
      const documentId = named.article ?? named.target?.slice(separator + 1) ?? '';
      const wanted = locale ?? (await getService(strapi, 'locales').defaultLocale());
      const kind = getService(strapi, 'target-kinds').find(uid);
      if (kind === null) throw targetNotFound(wanted, uid);
      return { uid, documentId, locale: kind.isLocalized ? wanted : '' };
    },

    /** As `readable`, null instead of a refusal. */
    async findReadable(key: TargetKey, now: Date): Promise<Target | null> {
      const kind = getService(strapi, 'target-kinds').find(key.uid);
      if (kind === null) return null;
      const row: Row | null = await strapi.db.query(kind.uid).findOne({
        where: { ...rowsOf(key), ...publicNow(kind, now) },
        select: columnsOf(kind),
      });
      return row === null || !isNamed(row, key) ? null : toTarget(key, kind, row);
    },

    /** The entry behind a key as its editors see it: published or not. */
    async findAny(key: TargetKey): Promise<Target | null> {
      const kind = getService(strapi, 'target-kinds').find(key.uid);
      if (kind === null) return null;
      const rows: Row[] = await strapi.db.query(kind.uid).findMany({
        where: rowsOf(key),
        select: columnsOf(kind),
        orderBy: { id: 'asc' },
      });
      const named = rows.filter((each) => isNamed(each, key));
      const row = named.find(({ publishedAt }) => publishedAt !== null) ?? named[0];
      return row === undefined ? null : toTarget(key, kind, row);
    },

    /** The sections above a target, for its trail and its policy. */
    sectionsAbove: (target: Pick<Target, 'id' | 'uid'>): Promise<SectionGraph> => {
      const kind = getService(strapi, 'target-kinds').find(target.uid);
      const ids = kind === null || kind.sectionField === null ? [] : [target.id];
      const graph = getService(strapi, 'section-graph');
      return graph.aboveRows(ids, kind?.uid, kind?.sectionField ?? undefined);
    },
  };
  return service;
};

type Row = Record<string, unknown> & {
  id: number;
  documentId: string;
  locale: string | null;
  publishedAt: string | null;
};

/** Strapi keeps no locale with an entry that is not translated. */
const rowsOf = ({ documentId, locale }: TargetKey) => ({
  documentId,
  locale: locale === '' ? { $null: true } : locale,
});

/**
 * Whether a row that the database found is the very one: MySQL compares without regard to case, and a
 * forum, a form's token and a count go by the key as it is written.
 */
const isNamed = ({ documentId, locale }: Row, key: TargetKey): boolean =>
  documentId === key.documentId && (key.locale === '' || locale === key.locale);

const columnsOf = ({ titleField, slugField, dateField }: TargetKind): string[] => [
  'id',
  'documentId',
  'locale',
  'publishedAt',
  titleField,
  ...(slugField === null ? [] : [slugField]),
  ...(dateField === null ? [] : [dateField]),
];

const textIn = (row: Row, field: string | null): string | null => {
  const value = field === null ? null : row[field];
  return typeof value === 'string' ? value : null;
};

const toTarget = (key: TargetKey, kind: TargetKind, row: Row): Target => ({
  ...key,
  id: row.id,
  title: textIn(row, kind.titleField) ?? '',
  slug: textIn(row, kind.slugField) ?? key.documentId,
  publicationDate: dateIn(row, kind),
});

const dateIn = (row: Row, { dateField }: TargetKind): string | null => {
  const value = dateField === null ? null : row[dateField];
  return value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : null;
};

/** @param uid of what is not there: people know articles and sections by these names, and no other type */
export const targetNotFound = (locale: string, uid: string = ARTICLE_UID) =>
  refusal('target.not-found', say(locale, NOT_FOUND[uid] ?? 'refused.entry'));

const NOT_FOUND: Readonly<Record<string, MessageKey>> = {
  [ARTICLE_UID]: 'refused.target',
  [SECTION_UID]: 'refused.section',
};

export default targetsService;
