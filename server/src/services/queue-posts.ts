import type { Core } from '@strapi/strapi';

import {
  ARTICLE_UID,
  FORUM_POST_UID,
  FORUM_UID,
  MODERATION_EVENT_UID,
  POST_STATUSES,
  type ForumPostRow,
  type ForumRow,
  type ModerationEventRow,
} from '../../../content-types';
import type {
  CheckResult,
  ModerationEvent,
  QueuePost,
  QueuePostAnswer,
} from '../../../contracts/moderation';
import { proposedEditOf } from '../domain/proposed-edit';
import { linkOf } from '../domain/public-post';
import { refusal } from '../errors';
import { getService } from './get-service';

type TargetInfo = QueuePost['target'];
type Parent = Pick<ForumPostRow, 'documentId' | 'authorName' | 'body' | 'status'>;

const CONTEXT_LIMIT = 50;
const HISTORY_LIMIT = 200;

/** A post as a moderator sees it: whole, with its author, its article and its parent. */
const queuePostsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const posts = () => strapi.db.query(FORUM_POST_UID);

  /** By forum documentId: what each post hangs under. The draft's title where nothing is published. */
  const readTargets = async (forumIds: readonly string[]): Promise<Map<string, TargetInfo>> => {
    const forums: ForumRow[] = await strapi.db
      .query(FORUM_UID)
      .findMany({ where: { documentId: { $in: [...forumIds] } } });
    const ids = forums
      .filter((forum) => forum.targetUid === ARTICLE_UID)
      .map((forum) => forum.targetDocumentId);
    const articles: {
      id: number;
      documentId: string;
      locale: string;
      title: string;
      publishedAt: string | null;
    }[] = await strapi.db.query(ARTICLE_UID).findMany({
      select: ['id', 'documentId', 'locale', 'title', 'publishedAt'],
      where: { documentId: { $in: ids } },
    });
    const chosen = new Map<string, (typeof articles)[number]>();
    for (const article of articles) {
      const key = `${article.documentId} ${article.locale}`;
      if (article.publishedAt !== null || !chosen.has(key)) chosen.set(key, article);
    }
    const extras = await getService(strapi, 'content').articleExtras(
      [...chosen.values()].map((article) => article.id),
      new Date()
    );
    return new Map(
      forums.map((forum) => {
        const article = chosen.get(`${forum.targetDocumentId} ${forum.targetLocale}`);
        const extra = article === undefined ? undefined : extras.get(article.id);
        return [
          forum.documentId,
          {
            uid: forum.targetUid,
            documentId: forum.targetDocumentId,
            locale: forum.targetLocale || null,
            title: article?.title ?? null,
            path: extra?.path ?? null,
            isPublished: Boolean(article?.publishedAt),
            trail: (extra?.breadcrumb ?? [])
              .filter((item) => item.type === 'section')
              .map((item) => item.title),
          },
        ];
      })
    );
  };

  const readParents = async (rows: readonly ForumPostRow[]): Promise<Map<string, Parent>> => {
    const ids = rows.flatMap((row) => row.parent ?? []);
    const found: Parent[] = await posts().findMany({
      select: ['documentId', 'authorName', 'body', 'status'],
      where: { documentId: { $in: ids } },
    });
    return new Map(
      found.map(({ documentId, authorName, body, status }) => [
        documentId,
        { documentId, authorName, body, status },
      ])
    );
  };

  const service = {
    /** Rows as moderators see them; a constant number of queries, whatever their number. */
    async describe(rows: readonly ForumPostRow[]): Promise<QueuePost[]> {
      if (rows.length === 0) return [];
      const targets = await readTargets([...new Set(rows.map((row) => row.forum))]);
      const parents = await readParents(rows);
      const reports = await getService(strapi, 'report-counts').of(rows);
      return rows.map((row) => ({
        documentId: row.documentId,
        revision: row.revision,
        status: row.status,
        visible: Boolean(row.visible),
        withdrawn: Boolean(row.withdrawn),
        isStaff: Boolean(row.isStaff),
        title: row.title,
        body: row.body,
        authorName: row.authorName,
        authorEmail: row.authorEmail,
        link: linkOf(row) ?? null,
        createdAt: row.createdAt,
        depth: row.depth,
        thread: row.thread,
        target: targets.get(row.forum) ?? UNKNOWN_TARGET,
        parent: row.parent === null ? null : (parents.get(row.parent) ?? null),
        checks: (row.checks ?? []) as CheckResult[],
        proposed: proposedOf(row),
        reports: reports.get(row.documentId) ?? [],
        decision:
          row.decidedAt === null
            ? null
            : { at: row.decidedAt, by: row.decidedByName, reason: row.decisionReason },
      }));
    },

    /** @throws 404 post.not-found */
    async one(documentId: string): Promise<QueuePostAnswer> {
      const row: ForumPostRow | null = await posts().findOne({ where: { documentId } });
      const [post] = row === null ? [] : await service.describe([row]);
      if (row === null || post === undefined) {
        throw refusal('post.not-found', 'There is no such post');
      }
      return {
        data: {
          ...post,
          history: await history(documentId),
          context: await context(row),
          author: await record(row),
        },
      };
    },
  };
  return service;

  async function history(documentId: string): Promise<ModerationEvent[]> {
    const events: ModerationEventRow[] = await strapi.db.query(MODERATION_EVENT_UID).findMany({
      where: { post: documentId },
      orderBy: { id: 'asc' },
      limit: HISTORY_LIMIT,
    });
    return events.map((event) => ({
      action: event.action,
      from: event.fromStatus,
      to: event.toStatus,
      by: event.actorName,
      actor: event.actorType,
      reason: event.reason,
      at: event.createdAt,
      batch: event.batch,
      revision: event.revision,
    }));
  }

  /** The root, the parent, and the replies to the post. */
  async function context(row: ForumPostRow): Promise<QueuePostAnswer['data']['context']> {
    const found: ForumPostRow[] = await posts().findMany({
      select: ['documentId', 'authorName', 'body', 'status', 'createdAt', 'depth'],
      where: {
        documentId: { $ne: row.documentId },
        $or: [
          { documentId: { $in: [row.thread, row.parent ?? row.thread] } },
          { parent: row.documentId },
        ],
      },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      limit: CONTEXT_LIMIT,
    });
    return found.map(({ documentId, authorName, body, status, createdAt, depth }) => ({
      documentId,
      authorName,
      body,
      status,
      createdAt,
      depth,
    }));
  }

  /** What else came from the same e-mail address, or the same name where none was given. */
  async function record(row: ForumPostRow): Promise<QueuePostAnswer['data']['author']> {
    const where =
      row.authorEmail === null
        ? { authorEmail: null, authorName: row.authorName }
        : { authorEmail: row.authorEmail };
    const { tableName } = strapi.db.metadata.get(FORUM_POST_UID);
    const condition =
      row.authorEmail === null
        ? { author_email: null, author_name: row.authorName }
        : { author_email: row.authorEmail };
    const counts: { status: string; n: string | number }[] = await strapi.db
      .connection(tableName)
      .where(condition)
      .groupBy('status')
      .select('status')
      .count('* as n');
    const first = await posts().findOne({
      select: ['createdAt'],
      where,
      orderBy: { createdAt: 'asc' },
    });
    const tally = Object.fromEntries(POST_STATUSES.map((status) => [status, 0]));
    for (const { status, n } of counts) tally[status] = Number(n);
    return {
      published: tally.published ?? 0,
      rejected: tally.rejected ?? 0,
      spam: tally.spam ?? 0,
      pending: tally.pending ?? 0,
      firstSeenAt: (first?.createdAt as string | undefined) ?? row.createdAt,
    };
  }
};

const proposedOf = (row: ForumPostRow): QueuePost['proposed'] => {
  const edit = proposedEditOf(row);
  if (edit === null) return null;
  const { title, body, proposedAt, checks } = edit;
  return { title, body, link: linkOf(edit) ?? null, proposedAt, checks };
};

const UNKNOWN_TARGET: TargetInfo = {
  uid: ARTICLE_UID,
  documentId: 'unknown',
  locale: null,
  title: null,
  path: null,
  isPublished: false,
  trail: [],
};

export default queuePostsService;
