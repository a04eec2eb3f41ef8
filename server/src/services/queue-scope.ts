import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, FORUM_UID, type ForumRow } from '../../../content-types';
import type { QueueQuery } from '../../../contracts/moderation';
import { emailKey, nameKey } from '../domain/fingerprints';
import { areNarrow } from '../domain/narrow-filters';
import { foldForSearch } from '../domain/text';
import { refusal } from '../errors';
import { say } from '../messages/say';
import { getService } from './get-service';
import type { ForumsQuery } from './section-forums';
import type { TargetKey } from './targets';

/** Which part of the posts somebody may see; without one, all of them. */
export interface QueueScope {
  /** documentIds of sections: whatever lies in these and below. */
  sections: readonly string[];
}

/** What a list is narrowed to; in which tab, order and page is another matter. */
export type QueueFilters = Omit<QueueQuery, 'cursor' | 'limit' | 'sort' | 'status'>;

/** The same, or some posts by their documentIds. */
type PostFilters = QueueFilters & { posts?: readonly string[] };

/** A condition of Strapi's query engine on posts. */
export type PostCondition = Record<string, unknown>;

/** Which posts a question is about. */
export interface PostQuestion {
  /** All of these hold. */
  conditions: PostCondition[];
  /** Few posts are left, whichever tab is looked at: they are found first and put in order afterwards. */
  isNarrow: boolean;
}

/** Impossible for a key: nobody is found by a name that folds to nothing. */
const NOBODY = '';

/**
 * The one place that says which posts a moderator's question is about. Lists, counts, selections, states,
 * single posts and figures all ask here, so that none of them can show more than another.
 */
const queueScopeService = ({ strapi }: { strapi: Core.Strapi }) => {
  /** Forums of one entry, in all its locales. */
  const forumsOf = async ({ article, target }: QueueFilters): Promise<string[] | null> => {
    if (article === undefined && target === undefined) return null;
    const key = await getService(strapi, 'targets').keyOf({ article, target }, undefined);
    const rows: ForumRow[] = await strapi.db.query(FORUM_UID).findMany({
      select: ['documentId'],
      where: { targetUid: key.uid, targetDocumentId: key.documentId },
    });
    return rows.map((row) => row.documentId);
  };

  const within = async (sections: readonly string[]): Promise<PostCondition> => {
    const { query } = await getService(strapi, 'section-forums').within(sections);
    return { forum: { $in: query } };
  };

  const service = {
    /** A constant number of statements; none where neither an entry nor a section is named. */
    async question(filters: PostFilters = {}, scope?: QueueScope): Promise<PostQuestion> {
      const { section } = filters;
      const named = await forumsOf(filters);
      const isFound = named !== null || areNarrow(filters) || filters.posts !== undefined;
      const sections = section === undefined ? scope?.sections : [section];
      // Of the section that is asked for, which lies in the scope or not, else of the scope.
      const few =
        isFound || sections === undefined
          ? null
          : await getService(strapi, 'section-forums').few(sections);
      const forums = named ?? few;
      const isWhole = few !== null && section === undefined;
      const isNarrow = isFound || few !== null;
      const conditions = [
        attached(isNarrow || filters.reason !== undefined),
        ...(scope === undefined || isWhole ? [] : [await within(scope.sections)]),
        ...(forums === null ? [] : [{ forum: { $in: forums } }]),
        ...(section === undefined || few !== null ? [] : [await within([section])]),
        ...plainConditions(filters),
      ];
      return { conditions, isNarrow };
    },

    /** Those of some posts that lie in the scope; no statement where there is none. */
    async permitted(
      documentIds: readonly string[],
      scope: QueueScope | undefined
    ): Promise<Set<string>> {
      if (scope === undefined || documentIds.length === 0) return new Set(documentIds);
      const rows: { documentId: string }[] = await strapi.db.query(FORUM_POST_UID).findMany({
        select: ['documentId'],
        where: { documentId: { $in: [...documentIds] }, ...(await within(scope.sections)) },
      });
      return new Set(rows.map(({ documentId }) => documentId));
    },

    /** @throws 404 post.not-found for what lies outside of the scope */
    async requirePost(documentId: string, scope: QueueScope | undefined): Promise<void> {
      if (!(await service.permitted([documentId], scope)).has(documentId)) {
        throw refusal('post.not-found', say('en', 'refused.post'));
      }
    },

    /** Whether an entry with a forum is filed in the scope, also while nobody has posted there. */
    async holdsTarget(key: TargetKey, scope: QueueScope | undefined): Promise<boolean> {
      if (scope === undefined) return true;
      if (scope.sections.length === 0) return false;
      const targets = getService(strapi, 'targets');
      const target = await targets.findAny(key);
      if (target === null) return false;
      const { sections } = await targets.sectionsAbove(target);
      return scope.sections.some((section) => sections.has(section));
    },

    /** For what hangs on forums rather than on posts; null where everything may be seen. */
    async forums(scope?: QueueScope): Promise<ForumsQuery | null> {
      return scope === undefined
        ? null
        : getService(strapi, 'section-forums').within(scope.sections);
    },
  };
  return service;
};

/**
 * Nearly all posts are attached, so an index that begins with it finds nothing. SQLite, which keeps no
 * statistics by itself, would yet choose it before one that does: it gets no value to look up where there is
 * another.
 */
const attached = (isFoundOtherwise: boolean): PostCondition =>
  isFoundOtherwise ? { detached: { $ne: true } } : { detached: false };

const plainConditions = (filters: PostFilters): PostCondition[] => [
  ...(filters.posts === undefined ? [] : [{ documentId: { $in: [...filters.posts] } }]),
  ...given(filters.q, (q) => ({ searchText: { $contains: foldForSearch(q) } })),
  ...given(filters.author, (name) => ({ nameKey: nameKey(name) ?? NOBODY })),
  ...given(filters.email, (email) => ({ emailKey: emailKey(email) ?? NOBODY })),
  ...given(filters.authorKey, (authorKey) => ({ authorKey })),
  ...given(filters.network, (networkHash) => ({ networkHash })),
  ...given(filters.text, (wordsHash) => ({ wordsHash })),
  ...given(filters.reason, heldFor),
  ...given(filters.from, (from) => ({ createdAt: { $gte: new Date(from).toISOString() } })),
  ...given(filters.to, (to) => ({ createdAt: { $lt: new Date(to).toISOString() } })),
];

const given = (
  value: string | undefined,
  condition: (value: string) => PostCondition
): PostCondition[] => (value === undefined ? [] : [condition(value)]);

/** Reports are counted until somebody decides; what a check found stays with the post. */
const heldFor = (reason: string): PostCondition => {
  if (reason === 'reports') return { reportCount: { $gt: 0 } };
  return reason === 'none' ? { heldBy: { $null: true } } : { heldBy: reason };
};

export default queueScopeService;
