import type { Core, UID } from '@strapi/strapi';

import { ARTICLE_UID, type ForumRow } from '../../../content-types';
import type { SectionGraph } from '../domain/section-graph';
import { refusal } from '../errors';
import { say } from '../messages/say';
import { getService } from './get-service';

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
  slug: string;
  publicationDate: string | null;
}

/** A condition on rows that only published and due entries meet; for Strapi's query engine. */
export const dueNow = (now: Date) => ({
  publishedAt: { $notNull: true },
  $or: [{ publicationDate: { $null: true } }, { publicationDate: { $lte: now.toISOString() } }],
});

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
    isEnabled: (uid: string): uid is UID.ContentType => uid === ARTICLE_UID,

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
      if (!service.isEnabled(uid)) throw targetNotFound(wanted);
      const isLocalized = getService(strapi, 'locales').isLocalized(uid);
      return { uid, documentId, locale: isLocalized ? wanted : '' };
    },

    /**
     * The published, due entry behind a key.
     *
     * @throws 404 target.not-found for a draft, a post-dated entry, an unknown one
     */
    async readable(key: TargetKey, now: Date): Promise<Target> {
      const target = await service.findReadable(key, now);
      if (target === null) throw targetNotFound(key.locale);
      return target;
    },

    /** As `readable`, null instead of a refusal. */
    async findReadable(key: TargetKey, now: Date): Promise<Target | null> {
      if (!service.isEnabled(key.uid)) return null;
      const row = await strapi.db.query(key.uid).findOne({
        where: { documentId: key.documentId, locale: key.locale, ...dueNow(now) },
        select: ['id', 'title', 'slug', 'publicationDate'],
      });
      return row === null ? null : toTarget(key, row);
    },

    /** The entry behind a key as its editors see it: published or not. */
    async findAny(key: TargetKey): Promise<Target | null> {
      if (!service.isEnabled(key.uid)) return null;
      const rows = await strapi.db.query(key.uid).findMany({
        where: { documentId: key.documentId, locale: key.locale },
        select: ['id', 'title', 'slug', 'publicationDate', 'publishedAt'],
        orderBy: { id: 'asc' },
      });
      const row = rows.find(({ publishedAt }) => publishedAt !== null) ?? rows[0];
      return row === undefined ? null : toTarget(key, row);
    },

    /** The sections above a target, for its trail and its policy. */
    sectionsAbove: (target: Pick<Target, 'id'>): Promise<SectionGraph> =>
      getService(strapi, 'section-graph').aboveRows([target.id]),
  };
  return service;
};

const toTarget = (key: TargetKey, row: Record<string, unknown>): Target => ({
  ...key,
  id: row.id as number,
  title: row.title as string,
  slug: (row.slug as string | null) ?? key.documentId,
  publicationDate: row.publicationDate as string | null,
});

export const targetNotFound = (locale: string) =>
  refusal('target.not-found', say(locale, 'refused.target'));

export default targetsService;
