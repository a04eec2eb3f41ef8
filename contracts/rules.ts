import { z } from '@strapi/utils';

import { RULE_KINDS, RULE_TIERS } from '../content-types';
import { countedForm } from './characters';
import { answered, charactersIn, cursor, documentId, isoDate, queryInteger } from './common';
import {
  DRY_RUN_STATUSES,
  MAX_DRY_RUN_EXAMPLES,
  MAX_DRY_RUN_POSTS,
  MAX_DRY_RUN_RULES,
  MAX_NEW_RULES,
  MAX_RULE_LENGTH,
  TRIED_FIELDS,
} from './rule-limits';

export const ruleKind = z.enum(RULE_KINDS);
export type RuleKind = z.infer<typeof ruleKind>;

/** `hold`: a post that it matches waits for a moderator, whatever the policy; `spam`: it is filed as spam. */
export const ruleTier = z.enum(RULE_TIERS);
export type RuleTier = z.infer<typeof ruleTier>;

/** One line, and nothing that a database would refuse. */
const line = z
  .string()
  .trim()
  .overwrite(countedForm)
  .check(charactersIn(0, MAX_RULE_LENGTH))
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);
const value = line.min(1);
const note = line.nullable();
/** From when on it counts for nothing; null: it counts for ever. */
const expiresAt = isoDate.nullable();

export const rule = answered(() =>
  z.object({
    documentId,
    kind: ruleKind,
    /** As it was typed. */
    value: z.string(),
    tier: ruleTier,
    note: z.string().nullable(),
    /** The first moment at which it counts for nothing; null: it counts for ever. */
    expiresAt: z.string().nullable(),
    /** By the server's clock. An expired entry stays listed until it is removed, or added anew. */
    isExpired: z.boolean(),
    /** Of an account: the name that it has today; null for other kinds, and when it is gone. */
    accountName: z.string().nullable(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
);
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

export const rulesAnswer = answered(() =>
  z.object({
    data: z.array(rule),
    meta: z.object({
      /** Of each kind, unfiltered. */
      counts: z.record(ruleKind, z.number().int()),
      nextCursor: z.string().nullable(),
    }),
  })
);
export type RulesAnswer = z.infer<typeof rulesAnswer>;

/** `POST /moderation/rules`: one entry or many of a kind, all or none. */
export const newRulesBody = z.strictObject({
  data: z.strictObject({
    kind: ruleKind,
    tier: ruleTier,
    note: note.optional(),
    values: z.array(value).min(1).max(MAX_NEW_RULES),
    expiresAt: expiresAt.optional(),
    /** What to do with entries that are listed already; by default none is added. */
    known: z.enum(['refuse', 'skip']).optional(),
  }),
});
export type NewRulesBody = z.infer<typeof newRulesBody>;

export const newRulesAnswer = answered(() =>
  z.object({
    data: z.array(rule),
    meta: z.object({ added: z.number().int(), skipped: z.number().int() }),
  })
);
export type NewRulesAnswer = z.infer<typeof newRulesAnswer>;

/** `PUT /moderation/rules/:documentId`: what is left out stays; the kind of an entry never changes. */
export const ruleBody = z.strictObject({
  data: z.strictObject({
    value: value.optional(),
    tier: ruleTier.optional(),
    note: note.optional(),
    expiresAt: expiresAt.optional(),
  }),
});
export type RuleBody = z.infer<typeof ruleBody>;
export const ruleAnswer = answered(() => z.object({ data: rule }));
export type RuleAnswer = z.infer<typeof ruleAnswer>;

/** `POST /moderation/rules/try`: what the lists would find; nothing is stored. */
export type TriedField = (typeof TRIED_FIELDS)[number];
/** Left as it was sent: matches are offsets into it. */
const tried = (max: number) => z.string().check(charactersIn(0, max));
export const tryRulesBody = z.strictObject({
  data: z.strictObject({
    text: tried(100_000),
    authorName: tried(255).optional(),
    authorEmail: tried(255).optional(),
    linkUrl: tried(2000).optional(),
    /** A network address. */
    address: z.string().max(100).optional(),
  }),
});
export type TryRulesBody = z.infer<typeof tryRulesBody>;

export const triedRule = answered(() =>
  z.object({
    rule: rule.pick({ documentId: true, kind: true, value: true, tier: true }),
    field: z.enum(TRIED_FIELDS),
    /** Offsets in UTF-16 units into the field as it was sent. */
    start: z.number().int(),
    end: z.number().int(),
  })
);
export type TriedRule = z.infer<typeof triedRule>;

export const tryRulesAnswer = answered(() =>
  z.object({
    data: z.object({
      outcome: z.enum(['pass', 'hold', 'spam']),
      matches: z.array(triedRule),
    }),
  })
);
export type TryRulesAnswer = z.infer<typeof tryRulesAnswer>;

/** `POST /moderation/rules/dry-run`: what entries that are not stored would have done to posts of late. */
export const dryRunBody = z.strictObject({
  data: z.strictObject({
    rules: z
      .array(z.strictObject({ kind: ruleKind, value, tier: ruleTier }))
      .min(1)
      .max(MAX_DRY_RUN_RULES),
    /** At most so many of each status, the newest; by default as many as are allowed. */
    posts: z.number().int().min(1).max(MAX_DRY_RUN_POSTS).optional(),
    examples: z.number().int().min(0).max(MAX_DRY_RUN_EXAMPLES).optional(),
  }),
});
export type DryRunBody = z.infer<typeof dryRunBody>;

export type DryRunStatus = (typeof DRY_RUN_STATUSES)[number];

export const dryRunExcerpt = answered(() =>
  z.object({
    field: z.enum(['authorName', 'authorEmail', 'title', 'body', 'linkTitle', 'linkUrl']),
    /** The field, or the part of it around the first match. */
    text: z.string(),
    isBeginning: z.boolean(),
    isEnd: z.boolean(),
    /** Offsets in UTF-16 units into this excerpt, with the entry as it was sent. */
    matches: z.array(
      z.object({ start: z.number().int(), end: z.number().int(), rule: z.string() })
    ),
  })
);
export type DryRunExcerpt = z.infer<typeof dryRunExcerpt>;

export const dryRunExample = answered(() =>
  z.object({
    documentId,
    status: z.enum(DRY_RUN_STATUSES),
    authorName: z.string(),
    createdAt: z.string(),
    outcome: ruleTier,
    /** None where the post was met by its account or network, and not by its words. */
    excerpts: z.array(dryRunExcerpt),
  })
);
export type DryRunExample = z.infer<typeof dryRunExample>;

export const dryRunFigures = answered(() =>
  z.object({
    examined: z.number().int(),
    /** How many of them would have been held, and how many filed as spam. */
    hold: z.number().int(),
    spam: z.number().int(),
    examples: z.array(dryRunExample),
  })
);
export type DryRunFigures = z.infer<typeof dryRunFigures>;

export const dryRunAnswer = answered(() =>
  z.object({
    data: z.record(z.enum(DRY_RUN_STATUSES), dryRunFigures),
    meta: z.object({
      /** Indexes of entries that could not be tried: network addresses, which are not kept with posts. */
      untried: z.array(z.number().int()),
    }),
  })
);
export type DryRunAnswer = z.infer<typeof dryRunAnswer>;
