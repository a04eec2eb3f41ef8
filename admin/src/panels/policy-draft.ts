import type { ForumPolicyBody } from '../../../contracts/forum';
import { POLICY_FIELDS, type PolicyField } from '../../../contracts/policy-fields';
import { localMinute } from '../domain/local-minute';

/** What a forum may say of the fields that are a choice among words. */
export const CHOICES = {
  posting: ['anyone', 'registered', 'nobody'],
  moderation: ['before', 'after'],
  visibility: ['shown', 'hidden'],
} as const;

export type ChoiceField = keyof typeof CHOICES;
export type TypedField = Exclude<PolicyField, ChoiceField>;

export const isChoice = (field: PolicyField): field is ChoiceField => field in CHOICES;

/** A policy as it stands in a form; null inherits. */
export type PolicyDraft = Record<PolicyField, string | null>;

export type PolicyChanges = Omit<ForumPolicyBody['data'], 'article' | 'target' | 'locale'>;

export const draftOf = (overrides: Record<PolicyField, unknown>): PolicyDraft => ({
  posting: textOf(overrides.posting),
  moderation: textOf(overrides.moderation),
  visibility: textOf(overrides.visibility),
  closeAfterDays: textOf(overrides.closeAfterDays),
  closeAt: typeof overrides.closeAt === 'string' ? localMinute(overrides.closeAt) : null,
  trustAfter: textOf(overrides.trustAfter),
});

/** The fields whose value cannot be saved as it was typed. */
export const problemsIn = (draft: PolicyDraft): TypedField[] => {
  const { closeAfterDays, closeAt, trustAfter } = draft;
  return [
    ...(closeAfterDays === null || isWhole(closeAfterDays, 0, 36_500)
      ? []
      : (['closeAfterDays'] as const)),
    ...(closeAt === null || !Number.isNaN(Date.parse(closeAt)) ? [] : (['closeAt'] as const)),
    ...(trustAfter === null || isWhole(trustAfter, 1, 1000) ? [] : (['trustAfter'] as const)),
  ];
};

/** What differs between two drafts, as the server takes it; so that nobody else's change is undone. */
export const changesBetween = (before: PolicyDraft, after: PolicyDraft): PolicyChanges => {
  const changed = POLICY_FIELDS.filter((field) => before[field] !== after[field]);
  return Object.assign({}, ...changed.map((field) => ({ [field]: sentOf(field, after[field]) })));
};

const sentOf = (field: PolicyField, typed: string | null): string | number | null => {
  if (typed === null) return null;
  if (field === 'closeAfterDays' || field === 'trustAfter') return Number(typed);
  return field === 'closeAt' ? new Date(typed).toISOString() : typed;
};

const textOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);

const isWhole = (typed: string, least: number, most: number): boolean =>
  /^\d{1,6}$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most;
