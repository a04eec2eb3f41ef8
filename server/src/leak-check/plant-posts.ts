import { FORUM_POST_UID, FORUM_UID, type PostStatus } from '../../../content-types';
import { expectedColumns, type CheckedPost } from '../domain/self-check';
import { getService } from '../services/get-service';
import type { TargetKey } from '../services/targets';
import { DECIDED_AT, MOVED_AT, privateCells } from './private-cells';
import type { Planting } from './planting';
import { plantedId } from './words';

/** A post's row, with what the columns follow from that are worked out. */
type PostCells = CheckedPost & Record<string, unknown>;

export interface PlantedPost {
  documentId: string;
  forum: string;
  isReadable: boolean;
}

interface PostPlan {
  /** Why it may not be read; null where it may. */
  why: string | null;
  status: PostStatus;
  parent?: string;
  isWithdrawn?: boolean;
  /** Why its newer text may not be read. */
  proposes?: string;
}

interface ForumPlan {
  key: TargetKey;
  visibility?: 'hidden';
  /** When its target was deleted. */
  detachedAt?: Date;
}

const NOT_PUBLISHED = ['pending', 'rejected', 'spam', 'removed'] as const;

/** Puts posts under targets: in each state, with the columns that follow from it as the site keeps them. */
export const createPostPlanter = (planting: Planting) => {
  const { rows, words, strapi, now } = planting;
  const posts: PlantedPost[] = [];
  const { cellsOf: hiddenCells, checks: hiddenChecks } = privateCells(planting);
  let age = 0;

  const cellsOf = (forum: string, plan: PostPlan): PostCells => {
    const { why, status, parent, isWithdrawn = false, proposes } = plan;
    const documentId = plantedId();
    const word = why === null ? words.show() : words.hide(why);
    // A tombstone stands in the thread by its documentId, and says nothing else.
    if (why !== null && !isWithdrawn) words.add(documentId, `documentId of ${why}`);
    posts.push({ documentId, forum, isReadable: why === null });
    age += 1;
    const written = new Date(now.getTime() - age * 1000).toISOString();
    const text = isWithdrawn
      ? { title: null, body: '', html: '', authorName: '' }
      : { title: word, body: word, html: `<p>${word}</p>`, authorName: word };
    return {
      ...DEFAULTS,
      id: age,
      ...text,
      linkTitle: isWithdrawn ? null : word,
      linkUrl: isWithdrawn ? null : `https://leak-check.invalid/${word}`,
      ...hiddenCells(age),
      checks: hiddenChecks,
      documentId,
      forum,
      parent: parent ?? null,
      thread: parent ?? documentId,
      depth: parent === undefined ? 0 : 1,
      status,
      withdrawn: isWithdrawn,
      revision: 1,
      rendererVersion: 1,
      isStaff: false,
      proposedEdit: proposes === undefined ? null : proposedEdit(words.hide(proposes), written),
      createdAt: written,
    };
  };

  const planter = {
    posts,

    /** A forum with its posts and figures. */
    async add(forum: ForumPlan, plans: (plan: (post: PostPlan) => string) => void): Promise<void> {
      const documentId = plantedId();
      const cells: PostCells[] = [];
      plans((post) => {
        const planted = cellsOf(documentId, post);
        cells.push(planted);
        return planted.documentId;
      });
      await rows.insert(FORUM_UID, [
        {
          documentId,
          targetUid: forum.key.uid,
          targetDocumentId: forum.key.documentId,
          targetLocale: forum.key.locale,
          visibility: forum.visibility ?? null,
          detachedAt: forum.detachedAt ?? null,
          createdAt: now,
          updatedAt: now,
        },
      ]);
      const derived = expectedColumns(cells, () => forum.detachedAt !== undefined);
      await rows.insert(
        FORUM_POST_UID,
        cells.map(({ id: _id, createdAt, ...row }) => {
          const { activeAt, ...follows } = derived.get(row.documentId) ?? { activeAt: null };
          return {
            ...row,
            ...follows,
            activeAt: dateOf(activeAt),
            decidedAt: dateOf(DECIDED_AT),
            activeChangedAt: dateOf(MOVED_AT),
            createdAt: dateOf(createdAt),
            updatedAt: dateOf(createdAt),
          };
        })
      );
      const { lastPostAt, ...figures } = await getService(strapi, 'forum-recount').of(documentId);
      await strapi.db
        .queryBuilder(FORUM_UID)
        .update({ ...figures, lastPostAt: dateOf(lastPostAt) })
        .where({ documentId })
        .execute();
    },

    /** Every state that a post of a readable forum may be in. */
    everyState(plan: (post: PostPlan) => string): void {
      const readable = plan({ why: null, status: 'published' });
      plan({ why: null, status: 'published', parent: readable });
      plan({ why: null, status: 'published', proposes: 'a proposed edit' });
      plan({ why: 'a withdrawn post', status: 'published', isWithdrawn: true });
      for (const status of NOT_PUBLISHED) {
        const root = plan({ why: `a post that is ${status}`, status });
        plan({ why: `a reply that is ${status}`, status, parent: readable });
        plan({ why: `a reply below a post that is ${status}`, status: 'published', parent: root });
      }
      const tombstone = plan({ why: 'a withdrawn post', status: 'pending', isWithdrawn: true });
      const why = 'a reply below a post that was withdrawn while it waited';
      plan({ why, status: 'published', parent: tombstone });
    },
  };
  return planter;
};

const DEFAULTS = {
  visible: false,
  replyCount: 0,
  threadSize: 0,
  activeAt: null,
  reportCount: 0,
  awaiting: false,
  detached: false,
  heldBy: null,
  queueRank: 0,
};

const proposedEdit = (word: string, proposedAt: string) => ({
  title: word,
  body: word,
  linkTitle: word,
  linkUrl: `https://leak-check.invalid/${word}`,
  html: `<p>${word}</p>`,
  rendererVersion: 1,
  textHash: word,
  searchText: word,
  proposedAt,
  checks: [],
});

const dateOf = (value: string | null | undefined): Date | null =>
  value === null || value === undefined ? null : new Date(value);
