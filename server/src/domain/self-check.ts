import type { ForumPostRow, ForumRow } from '../../../content-types';
import { queueColumns } from './queue-columns';
import { deriveThreads } from './thread-state';

/** What is stored beside what follows from the posts. */
export interface Difference {
  kind: 'forum' | 'post';
  documentId: string;
  field: string;
  stored: Stored;
  expected: Stored;
}
type Stored = string | number | boolean | null;

/** The columns of a post that follow from others, and those they follow from. */
export const CHECKED_COLUMNS = [
  'id',
  'documentId',
  'forum',
  'thread',
  'parent',
  'status',
  'withdrawn',
  'visible',
  'replyCount',
  'threadSize',
  'activeAt',
  'createdAt',
  'awaiting',
  'detached',
  'proposedEdit',
  'checks',
  'reportCount',
  'heldBy',
  'queueRank',
] as const satisfies readonly (keyof ForumPostRow)[];

export type CheckedPost = Pick<ForumPostRow, (typeof CHECKED_COLUMNS)[number]>;

const DERIVED_COLUMNS = [
  'visible',
  'replyCount',
  'threadSize',
  'activeAt',
  'awaiting',
  'detached',
  'heldBy',
  'queueRank',
] as const satisfies readonly (keyof ForumPostRow)[];

export type DerivedColumns = Pick<ForumPostRow, (typeof DERIVED_COLUMNS)[number]>;

/**
 * What the derived columns of posts should say.
 *
 * @param posts all posts of some threads
 * @param isDetached whether the target of a forum was deleted
 * @returns by documentId
 */
export const expectedColumns = (
  posts: readonly CheckedPost[],
  isDetached: (forum: string) => boolean
): Map<string, DerivedColumns> => {
  const derived = deriveThreads(posts);
  return new Map(
    posts.flatMap((post) => {
      const thread = derived.get(post.documentId);
      if (thread === undefined) return [];
      const awaiting =
        post.status === 'pending' || (post.status === 'published' && post.proposedEdit !== null);
      const detached = isDetached(post.forum);
      return [[post.documentId, { ...thread, ...queueColumns(post), awaiting, detached }]];
    })
  );
};

export const differencesOf = (post: CheckedPost, expected: DerivedColumns): Difference[] =>
  DERIVED_COLUMNS.filter((field) => post[field] !== expected[field]).map((field) => ({
    kind: 'post',
    documentId: post.documentId,
    field,
    stored: post[field],
    expected: expected[field],
  }));

/** The figures of a forum that follow from its posts. */
export type Figures = Pick<
  ForumRow,
  | 'pendingCount'
  | 'publishedCount'
  | 'rejectedCount'
  | 'spamCount'
  | 'removedCount'
  | 'editCount'
  | 'postCount'
  | 'threadCount'
  | 'lastPostAt'
>;

export const figureDifferences = (
  forum: Figures & Pick<ForumRow, 'documentId'>,
  counted: Figures
): Difference[] =>
  (Object.keys(counted) as (keyof Figures)[])
    .filter((field) => forum[field] !== counted[field])
    .map((field) => ({
      kind: 'forum',
      documentId: forum.documentId,
      field,
      stored: forum[field],
      expected: counted[field],
    }));

/**
 * @param lost forums without an entry that do not know it
 * @param found forums whose entry is there again
 */
export const targetDifferences = (
  lost: readonly Pick<ForumRow, 'documentId'>[],
  found: readonly Pick<ForumRow, 'documentId' | 'detachedAt'>[],
  now: Date
): Difference[] => [
  ...lost.map(({ documentId }) => detachment(documentId, null, now.toISOString())),
  ...found.map(({ documentId, detachedAt }) => detachment(documentId, detachedAt, null)),
];

const detachment = (documentId: string, stored: Stored, expected: Stored): Difference => ({
  kind: 'forum',
  documentId,
  field: 'detachedAt',
  stored,
  expected,
});
