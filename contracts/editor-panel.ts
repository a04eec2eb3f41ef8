import { z } from '@strapi/utils';

import { documentId, locale } from './common';
import type { PolicyOrigin } from './forum';
import type { QueuePost } from './moderation';
import type { PolicyField } from './policy-fields';

/** `GET /forums/targets`: the content types whose entries have a forum. */
export interface TargetTypesAnswer {
  data: { uid: string }[];
}

/** `GET /forums/posts`: the newest posts of one forum that are no spam and were not removed. */
export const LATEST_POSTS = 5;
export interface LatestPostsAnswer {
  data: QueuePost[];
}

/** A field of a policy as a forum or a section gets it from above. */
export interface InheritedValue {
  value: unknown;
  origin: Exclude<PolicyOrigin, 'forum'>;
  /** The section that states it; its title in the language asked for, where there is one. */
  section: { documentId: string; title: string } | null;
}

/** `GET /forums/section`: what a section passes on to the forums below it. */
export const sectionPolicyQuery = z.strictObject({
  section: documentId,
  locale: locale.optional(),
});
export type SectionPolicyQuery = z.infer<typeof sectionPolicyQuery>;

export interface SectionPolicyAnswer {
  data: {
    section: string;
    /** What this section says for itself. */
    overrides: Record<PolicyField, unknown>;
    /** What would hold if it said nothing. */
    inherited: Record<PolicyField, InheritedValue>;
    /** Forums of articles in it and below it; one for each language of an article. */
    forums: {
      total: number;
      /** How many of them take each field from here: nothing nearer to them states it. */
      followers: Record<PolicyField, number>;
      /** There are more: these were counted and no others. */
      isCapped: boolean;
    };
  };
}
