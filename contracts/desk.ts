import { z } from '@strapi/utils';

import { isPlainText } from './characters';
import { answered, characters, documentId, namesNoTwoTargets, ONE_TARGET } from './common';
import { MAX_DECISION } from './decisions';
import { postStatus, queueFilters } from './moderation';

/** `GET /moderation/selection`: all posts that a filter finds, in pages, to be decided together. */
export const selectionQuery = queueFilters
  .omit({ limit: true, sort: true })
  .refine(namesNoTwoTargets, ONE_TARGET);
export type SelectionQuery = z.infer<typeof selectionQuery>;

export const selectionAnswer = answered(() =>
  z.object({
    /** At most as many as one decision takes, oldest first. */
    data: z
      .array(z.object({ documentId, revision: z.number().int(), status: postStatus }))
      .max(MAX_DECISION),
    meta: z.object({ nextCursor: z.string().nullable() }),
  })
);
export type SelectionAnswer = z.infer<typeof selectionAnswer>;

/** `GET /moderation/states?posts=id,id`: whether posts that somebody looks at are still what they were. */
export const MAX_STATES = 100;
export const statesQuery = z.strictObject({
  posts: z
    .string()
    .max(MAX_STATES * 40)
    .transform((ids) => ids.split(','))
    .pipe(z.array(documentId).min(1).max(MAX_STATES)),
});
export type StatesQuery = z.infer<typeof statesQuery>;

export const statesAnswer = answered(() =>
  z.object({
    /** A post that is not among them is gone. */
    data: z.array(
      z.object({
        documentId,
        status: postStatus,
        revision: z.number().int(),
        /** Who decided it last. */
        by: z.string().nullable(),
      })
    ),
  })
);
export type StatesAnswer = z.infer<typeof statesAnswer>;

/** `PUT /moderation/posts/:documentId`: a moderator's edit; what is left out stays. */
export const postEditBody = z.strictObject({
  data: z.strictObject({
    revision: z.number().int().min(0),
    title: characters(0, 255).nullable().optional(),
    body: characters(1, 100_000).optional(),
    authorName: characters(1, 255).optional(),
    linkTitle: characters(0, 255).nullable().optional(),
    /** As it is kept, where each character may take up to twelve signs. */
    linkUrl: z.string().max(24_000).nullable().optional(),
    /** Why; kept in the history. */
    reason: characters(0, 255).refine(isPlainText).optional(),
  }),
});
export type PostEditBody = z.infer<typeof postEditBody>;

export const postEditAnswer = answered(() =>
  z.object({
    data: z.object({
      documentId,
      revision: z.number().int(),
      /** By which it is undone; null where it changed nothing. */
      batch: z.string().nullable(),
    }),
  })
);
export type PostEditAnswer = z.infer<typeof postEditAnswer>;

/** `GET /moderation/sections`: the sections that the queue can be filtered by, as a tree is read. */
export const deskSectionsAnswer = answered(() =>
  z.object({
    data: z.array(z.object({ documentId, title: z.string(), depth: z.number().int() })),
  })
);
export type DeskSectionsAnswer = z.infer<typeof deskSectionsAnswer>;
