import { z } from '@strapi/utils';

import { RULE_KINDS, RULE_TIERS } from '../content-types';
import { cursor, documentId, queryInteger } from './common';

export const ruleKind = z.enum(RULE_KINDS);
export type RuleKind = z.infer<typeof ruleKind>;

/** `hold`: a post that it matches waits for a moderator, whatever the policy; `spam`: it is filed as spam. */
export const ruleTier = z.enum(RULE_TIERS);
export type RuleTier = z.infer<typeof ruleTier>;

export const MAX_RULE_LENGTH = 255;
/** In one call. */
export const MAX_NEW_RULES = 10_000;

/** One line, and nothing that a database would refuse. */
const line = z
  .string()
  .trim()
  .max(MAX_RULE_LENGTH)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);
const value = line.min(1);
const note = line.nullable();

export const rule = z.object({
  documentId,
  kind: ruleKind,
  /** As it was typed. */
  value: z.string(),
  tier: ruleTier,
  note: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Rule = z.infer<typeof rule>;

/** `GET /moderation/rules`: newest first. */
export const rulesQuery = z.strictObject({
  kind: ruleKind.optional(),
  tier: ruleTier.optional(),
  /** A part of the entry or its note. */
  q: line.min(1).optional(),
  limit: queryInteger(1, 100).optional(),
  cursor: cursor.optional(),
});
export type RulesQuery = z.infer<typeof rulesQuery>;

export const rulesAnswer = z.object({
  data: z.array(rule),
  meta: z.object({
    /** Of each kind, unfiltered. */
    counts: z.record(ruleKind, z.number().int()),
    nextCursor: z.string().nullable(),
  }),
});
export type RulesAnswer = z.infer<typeof rulesAnswer>;

/** `POST /moderation/rules`: one entry or many of a kind, all or none. */
export const newRulesBody = z.strictObject({
  data: z.strictObject({
    kind: ruleKind,
    tier: ruleTier,
    note: note.optional(),
    values: z.array(value).min(1).max(MAX_NEW_RULES),
    /** What to do with entries that are listed already; by default none is added. */
    known: z.enum(['refuse', 'skip']).optional(),
  }),
});
export type NewRulesBody = z.infer<typeof newRulesBody>;

export const newRulesAnswer = z.object({
  data: z.array(rule),
  meta: z.object({ added: z.number().int(), skipped: z.number().int() }),
});
export type NewRulesAnswer = z.infer<typeof newRulesAnswer>;

/** `PUT /moderation/rules/:documentId`: what is left out stays; the kind of an entry never changes. */
export const ruleBody = z.strictObject({
  data: z.strictObject({
    value: value.optional(),
    tier: ruleTier.optional(),
    note: note.optional(),
  }),
});
export type RuleBody = z.infer<typeof ruleBody>;
export const ruleAnswer = z.object({ data: rule });
export type RuleAnswer = z.infer<typeof ruleAnswer>;

/** `POST /moderation/rules/try`: what the lists would find; nothing is stored. */
export const TRIED_FIELDS = ['text', 'authorName', 'authorEmail', 'linkUrl', 'address'] as const;
export type TriedField = (typeof TRIED_FIELDS)[number];
export const tryRulesBody = z.strictObject({
  data: z.strictObject({
    text: z.string().max(100_000),
    authorName: z.string().max(255).optional(),
    authorEmail: z.string().max(255).optional(),
    linkUrl: z.string().max(2000).optional(),
    /** A network address. */
    address: z.string().max(100).optional(),
  }),
});
export type TryRulesBody = z.infer<typeof tryRulesBody>;

export const triedRule = z.object({
  rule: rule.pick({ documentId: true, kind: true, value: true, tier: true }),
  field: z.enum(TRIED_FIELDS),
  /** Offsets in UTF-16 units into the field as it was sent. */
  start: z.number().int(),
  end: z.number().int(),
});
export type TriedRule = z.infer<typeof triedRule>;

export const tryRulesAnswer = z.object({
  data: z.object({
    outcome: z.enum(['pass', 'hold', 'spam']),
    matches: z.array(triedRule),
  }),
});
export type TryRulesAnswer = z.infer<typeof tryRulesAnswer>;
