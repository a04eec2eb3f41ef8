import type { Core } from '@strapi/strapi';

import {
  FORUM_POST_UID,
  FORUM_UID,
  type ForumPostRow,
  type ForumRow,
  type PostStatus,
} from '../../content-types';

/** What a forum says of its posts. */
type Figures = Pick<
  ForumRow,
  'postCount' | 'threadCount' | 'lastPostAt' | 'editCount' | `${PostStatus}Count`
>;

export const forumOf = (strapi: Core.Strapi, article: string): Promise<ForumRow> =>
  strapi.db.query(FORUM_UID).findOne({ where: { targetDocumentId: article } });

/** The figures of the forum under an article as stored, beside what a count of its posts gives. */
export const figuresOf = async (
  strapi: Core.Strapi,
  article: string
): Promise<{ stored: Figures; counted: Figures }> => {
  const forum = await forumOf(strapi, article);
  const posts: ForumPostRow[] = await strapi.db
    .query(FORUM_POST_UID)
    .findMany({ where: { forum: forum.documentId } });
  const visible = posts.filter((post) => post.visible);
  // A tombstone holds the place of its thread, but says nothing.
  const said = visible.filter((post) => !post.withdrawn);
  const times = said.map((post) => post.createdAt).sort();
  const having = (status: PostStatus) => posts.filter((post) => post.status === status).length;
  const counted: Figures = {
    postCount: said.length,
    threadCount: visible.filter((post) => post.depth === 0).length,
    lastPostAt: times.at(-1) ?? null,
    pendingCount: having('pending'),
    publishedCount: having('published'),
    rejectedCount: having('rejected'),
    spamCount: having('spam'),
    removedCount: having('removed'),
    editCount: posts.filter(hasWaitingEdit).length,
  };
  const names = Object.keys(counted) as (keyof Figures)[];
  const stored = Object.fromEntries(names.map((name) => [name, forum[name]]));
  return { stored: stored as unknown as Figures, counted };
};

/** A pending post is counted as such, whatever newer text it has. */
const hasWaitingEdit = ({ status, proposedEdit }: ForumPostRow): boolean =>
  status === 'published' && proposedEdit !== null;

export const expectFiguresToEqualCounts = async (
  strapi: Core.Strapi,
  article: string
): Promise<void> => {
  const { stored, counted } = await figuresOf(strapi, article);
  expect(stored).toEqual(counted);
};
