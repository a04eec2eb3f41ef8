import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, type ForumPostRow } from '../../../content-types';
import type { CheckResult, DescribedPost, QueuePost } from '../../../contracts/moderation';
import { proposedEditOf } from '../domain/proposed-edit';
import { linkOf } from '../domain/public-post';
import { getService } from './get-service';

type Parent = Pick<ForumPostRow, 'documentId' | 'authorName' | 'body' | 'status'>;

/** Posts as moderators see them: whole, with author, article and parent. */
const queuePostsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const readParents = async (rows: readonly ForumPostRow[]): Promise<Map<string, Parent>> => {
    const ids = rows.flatMap((row) => row.parent ?? []);
    const found: Parent[] = await strapi.db.query(FORUM_POST_UID).findMany({
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

  return {
    /** A constant number of statements, whatever the number of posts. */
    async describe(rows: readonly ForumPostRow[]): Promise<DescribedPost[]> {
      if (rows.length === 0) return [];
      const targetOf = await getService(strapi, 'queue-targets').of(rows.map((row) => row.forum));
      const parents = await readParents(rows);
      const reports = await getService(strapi, 'report-counts').of(rows);
      const authorOf = await getService(strapi, 'queue-authors').of(rows);
      const sameTextOf = await getService(strapi, 'same-texts').of(rows);
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
        author: authorOf(row),
        account: row.userId === null || row.withdrawn ? null : String(row.userId),
        network: row.networkHash,
        text: row.wordsHash,
        sameText: sameTextOf(row),
        link: linkOf(row) ?? null,
        createdAt: row.createdAt,
        depth: row.depth,
        thread: row.thread,
        target: targetOf(row.forum),
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
  };
};

const proposedOf = (row: ForumPostRow): QueuePost['proposed'] => {
  const edit = proposedEditOf(row);
  if (edit === null) return null;
  const { title, body, proposedAt, checks } = edit;
  return { title, body, link: linkOf(edit) ?? null, proposedAt, checks };
};

export default queuePostsService;
