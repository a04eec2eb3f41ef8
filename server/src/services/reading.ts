import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, type ForumPostRow, type ForumRow } from '../../../content-types';
import {
  DEFAULT_PAGE,
  REPLIES_A_THREAD,
  type PostAnswer,
  type PostOrder,
  type PostsAnswer,
  type PublicPost,
} from '../../../contracts/posts';
import type { Settings } from '../../../contracts/settings';
import { nestReplies, PUBLIC_COLUMNS, toPublicPost, type PublicRow } from '../domain/public-post';
import { RENDERERS } from '../domain/render';
import { refusal } from '../errors';
import { say } from '../messages/say';
import { after, type Position } from './cursors';
import { getService } from './get-service';
import type { ForumState } from './policies';
import { keyOfForum, type Target, type TargetKey } from './targets';

/** A forum whose target the public may read; its posts only if its visibility is `shown`. */
export interface OpenForum {
  target: Target;
  forum: ForumRow | null;
  settings: Settings;
  state: ForumState;
}

export interface ListParams {
  view: 'threads' | 'flat';
  order: PostOrder;
  limit?: number | undefined;
  cursor?: string | undefined;
}

type RootRow = PublicRow & Pick<ForumPostRow, 'threadSize' | 'activeAt'>;

/**
 * The one door for reading: a post is public when it is visible, its forum is shown, and its target is
 * published and due. Every public answer about posts comes from here.
 */
const readingService = ({ strapi }: { strapi: Core.Strapi }) => {
  const posts = () => strapi.db.query(FORUM_POST_UID);
  const isShown = (open: OpenForum) => open.state.policy.visibility === 'shown';

  const metaOf = (open: OpenForum, nextCursor: string | null): PostsAnswer['meta'] => ({
    postCount: isShown(open) ? (open.forum?.postCount ?? 0) : 0,
    threadCount: isShown(open) ? (open.forum?.threadCount ?? 0) : 0,
    nextCursor,
  });

  /** The first readable descendants of each thread, oldest first, in one query. */
  const firstReplies = async (roots: readonly RootRow[]): Promise<Map<string, PublicRow[]>> => {
    const busy = roots.filter((root) => root.threadSize > 1).map((root) => root.documentId);
    const byThread = new Map<string, PublicRow[]>();
    if (busy.length === 0) return byThread;
    const ids = await getService(strapi, 'thread-pages').firstIds(busy, REPLIES_A_THREAD + 1);
    const rows: PublicRow[] = await posts().findMany({
      select: [...PUBLIC_COLUMNS],
      where: { id: { $in: ids }, visible: true },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
    for (const row of rows) {
      const known = byThread.get(row.thread) ?? [];
      known.push(row);
      byThread.set(row.thread, known);
    }
    return byThread;
  };

  const withReplies = async (roots: readonly RootRow[], asOf: string): Promise<PublicPost[]> => {
    const replies = await firstReplies(roots);
    return roots.map((root) => {
      const found = replies.get(root.documentId) ?? [];
      const page = found.slice(0, REPLIES_A_THREAD);
      const last = page.at(-1);
      const moreReplies =
        found.length > page.length && last !== undefined
          ? getService(strapi, 'cursors').write(threadList(root.documentId), {
              value: last.createdAt,
              id: last.id,
              asOf,
            })
          : null;
      return { ...nestReplies(root, page), moreReplies };
    });
  };

  const service = {
    /** @throws 404 target.not-found */
    async open(key: TargetKey, now: Date): Promise<OpenForum> {
      const target = await getService(strapi, 'targets').readable(key, now);
      return service.openTarget(target, now);
    },

    async openTarget(target: Target, now: Date): Promise<OpenForum> {
      const graph = await getService(strapi, 'targets').sectionsAbove(target);
      const { forum, site } = await getService(strapi, 'forums').findWithSite(target);
      const settings = getService(strapi, 'settings').from(site);
      const state = getService(strapi, 'policies').stateOf({ target, graph, forum, settings }, now);
      return { target, forum, settings, state };
    },

    /** A page of a forum's visible posts. */
    async list(open: OpenForum, params: ListParams, now: Date): Promise<PostsAnswer> {
      const { view, order } = params;
      const list = forumList(open.forum, view, order);
      const from = getService(strapi, 'cursors').read(list, params.cursor, open.target.locale);
      if (open.forum === null || !isShown(open)) return { data: [], meta: metaOf(open, null) };

      const limit = params.limit ?? DEFAULT_PAGE;
      const asOf = from?.asOf ?? now.toISOString();
      const column = order === 'active' ? 'activeAt' : 'createdAt';
      const direction = order === 'oldest' ? 'asc' : 'desc';
      // In order of activity a flat list is a list by time: only threads become active.
      const isByActivity = order === 'active' && view === 'threads';
      const sort = isByActivity ? column : 'createdAt';
      const rows: RootRow[] = await posts().findMany({
        select: [...PUBLIC_COLUMNS, 'threadSize', 'activeAt'],
        where: {
          forum: open.forum.documentId,
          visible: true,
          ...(view === 'threads' ? { depth: 0 } : {}),
          $and: [after(from, sort, direction), unmoved(isByActivity, from)],
        },
        orderBy: [{ [sort]: direction }, { id: direction }],
        limit: limit + 1,
      });
      const { page, nextCursor } = getService(strapi, 'cursors').paged(list, rows, limit, {
        valueOf: (row) => (isByActivity ? row.activeAt : row.createdAt) ?? row.createdAt,
        asOf,
      });
      const data = view === 'threads' ? await withReplies(page, asOf) : page.map(toPublicPost);
      return { data, meta: metaOf(open, nextCursor) };
    },

    /**
     * The rest of a thread: its readable descendants after the cursor, oldest first.
     *
     * @param open as `findPost` opened it for the thread's root
     */
    async thread(
      documentId: string,
      open: OpenForum,
      params: { limit?: number | undefined; cursor?: string | undefined; locale: string },
      now: Date
    ): Promise<PostsAnswer> {
      const cursors = getService(strapi, 'cursors');
      const from = cursors.read(threadList(documentId), params.cursor, params.locale);
      const limit = params.limit ?? REPLIES_A_THREAD;
      const rows: PublicRow[] = await posts().findMany({
        select: [...PUBLIC_COLUMNS],
        where: {
          thread: documentId,
          visible: true,
          depth: { $gt: 0 },
          ...after(from, 'createdAt', 'asc'),
        },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        limit: limit + 1,
      });
      const asOf = from?.asOf ?? now.toISOString();
      const { page, nextCursor } = cursors.paged(threadList(documentId), rows, limit, {
        valueOf: (row) => row.createdAt,
        asOf,
      });
      return { data: page.map(toPublicPost), meta: metaOf(open, nextCursor) };
    },

    /**
     * One readable post with its forum.
     *
     * @throws 404 post.not-found for whatever the public may not read, for whatever reason
     */
    async findPost(
      documentId: string,
      locale: string,
      now: Date
    ): Promise<{ row: PublicRow; open: OpenForum }> {
      const row: (PublicRow & { forum: string }) | null = await posts().findOne({
        select: [...PUBLIC_COLUMNS, 'forum'],
        where: { documentId, visible: true },
      });
      const forum =
        row === null ? null : await getService(strapi, 'forums').findByDocumentId(row.forum);
      const target =
        forum === null
          ? null
          : await getService(strapi, 'targets').findReadable(keyOfForum(forum), now);
      if (row === null || target === null) throw postNotFound(locale);
      const open = await service.openTarget(target, now);
      if (!isShown(open)) throw postNotFound(locale);
      return { row, open };
    },

    /** One readable post, with the pages on which it stands. */
    async post(
      documentId: string,
      order: PostOrder,
      locale: string,
      now: Date
    ): Promise<PostAnswer> {
      const { row, open } = await service.findPost(documentId, locale, now);
      const root: RootRow | null = await posts().findOne({
        select: [...PUBLIC_COLUMNS, 'threadSize', 'activeAt'],
        where: { documentId: row.thread, visible: true },
      });
      if (root === null) throw postNotFound(locale);
      const cursors = getService(strapi, 'cursors');
      const asOf = now.toISOString();
      const direction = order === 'oldest' ? 'asc' : 'desc';
      const value = (order === 'active' ? root.activeAt : root.createdAt) ?? root.createdAt;
      return {
        data: toPublicPost(row),
        meta: {
          target: `${open.target.uid}:${open.target.documentId}`,
          thread: row.thread,
          page: {
            threads: cursors.before(forumList(open.forum, 'threads', order), {
              value,
              id: root.id,
              asOf,
              direction,
            }),
            replies:
              row.depth === 0
                ? null
                : cursors.before(threadList(row.thread), {
                    value: row.createdAt,
                    id: row.id,
                    asOf,
                    direction: 'asc',
                  }),
          },
        },
      };
    },

    /**
     * What a list's answer depends on, without reading a post: the forum's version, which rises with each
     * change of what it shows, and the policy in force.
     */
    etagOf({ forum, state, target }: OpenForum, params: object): string {
      const { policy, isOpen } = state;
      const { documentId, locale } = target;
      const seen = [documentId, locale, forum?.documentId, forum?.version, policy, isOpen];
      const digest = createHash('sha256').update(JSON.stringify([seen, params, RENDERERS]));
      return `W/"${digest.digest('base64url').slice(0, 27)}"`;
    },
  };
  return service;
};

const forumList = (forum: ForumRow | null, view: ListParams['view'], order: PostOrder): string =>
  `${forum?.documentId ?? ''} ${view} ${order}`;

const threadList = (documentId: string): string => `thread ${documentId}`;

/**
 * In order of activity, a thread whose activity changed after the paging began is left to the next
 * reload: it may stand on a page that was already given out.
 */
const unmoved = (isByActivity: boolean, from: Position | null) =>
  isByActivity && from !== null ? { activeChangedAt: { $lt: from.asOf } } : {};

export const postNotFound = (locale: string) =>
  refusal('post.not-found', say(locale, 'refused.post'));

export default readingService;
