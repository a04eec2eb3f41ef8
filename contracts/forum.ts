import { z } from '@strapi/utils';

import {
  answered,
  documentId,
  locale,
  namesOneTarget,
  ONE_TARGET,
  targetKey,
  targetQuery,
} from './common';
import { forumSummary, policyOverrides } from './content';
import type { InheritedValue } from './editor-panel';
import { POLICY_FIELDS, type PolicyField } from './policy-fields';

export const policyOrigin = answered(() => z.enum(['forum', 'section', 'settings', 'default']));
export type PolicyOrigin = z.infer<typeof policyOrigin>;

export { POLICY_FIELDS, type PolicyField };

/** `GET /forum` */
export const forumQuery = z.strictObject(targetQuery).refine(namesOneTarget, ONE_TARGET);

export const closedReason = answered(() => z.enum(['nobody', 'date', 'age']));
export type ClosedReason = z.infer<typeof closedReason>;

export const forumAnswer = answered(() =>
  z.object({
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
      /** For which reasons a post can be reported, in the reader's language. */
      reportReasons: z.array(z.object({ code: z.string(), label: z.string() })),
      /** How deep replies may go: a post of this depth takes none. */
      maxDepth: z.number().int(),
    }),
  })
);
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

/** All that a submission may say, but for the honeypot. */
export const SUBMISSION_KEYS = [
  ...FORM_FIELDS,
  'article',
  'target',
  'locale',
  'parent',
  'token',
] as const;

/** Code of a reason for a report; known ones are translated, a site may add its own. */
export const REPORT_REASON = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** Lengths are in characters (code points after NFC). */
export const fieldRule = answered(() =>
  z.object({
    required: z.boolean(),
    minLength: z.number().int(),
    maxLength: z.number().int(),
  })
);
export type FieldRule = z.infer<typeof fieldRule>;

export const formAnswer = answered(() =>
  z.object({
    data: z.object({
      /** The fields that the site shows, and no other. */
      fields: z.partialRecord(z.enum(FORM_FIELDS), fieldRule),
      notice: z.string(),
      hint: z.string(),
      /** `light`: the signs for bold, italic, quotes and lists mean something. */
      markup: z.enum(['none', 'light']),
      token: z.string(),
      honeypot: z.string(),
    }),
    meta: z.object({ expiresAt: z.string() }),
  })
);
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
export const countsOfForums = answered(() =>
  z.object({ data: z.record(z.string(), z.number().int()) })
);

/** `PUT /forums`: what one forum says for itself; null inherits, what is left out stays. */
export const forumPolicyBody = z.strictObject({
  data: z
    .strictObject({ ...targetQuery, ...policyOverrides.shape })
    .refine(namesOneTarget, ONE_TARGET)
    .refine((data) => POLICY_FIELDS.some((field) => data[field] !== undefined), {
      message: 'Give at least one field of the policy',
      path: ['posting'],
    }),
});
export type ForumPolicyBody = z.infer<typeof forumPolicyBody>;

export interface ForumFigures {
  /** What the public is told. */
  postCount: number;
  threadCount: number;
  lastPostAt: string | null;
  /** Whatever their status. */
  total: number;
  /** Pending, or with a newer text by their author. */
  awaiting: number;
  published: number;
  rejected: number;
  spam: number;
  removed: number;
}

/** `GET` and `PUT /forums`: a forum as its editor sees it, published or not. */
export interface ForumPolicyAnswer {
  data: {
    target: string;
    locale: string | null;
    /** What this forum says for itself. */
    overrides: Record<PolicyField, unknown>;
    /** What is in force, and from where. */
    policy: Record<PolicyField, unknown>;
    inheritedFrom: Record<PolicyField, PolicyOrigin>;
    /** What would be in force if this forum said nothing for itself. */
    inherited: Record<PolicyField, InheritedValue>;
    isOpen: boolean;
    closesAt: string | null;
    /** Why it takes no posts; null while it is open. */
    closedReason: ClosedReason | null;
    /** Whether the public may read its target now. */
    isPublic: boolean;
    /** null for those who may not read the queue there. */
    figures: ForumFigures | null;
    /** Whether whoever asked may change what this forum says. */
    mayChange: boolean;
  };
}
/** A forum, whoever looks at it. */
export interface DescribedForum {
  data: Omit<ForumPolicyAnswer['data'], 'mayChange'>;
}
