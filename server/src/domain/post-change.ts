import type { ForumPostRow, PostStatus } from '../../../content-types';
import type { DecisionAnswer } from '../../../contracts/decisions';
import type { FigureDelta } from './figure-delta';
import { nameKey, wordsHash } from './fingerprints';
import { TEXT_COLUMNS, type PostText } from './proposed-edit';
import { queueColumns } from './queue-columns';

/** What of a post its judges read. */
export const DECIDED_COLUMNS = [
  'id',
  'documentId',
  'forum',
  'thread',
  'status',
  'revision',
  'withdrawn',
  'visible',
  'detached',
  'proposedEdit',
  'checks',
  'reportCount',
  'decidedAt',
  'decidedBy',
  'decidedByName',
  'decisionReason',
] as const satisfies readonly (keyof ForumPostRow)[];

/** What a change of the text can overwrite. */
export const REWRITTEN_COLUMNS = [...TEXT_COLUMNS, 'authorName'] as const;
export type RewrittenText = PostText & Pick<ForumPostRow, 'authorName'>;

/** A post as it is judged; its text only where a change overwrites it. */
export type DecidedPost = Pick<ForumPostRow, (typeof DECIDED_COLUMNS)[number]> & {
  text?: RewrittenText;
};

/** What a change leaves on the post beside its status; kept in the event, for an exact undo. */
export type DecisionData = Partial<
  Pick<
    ForumPostRow,
    | 'decidedAt'
    | 'decidedBy'
    | 'decidedByName'
    | 'decisionReason'
    | 'reportCount'
    | 'proposedEdit'
    | keyof RewrittenText
  >
>;

/** What becomes of one post. */
export interface Change {
  post: DecidedPost;
  to: PostStatus;
  data: DecisionData;
}

/** The columns that a change overwrites, as they were. */
export const before = ({ post, data }: Change): DecisionData => {
  const all: DecisionData = { ...post, ...post.text };
  return Object.fromEntries(
    Object.keys(data).map((column) => [column, all[column as keyof DecisionData] ?? null])
  );
};

/**
 * Whether a moderator has something to decide after a change. Of a post that was taken down nobody waits
 * for its newer text; it is kept, and waits again when the post comes back.
 */
export const isAwaiting = ({ post, to, data }: Change): boolean =>
  to === 'pending' || (to === 'published' && hasEdit(post, data));

const hasEdit = (post: DecidedPost, data: DecisionData = {}): boolean =>
  ('proposedEdit' in data ? data.proposedEdit : post.proposedEdit) !== null;

/**
 * Columns that follow from those that a change writes: no event keeps them, an undo works them out. Left
 * out where they stay, so that posts held for different reasons are still decided in one statement.
 */
export const following = ({ post, data }: Change) => {
  const isJudgedAnew =
    'checks' in data ||
    'proposedEdit' in data ||
    (data.reportCount ?? post.reportCount) !== post.reportCount;
  return {
    ...(isJudgedAnew ? queueColumns({ ...post, ...data }) : {}),
    ...(data.body === undefined ? {} : { wordsHash: wordsHash(data.body) }),
    ...(data.authorName === undefined ? {} : { nameKey: nameKey(data.authorName) }),
  };
};

/** Changes that one UPDATE can make: same status and revision before, same data after. */
export const groupAlike = (changes: readonly Change[]): Change[][] => {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const { post, to, data } = change;
    const after = [to, data, following(change), hasEdit(post, data)];
    const key = JSON.stringify([post.status, post.revision, after]);
    const group = groups.get(key) ?? [];
    group.push(change);
    groups.set(key, group);
  }
  return [...groups.values()];
};

export const deltasOf = (changes: readonly Change[]): Map<string, FigureDelta> => {
  const deltas = new Map<string, FigureDelta>();
  for (const { post, to, data } of changes) {
    const delta = deltas.get(post.forum) ?? {};
    delta[post.status] = (delta[post.status] ?? 0) - 1;
    delta[to] = (delta[to] ?? 0) + 1;
    const countedEdits = Number(post.status === 'published' && hasEdit(post));
    const countsEdits = Number(to === 'published' && hasEdit(post, data));
    delta.edits = (delta.edits ?? 0) + countsEdits - countedEdits;
    deltas.set(post.forum, delta);
  }
  return deltas;
};

/** @param changedBy by post, who changed it last; of the conflicts at least */
export const outcome = (
  batch: string,
  asked: readonly string[],
  posts: readonly DecidedPost[],
  changes: readonly Change[],
  changedBy: ReadonlyMap<string, string | null>
): DecisionAnswer['data'] => {
  const found = new Map(posts.map((post) => [post.documentId, post]));
  const changed = new Map(changes.map((change) => [change.post.documentId, change]));
  return {
    batch,
    done: changes.map(({ post, to }) => ({
      documentId: post.documentId,
      status: to,
      revision: post.revision + 1,
    })),
    conflicts: asked
      .filter((documentId) => !changed.has(documentId))
      .map((documentId) => {
        const post = found.get(documentId);
        return {
          documentId,
          status: post?.status ?? null,
          revision: post?.revision ?? null,
          by: changedBy.get(documentId) ?? null,
        };
      }),
  };
};
