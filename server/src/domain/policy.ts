import type { ClosedReason, PolicyField, PolicyOrigin } from '../../../contracts/forum';
import { POLICY_FIELDS } from '../../../contracts/policy-fields';
import type { ForumRow } from '../../../content-types';

/** A policy as one level states it: null inherits. */
export type PolicyOverrides = { [K in PolicyField]?: ForumRow[K] | undefined };

export interface Policy {
  posting: NonNullable<ForumRow['posting']>;
  moderation: NonNullable<ForumRow['moderation']>;
  visibility: NonNullable<ForumRow['visibility']>;
  closeAfterDays: number | null;
  closeAt: string | null;
  trustAfter: number | null;
}

export interface EffectivePolicy {
  policy: Policy;
  inheritedFrom: Record<PolicyField, PolicyOrigin>;
}

/** The reference page's: anyone may post, nothing appears before it was validated. */
export const DEFAULT_POLICY: Policy = {
  posting: 'anyone',
  moderation: 'before',
  visibility: 'shown',
  closeAfterDays: null,
  closeAt: null,
  trustAfter: null,
};

export interface PolicyLevels {
  forum: PolicyOverrides | null;
  /** Nearest section first. */
  sections: readonly PolicyOverrides[];
  settings: PolicyOverrides;
}

/** Each field on its own: forum, else the nearest section that states it, else site, else default. */
export const resolvePolicy = ({ forum, sections, settings }: PolicyLevels): EffectivePolicy => {
  const levels: [PolicyOrigin, PolicyOverrides][] = [
    ...(forum === null ? [] : [['forum', forum] as [PolicyOrigin, PolicyOverrides]]),
    ...sections.map((section): [PolicyOrigin, PolicyOverrides] => ['section', section]),
    ['settings', settings],
  ];
  const policy: Policy = { ...DEFAULT_POLICY };
  const inheritedFrom: Record<PolicyField, PolicyOrigin> = { ...ALL_DEFAULT };
  /** Per field, so that the value that is taken has the type of its field. */
  const take = <F extends PolicyField>(field: F) => {
    for (const [origin, level] of levels) {
      const value = level[field];
      if (!isStated(value)) continue;
      policy[field] = value as Policy[F];
      inheritedFrom[field] = origin;
      return;
    }
  };
  POLICY_FIELDS.forEach(take);
  return { policy, inheritedFrom };
};

const ALL_DEFAULT = Object.fromEntries(POLICY_FIELDS.map((field) => [field, 'default'])) as Record<
  PolicyField,
  PolicyOrigin
>;

const isStated = (value: unknown): boolean => value !== null && value !== undefined;

const DAY = 24 * 60 * 60 * 1000;

export interface Opening {
  isOpen: boolean;
  /** ISO date at which a date or an age closes the forum; null when neither does. */
  closesAt: string | null;
  /** null also where it takes no posts because nobody sees it. */
  closedReason: ClosedReason | null;
}

/**
 * Whether a forum takes posts at `now`.
 *
 * @param publicationDate ISO date of its target, from which `closeAfterDays` counts
 */
export const openingOf = (policy: Policy, publicationDate: string | null, now: Date): Opening => {
  const byDate = policy.closeAt === null ? null : new Date(policy.closeAt).getTime();
  const byAge =
    policy.closeAfterDays === null || publicationDate === null
      ? null
      : new Date(publicationDate).getTime() + policy.closeAfterDays * DAY;
  const closes = [byDate, byAge].filter((time) => time !== null);
  const closesAt = closes.length === 0 ? null : Math.min(...closes);
  const isPast = closesAt !== null && closesAt <= now.getTime();
  const closedReason =
    policy.posting === 'nobody' ? 'nobody' : isPast ? (closesAt === byDate ? 'date' : 'age') : null;
  return {
    isOpen: closedReason === null && policy.visibility === 'shown',
    closesAt: closesAt === null ? null : new Date(closesAt).toISOString(),
    closedReason,
  };
};
