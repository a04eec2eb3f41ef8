import type { Core } from '@strapi/strapi';

import { FORUM_UID, type ForumRow } from '../../../content-types';
import type { PolicyOverridesBody } from '../../../contracts/content';
import type { TargetTypesAnswer } from '../../../contracts/editor-panel';
import type { DescribedForum, ForumFigures } from '../../../contracts/forum';
import { transactionally } from '../database/retry';
import { inheritedBy, ownPolicy } from '../domain/policy-levels';
import { getService } from './get-service';
import { targetNotFound, type TargetKey } from './targets';

/** What editors see and say of one forum, whether its target is published or not. */
const forumPoliciesService = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = {
    /** The content types whose entries have a forum. */
    targetTypes: (): TargetTypesAnswer['data'] =>
      [...getService(strapi, 'target-kinds').all().keys()].map((uid) => ({ uid })),

    /** @throws 404 target.not-found */
    async describe(key: TargetKey, now: Date): Promise<DescribedForum> {
      const targets = getService(strapi, 'targets');
      const target = await targets.findAny(key);
      if (target === null) throw targetNotFound(key.locale, key.uid);
      const graph = await targets.sectionsAbove(target);
      const { forum, site } = await getService(strapi, 'forums').findWithSite(key);
      const settings = getService(strapi, 'settings').from(site);
      const state = getService(strapi, 'policies').stateOf({ target, graph, forum, settings }, now);
      const readable = await targets.findReadable(key, now);
      const defaultLocale = await getService(strapi, 'locales').defaultLocale();
      return {
        data: {
          target: `${key.uid}:${key.documentId}`,
          locale: key.locale || null,
          overrides: ownPolicy(forum),
          policy: state.policy,
          inheritedFrom: state.inheritedFrom,
          inherited: inheritedBy({
            graph,
            start: key.documentId,
            settings: settings.policy,
            choice: { locale: key.locale || defaultLocale, defaultLocale },
          }),
          isOpen: state.isOpen,
          closesAt: state.closesAt,
          closedReason: state.closedReason,
          isPublic: readable !== null,
          figures: figuresOf(forum),
        },
      };
    },

    /**
     * @param policy null inherits; what is left out stays
     * @throws 404 target.not-found
     */
    async change(key: TargetKey, policy: PolicyOverridesBody, now: Date): Promise<DescribedForum> {
      if ((await getService(strapi, 'targets').findAny(key)) === null) {
        throw targetNotFound(key.locale, key.uid);
      }
      const forum = await getService(strapi, 'forums').ensure(key);
      const data = Object.fromEntries(
        Object.entries(policy).filter(([, value]) => value !== undefined)
      );
      await transactionally(strapi, async () => {
        await getService(strapi, 'forums').lock([forum.documentId]);
        await strapi.db.query(FORUM_UID).updateMany({ where: { id: forum.id }, data });
      });
      return service.describe(key, now);
    },
  };
  return service;
};

const figuresOf = (forum: ForumRow | null): ForumFigures => ({
  total: sumOf(forum),
  postCount: forum?.postCount ?? 0,
  threadCount: forum?.threadCount ?? 0,
  lastPostAt: forum?.lastPostAt ?? null,
  awaiting: (forum?.pendingCount ?? 0) + (forum?.editCount ?? 0),
  published: forum?.publishedCount ?? 0,
  rejected: forum?.rejectedCount ?? 0,
  spam: forum?.spamCount ?? 0,
  removed: forum?.removedCount ?? 0,
});

const sumOf = (forum: ForumRow | null): number =>
  forum === null
    ? 0
    : forum.pendingCount +
      forum.publishedCount +
      forum.rejectedCount +
      forum.spamCount +
      forum.removedCount;

export default forumPoliciesService;
