import type { Core } from '@strapi/strapi';

import {
  FORUM_POST_UID,
  FORUM_UID,
  type ForumPostRow,
  type ForumRow,
} from '../../../content-types';
import { inBatches } from '../database/in-batches';
import { transactionally } from '../database/retry';
import {
  CHECKED_COLUMNS,
  differencesOf,
  expectedColumns,
  figureDifferences,
  targetDifferences,
  type CheckedPost,
  type Difference,
} from '../domain/self-check';
import { getService } from './get-service';
import type { LostPost } from './lost-posts';

export interface SelfCheckReport {
  /** How much was looked at. */
  forums: number;
  posts: number;
  /** How many values differ; the first thousand of them are told. */
  total: number;
  differences: Difference[];
  /** Posts whose place is broken; never repaired. */
  lost: LostPost[];
  /** How many values were put right. */
  repaired: number;
}

/** The first post of a thread. */
type Root = Pick<ForumPostRow, 'id' | 'documentId' | 'forum'>;

/** Threads, or forums, of one transaction: what holds their locks must be short. */
const BATCH = 100;
const MOST_TOLD = 1000;

/**
 * Compares what is stored for speed (visibility, reply counts, the queue's columns, a forum's figures)
 * with what follows from the posts, and forums with the entries that they belong to. Everything keeps these true in the transaction that changes a post;
 * what is found here came by another way into the database, or is a defect of this plugin.
 */
const selfCheckService = ({ strapi }: { strapi: Core.Strapi }) => {
  const posts = () => strapi.db.query(FORUM_POST_UID);
  const forums = () => strapi.db.query(FORUM_UID);

  /** Its readers must not be answered with what they know already. */
  const renew = (forum: ForumRow, data: object = {}) =>
    forums().updateMany({
      where: { id: forum.id },
      data: { ...data, version: forum.version + 1, changeCount: forum.changeCount + 1 },
    });

  const checkThreads = (roots: readonly Root[], repairs: boolean) =>
    transactionally(strapi, async () => {
      const locked = await getService(strapi, 'forums').lock(roots.map(({ forum }) => forum));
      const detached = new Set(
        locked.filter((row) => row.detachedAt !== null).map((row) => row.documentId)
      );
      const rows: CheckedPost[] = await posts().findMany({
        select: [...CHECKED_COLUMNS],
        where: { thread: { $in: roots.map(({ documentId }) => documentId) } },
      });
      const expected = expectedColumns(rows, (forum) => detached.has(forum));
      const differences: Difference[] = [];
      const touched = new Set<string>();
      for (const row of rows) {
        const right = expected.get(row.documentId);
        const found = right === undefined ? [] : differencesOf(row, right);
        differences.push(...found);
        if (!repairs || found.length === 0) continue;
        await posts().updateMany({ where: { id: row.id }, data: { ...right } });
        touched.add(row.forum);
      }
      for (const forum of locked.filter((row) => touched.has(row.documentId))) await renew(forum);
      return { differences, posts: rows.length };
    });

  const checkFigures = (documentId: string, repairs: boolean) =>
    transactionally(strapi, async () => {
      const [forum] = await getService(strapi, 'forums').lock([documentId]);
      if (forum === undefined) return [];
      const counted = await getService(strapi, 'forum-recount').of(documentId);
      const differences = figureDifferences(forum, counted);
      if (repairs && differences.length > 0) await renew(forum, counted);
      return differences;
    });

  /** Whether forums know that their entries were deleted, or written anew. */
  const checkTargets = async (batch: readonly ForumRow[], repairs: boolean) => {
    const deletedTargets = getService(strapi, 'deleted-targets');
    const has = await deletedTargets.haveTargets(batch);
    const lost = batch.filter(
      (row) => row.detachedAt === null && has.get(row.documentId) === false
    );
    const found = batch.filter(
      (row) => row.detachedAt !== null && has.get(row.documentId) === true
    );
    if (repairs) {
      await strapi.db.transaction(() => deletedTargets.detachAll(lost));
      await strapi.db.transaction(() => deletedTargets.reattachAll(found));
    }
    return targetDifferences(lost, found, new Date());
  };

  return {
    /**
     * Goes through all posts and forums, a hundred threads or one forum at a time, each under its lock:
     * the site goes on meanwhile.
     *
     * @param repair writes what should be stored; safe to run again
     */
    async run({ repair = false }: { repair?: boolean } = {}): Promise<SelfCheckReport> {
      const report = { forums: 0, posts: 0, total: 0, repaired: 0 };
      const told: Difference[] = [];
      const note = (found: readonly Difference[]) => {
        report.total += found.length;
        if (repair) report.repaired += found.length;
        told.push(...found.slice(0, MOST_TOLD - told.length));
      };

      // Before the posts, which follow from it.
      for await (const rows of inBatches<ForumRow>(forums(), BATCH)) {
        note(await checkTargets(rows, repair));
      }
      const roots = inBatches<Root>(posts(), BATCH, {
        select: ['id', 'documentId', 'forum'],
        where: { depth: 0 },
      });
      for await (const rows of roots) {
        const checked = await checkThreads(rows, repair);
        note(checked.differences);
        report.posts += checked.posts;
      }
      // After the posts, from which they are counted.
      const counted = inBatches<ForumRow>(forums(), BATCH, { select: ['id', 'documentId'] });
      for await (const rows of counted) {
        for (const { documentId } of rows) note(await checkFigures(documentId, repair));
        report.forums += rows.length;
      }
      const lost = await getService(strapi, 'lost-posts').find();
      return { ...report, differences: told, lost };
    },

    /** The scheduled run: what it finds goes to the log, for whoever runs the site. */
    async report(repair: boolean): Promise<void> {
      const { total, repaired, lost, posts: seen } = await this.run({ repair });
      if (total === 0 && lost.length === 0) {
        strapi.log.debug(`article-forum: self-check of ${seen} posts found nothing`);
        return;
      }
      strapi.log.warn(
        `article-forum: self-check of ${seen} posts: ${total} values differ, ${repaired} put right, ` +
          `${lost.length} posts out of place; "article-forum check" names them`
      );
    },
  };
};

export default selfCheckService;
