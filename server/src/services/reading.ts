import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, type ForumPostRow } from '../../../content-types';
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
import { getService } from './get-service';
import type { OpenedForum } from './placed-entries';
import type { ForumState } from './policies';
import { keyOfForum, targetNotFound, type Target, type TargetKey } from './targets';
import type { ListedRow, ThreadHead } from './thread-pages';

/** A forum whose target the public may read; its posts only if its visibility is `shown`. */
export interface OpenForum {
  target: Target;
  forum: OpenedForum | null;
  settings: Settings;
  state: ForumState;
  /** For messages: the target's locale, or what was asked for where its type has none. */
  language: string;
}

export interface ListParams {
  view: 'threads' | 'flat';
  order: PostOrder;
  limit?: number | undefined;
  cursor?: string | undefined;
}

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

  const withReplies = ({ root, replies }: ThreadHead, asOf: string): PublicPost => {
    const page = replies.slice(0, REPLIES_A_THREAD);
    const last = page.at(-1);
    const moreReplies =
      replies.length > page.length && last !== undefined
        ? getService(strapi, 'cursors').write(threadList(root.documentId), {
            value: last.createdAt,
            id: last.id,
            asOf,
          })
        : null;
    return { ...nestReplies(root, page), moreReplies };
  };

  const languageOf = async (key: TargetKey, asked: string | undefined): Promise<string> =>
    key.locale || (asked ?? (await getService(strapi, 'locales').defaultLocale()));

  const service = {
    /**
     * @param asked the locale that the request names, for the messages of a target whose type has none
     * @throws 404 target.not-found
     */
    async open(key: TargetKey, now: Date, asked?: string): Promise<OpenForum> {
      const open = await service.openIfReadable(key, now, asked);
      if (open === null) throw targetNotFound(await languageOf(key, asked), key.uid);
      return open;
    },

    /** As `open`, null instead of a refusal. One statement. */
    async openIfReadable(key: TargetKey, now: Date, asked?: string): Promise<OpenForum | null> {
      const kind = getService(strapi, 'target-kinds').find(key.uid);
      if (kind === null) return null;
      const placed = getService(strapi, 'placed-entries');
      const { entries, graph, settingsVersion } = await placed.read(kind, { key, now });
      const [entry] = entries;
      if (entry === undefined) return null;
      const settings = await getService(strapi, 'settings').at(settingsVersion);
      const state = getService(strapi, 'policies').stateOf({ ...entry, graph, settings }, now);
      return { ...entry, settings, state, language: await languageOf(key, asked) };
    },

    /** A page of a forum's visible posts. */
    async list(open: OpenForum, params: ListParams, now: Date): Promise<PostsAnswer> {
      const { view, order } = params;
      const list = forumList(open.forum, view, order);
      const from = getService(strapi, 'cursors').read(list, params.cursor, open.language);
      if (open.forum === null || !isShown(open)) return { data: [], meta: metaOf(open, null) };

      const limit = params.limit ?? DEFAULT_PAGE;
      const asOf = from?.asOf ?? now.toISOString();
      const direction = order === 'oldest' ? 'asc' : 'desc';
      // In order of activity a flat list is a list by time: only threads become active.
      const sort = order === 'active' && view === 'threads' ? 'activeAt' : 'createdAt';
      const { documentId } = open.forum;
      // One more than is shown tells whether there is more.
      const page = { forum: documentId, sort, direction, from, limit: limit + 1 } as const;
      const pages = getService(strapi, 'thread-pages');
      const cut = <T>(rows: readonly T[], rowOf: (item: T) => ListedRow) =>
        getService(strapi, 'cursors').paged(list, rows, limit, (item) => {
          const row = rowOf(item);
          return { value: row[sort] ?? row.createdAt, id: row.id, asOf };
        });
      if (view === 'flat') {
        const { page: items, nextCursor } = cut(await pages.flat(page), (row) => row);
        return { data: items.map(toPublicPost), meta: metaOf(open, nextCursor) };
      }
      const heads = await pages.threads(page, REPLIES_A_THREAD + 1);
      const { page: items, nextCursor } = cut(heads, ({ root }) => root);
      return {
        data: items.map((head) => withReplies(head, asOf)),
        meta: metaOf(open, nextCursor),
      };
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
      const rows = await getService(strapi, 'thread-pages').descendants(
        documentId,
        from,
        limit + 1
      );
      const asOf = from?.asOf ?? now.toISOString();
      const { page: items, nextCursor } = cursors.paged(
        threadList(documentId),
        rows,
        limit,
        (row) => ({
          value: row.createdAt,
          id: row.id,
          asOf,
        })
      );
      return { data: items.map(toPublicPost), meta: metaOf(open, nextCursor) };
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
      const found: (PublicRow & { forum: string }) | null = await posts().findOne({
        select: [...PUBLIC_COLUMNS, 'forum'],
        where: { documentId, visible: true },
      });
      // MySQL compares without regard to case.
      const row = found?.documentId === documentId ? found : null;
      const forum =
        row === null ? null : await getService(strapi, 'forums').findByDocumentId(row.forum);
      const open =
        forum === null ? null : await service.openIfReadable(keyOfForum(forum), now, locale);
      if (row === null || open === null || !isShown(open)) throw postNotFound(locale);
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
      const root: (PublicRow & Pick<ForumPostRow, 'activeAt'>) | null = await posts().findOne({
        select: [...PUBLIC_COLUMNS, 'activeAt'],
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

const forumList = (forum: OpenedForum | null, view: ListParams['view'], order: PostOrder): string =>
  `${forum?.documentId ?? ''} ${view} ${order}`;

const threadList = (documentId: string): string => `thread ${documentId}`;

export const postNotFound = (locale: string) =>
  refusal('post.not-found', say(locale, 'refused.post'));

export default readingService;
