import type { Core } from '@strapi/strapi';

import { ARTICLE_UID, FORUM_UID, type ForumRow } from '../../../content-types';
import type { QueuePost } from '../../../contracts/moderation';
import { getService } from './get-service';
import type { TargetKind } from './target-kinds';

type TargetInfo = QueuePost['target'];
type Described = Pick<TargetInfo, 'isPublished' | 'path' | 'title' | 'trail'>;
type Version = Record<string, unknown> & {
  id: number;
  documentId: string;
  locale: string | null;
  publishedAt: string | null;
};

/** What posts hang under, as moderators see it. */
const queueTargetsService = ({ strapi }: { strapi: Core.Strapi }) => {
  /** Entries of one type, by `<documentId> <locale>`; a constant number of statements. */
  const entriesOf = async (
    { uid, titleField, hasDrafts }: TargetKind,
    documentIds: readonly string[]
  ): Promise<Map<string, Described>> => {
    const versions: Version[] = await strapi.db.query(uid).findMany({
      select: ['id', 'documentId', 'locale', titleField, 'publishedAt'],
      where: { documentId: { $in: [...documentIds] } },
    });
    const chosen = new Map<string, Version>();
    for (const version of versions) {
      const key = `${version.documentId} ${version.locale ?? ''}`;
      if (version.publishedAt !== null || !chosen.has(key)) chosen.set(key, version);
    }
    const ids = [...chosen.values()].map((version) => version.id);
    const described = await getService(strapi, 'content').describeRows(uid, ids, new Date());
    return new Map(
      [...chosen].map(([key, version]) => {
        const extra = described.get(version.id)?.extras;
        const title = version[titleField];
        return [
          key,
          {
            title: typeof title === 'string' ? title : '',
            path: uid === ARTICLE_UID ? (extra?.path ?? null) : null,
            isPublished: !hasDrafts || version.publishedAt !== null,
            trail: (extra?.breadcrumb ?? [])
              .filter((item) => item.type === 'section')
              .map((item) => item.title),
          },
        ];
      })
    );
  };

  return {
    /**
     * The draft's title where nothing is published. A constant number of statements for each type.
     *
     * @returns by forum documentId; of a forum that is gone, an unknown target
     */
    async of(forumIds: readonly string[]): Promise<(forum: string) => TargetInfo> {
      const forums: ForumRow[] = await strapi.db
        .query(FORUM_UID)
        .findMany({ where: { documentId: { $in: [...new Set(forumIds)] } } });
      const entries = new Map<string, Map<string, Described>>();
      for (const uid of new Set(forums.map((forum) => forum.targetUid))) {
        const kind = getService(strapi, 'target-kinds').find(uid);
        const same = forums.filter((forum) => forum.targetUid === uid);
        const ids = same.map((forum) => forum.targetDocumentId);
        if (kind !== null) entries.set(uid, await entriesOf(kind, ids));
      }
      const targets = new Map(
        forums.map((forum): [string, TargetInfo] => [
          forum.documentId,
          {
            uid: forum.targetUid,
            documentId: forum.targetDocumentId,
            locale: forum.targetLocale || null,
            ...(entries
              .get(forum.targetUid)
              ?.get(`${forum.targetDocumentId} ${forum.targetLocale}`) ?? NOTHING),
          },
        ])
      );
      return (forum) => targets.get(forum) ?? UNKNOWN_TARGET;
    },
  };
};

const NOTHING: Described = { title: null, path: null, isPublished: false, trail: [] };
const UNKNOWN_TARGET: TargetInfo = {
  uid: ARTICLE_UID,
  documentId: 'unknown',
  locale: null,
  ...NOTHING,
};

export default queueTargetsService;
