import { z } from '@strapi/utils';

import { isPlainText } from './characters';
import { answered, characters, documentId } from './common';
import { postStatus } from './moderation';

export const ACTIONS = ['publish', 'reject', 'spam', 'pend', 'remove'] as const;
export type DecisionAction = (typeof ACTIONS)[number];

/** Why a post was turned down, where one of these says it; else a note in the moderator's words. */
export const DECISION_REASONS = [
  'off-topic',
  'abuse',
  'advertising',
  'illegal',
  'private-data',
  'repeated',
  'unreadable',
] as const;

/** `POST /moderation/decisions` */
export const MAX_DECISION = 1000;
export const decisionBody = z.strictObject({
  data: z.strictObject({
    action: z.enum(ACTIONS),
    posts: z
      .array(z.strictObject({ documentId, revision: z.number().int().min(0) }))
      .min(1)
      .max(MAX_DECISION),
    reason: characters(0, 255).refine(isPlainText).optional(),
  }),
});
export type DecisionBody = z.infer<typeof decisionBody>;

export const decisionAnswer = answered(() =>
  z.object({
    data: z.object({
      batch: z.string(),
      done: z.array(z.object({ documentId, status: postStatus, revision: z.number().int() })),
      /** Not decided: changed since the moderator saw it (status null: it is gone). */
      conflicts: z.array(
        z.object({
          documentId,
          status: postStatus.nullable(),
          revision: z.number().int().nullable(),
          by: z.string().nullable(),
        })
      ),
    }),
  })
);
export type DecisionAnswer = z.infer<typeof decisionAnswer>;

/** `POST /moderation/decisions/:batch/undo` */
export const batchParams = z.object({ batch: z.string().regex(/^[a-z0-9-]{8,64}$/) });

/** `POST /moderation/posts/:documentId/reply` */
export const replyBody = z.strictObject({
  data: z.strictObject({
    revision: z.number().int().min(0),
    /** The public name; never that of the admin account. */
    authorName: characters(1, 80),
    body: characters(1, 20_000),
    title: characters(0, 150).optional(),
  }),
});
export type ReplyBody = z.infer<typeof replyBody>;
export const replyAnswer = answered(() =>
  z.object({
    data: z.object({ documentId, batch: z.string() }),
  })
);
export type ReplyAnswer = z.infer<typeof replyAnswer>;
