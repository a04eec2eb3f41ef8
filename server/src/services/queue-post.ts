import type { Core } from '@strapi/strapi';

import {
  FORUM_POST_UID,
  MODERATION_EVENT_UID,
  type ForumPostRow,
  type ModerationEventRow,
} from '../../../content-types';
import type {
  DescribedPost,
  ModerationEvent,
  QueuePostAnswer,
} from '../../../contracts/moderation';
import { rowsOf, withConnection } from '../database/sql';
import { textBefore } from '../domain/text-before';
import { refusal } from '../errors';
import { getService } from './get-service';
import type { QueueScope } from './queue-scope';

const CONTEXT_LIMIT = 50;
const HISTORY_LIMIT = 200;
/** No thread is deeper, whatever a setting says. */
const MOST_ANCESTORS = 64;

type Context = QueuePostAnswer['data']['context'];
type DescribedWhole = {
  data: DescribedPost & Pick<QueuePostAnswer['data'], 'history' | 'context'>;
};

/** One post with all that is known of it. */
const queuePostService = ({ strapi }: { strapi: Core.Strapi }) => {
  const posts = () => strapi.db.query(FORUM_POST_UID);

  const history = async (documentId: string): Promise<ModerationEvent[]> => {
    const events: ModerationEventRow[] = await strapi.db.query(MODERATION_EVENT_UID).findMany({
      where: { post: documentId },
      orderBy: { id: 'desc' },
      limit: HISTORY_LIMIT,
    });
    return events.reverse().map((event) => ({
      action: event.action,
      from: event.fromStatus,
      to: event.toStatus,
      by: event.actorName,
      actor: event.actorType,
      reason: event.reason,
      at: event.createdAt,
      batch: event.batch,
      revision: event.revision,
      before: textBefore(event.details),
    }));
  };

  const ancestorsOf = async ({ documentId }: ForumPostRow): Promise<string[]> => {
    const { tableName } = strapi.db.metadata.get(FORUM_POST_UID);
    const result = await withConnection(strapi, (knex) =>
      knex.raw(
        `WITH RECURSIVE above (parent, height) AS (
           SELECT p.parent, 1 FROM ${tableName} p WHERE p.document_id = ?
           UNION ALL
           SELECT p.parent, above.height + 1
           FROM above JOIN ${tableName} p ON p.document_id = above.parent
           WHERE above.height < ${MOST_ANCESTORS}
         )
         SELECT parent FROM above WHERE parent IS NOT NULL`,
        [documentId]
      )
    );
    return rowsOf<{ parent: string }>(result).map(({ parent }) => parent);
  };

  /** Who it answers, up to the root, and who answers it. */
  const context = async (row: ForumPostRow): Promise<Context> => {
    const ancestors = row.parent === null ? [] : await ancestorsOf(row);
    const found: ForumPostRow[] = await posts().findMany({
      select: ['documentId', 'authorName', 'body', 'status', 'createdAt', 'depth'],
      where: { $or: [{ documentId: { $in: ancestors } }, { parent: row.documentId }] },
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
  };

  return {
    /** @throws 404 post.not-found, also for what lies outside of the scope */
    async one(documentId: string, scope?: QueueScope): Promise<DescribedWhole> {
      const posted = { posts: [documentId] };
      const { conditions: $and } = await getService(strapi, 'queue-scope').question(posted, scope);
      const row: ForumPostRow | null = await posts().findOne({ where: { $and } });
      const [post] = row === null ? [] : await getService(strapi, 'queue-posts').describe([row]);
      if (row === null || post === undefined) {
        throw refusal('post.not-found', 'There is no such post');
      }
      return {
        data: { ...post, history: await history(documentId), context: await context(row) },
      };
    },
  };
};

export default queuePostService;
