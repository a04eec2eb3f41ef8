import type { Core } from '@strapi/strapi';

import type { ForumRow } from '../../../content-types';
import type { ForumSummary } from '../../../contracts/content';
import type { Settings } from '../../../contracts/settings';
import {
  openingOf,
  resolvePolicy,
  type EffectivePolicy,
  type Opening,
  type Policy,
} from '../domain/policy';
import { sectionsAbove } from '../domain/policy-levels';
import type { SectionGraph } from '../domain/section-graph';

/** What is known of a forum when a request is answered. */
export interface ForumState extends EffectivePolicy, Opening {
  summary: ForumSummary;
}

/** What a policy depends on. */
export interface PolicySources {
  /** documentId and publication date of the entry. */
  target: { documentId: string; publicationDate: string | null };
  /** The sections above it. */
  graph: SectionGraph;
  /** Its row; null while nobody has posted or set anything. */
  forum: Pick<ForumRow, keyof Policy | 'postCount' | 'lastPostAt'> | null;
  settings: Settings;
}

/** The policy in force under a target: forum, sections from the nearest up, site, default. */
const policiesService = (_: { strapi: Core.Strapi }) => ({
  stateOf({ target, graph, forum, settings }: PolicySources, now: Date): ForumState {
    const sections = sectionsAbove(graph, target.documentId);
    const effective = resolvePolicy({ forum, sections, settings: settings.policy });
    const opening = openingOf(effective.policy, target.publicationDate, now);
    const isShown = effective.policy.visibility === 'shown';
    return {
      ...effective,
      ...opening,
      summary: {
        postCount: isShown ? (forum?.postCount ?? 0) : 0,
        posting: effective.policy.posting,
        moderation: effective.policy.moderation,
        visibility: effective.policy.visibility,
        isOpen: opening.isOpen,
        lastPostAt: isShown ? (forum?.lastPostAt ?? null) : null,
      },
    };
  },
});

export default policiesService;
