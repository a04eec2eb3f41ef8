/** Free of zod, so that pure rules and the admin panel may use it. */
export const POLICY_FIELDS = [
  'posting',
  'moderation',
  'visibility',
  'closeAfterDays',
  'closeAt',
  'trustAfter',
] as const;

export type PolicyField = (typeof POLICY_FIELDS)[number];
