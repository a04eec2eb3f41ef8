import { z } from '@strapi/utils';

import { documentId, locale, namesOneTarget, ONE_TARGET, targetKey, targetQuery } from './common';
import { forumSummary } from './content';
import { POLICY_FIELDS, type PolicyField } from './policy-fields';

export const policyOrigin = z.enum(['forum', 'section', 'settings', 'default']);
export type PolicyOrigin = z.infer<typeof policyOrigin>;

export { POLICY_FIELDS, type PolicyField };

/** `GET /forum` */
export const forumQuery = z.strictObject(targetQuery).refine(namesOneTarget, ONE_TARGET);

export const closedReason = z.enum(['nobody', 'date', 'age']);
export type ClosedReason = z.infer<typeof closedReason>;

export const forumAnswer = z.object({
  data: forumSummary.extend({
    inheritedFrom: z.record(z.enum(POLICY_FIELDS), policyOrigin),
  }),
  meta: z.object({
    /** When it will close or was closed, if a date decides it. */
    closesAt: z.string().nullable(),
    /** Why there is no form; null while the forum is open. */
    closedReason: closedReason.nullable(),
    /** The same in words, in the reader's language. */
    closedMessage: z.string().nullable(),
  }),
});
export type ForumAnswer = z.infer<typeof forumAnswer>;

/** `GET /forum/form` */
export const formQuery = forumQuery;

export const FORM_FIELDS = [
  'authorName',
  'authorEmail',
  'title',
  'body',
  'linkTitle',
  'linkUrl',
] as const;
export type FormField = (typeof FORM_FIELDS)[number];

/** Lengths are in characters (code points after NFC). */
export const fieldRule = z.object({
  required: z.boolean(),
  minLength: z.number().int(),
  maxLength: z.number().int(),
});
export type FieldRule = z.infer<typeof fieldRule>;

export const formAnswer = z.object({
  data: z.object({
    fields: z.record(z.enum(FORM_FIELDS), fieldRule),
    notice: z.string(),
    hint: z.string(),
    token: z.string(),
    honeypot: z.string(),
  }),
  meta: z.object({ expiresAt: z.string() }),
});
export type FormAnswer = z.infer<typeof formAnswer>;

/** `GET /forum/counts`: visible posts of many entries at once. */
export const MAX_COUNTS = 100;
const listOf = (item: z.ZodString) =>
  z
    .string()
    .max(MAX_COUNTS * 200)
    .transform((text) => text.split(','))
    .pipe(z.array(item).min(1).max(MAX_COUNTS));

export const countsQuery = z
  .strictObject({
    articles: listOf(documentId).optional(),
    targets: listOf(targetKey).optional(),
    locale: locale.optional(),
  })
  .refine((query) => (query.articles === undefined) !== (query.targets === undefined), {
    message: 'Give either articles or targets',
    path: ['articles'],
  });

/** By documentId; 0 for whatever the public may not read. */
export const countsOfForums = z.object({ data: z.record(z.string(), z.number().int()) });
