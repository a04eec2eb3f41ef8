import { z } from '@strapi/utils';

import { answered, queryInteger } from './common';

export const DEFAULT_FIGURE_DAYS = 14;
export const MAX_FIGURE_DAYS = 90;

/** `GET /moderation/figures`: how the queue fares. */
export const figuresQuery = z.strictObject({
  /** Today and the days before it, in UTC. */
  days: queryInteger(1, MAX_FIGURE_DAYS).optional(),
});
export type FiguresQuery = z.infer<typeof figuresQuery>;

export const figuresDay = answered(() =>
  z.object({
    day: z.iso.date(),
    /** Posts that readers sent. */
    received: z.number().int(),
    /** Decisions that moderators took on that day. */
    published: z.number().int(),
    rejected: z.number().int(),
    spam: z.number().int(),
    /** From when a post began to wait to its decision on that day; null where none was decided. */
    medianMinutes: z.number().nullable(),
    /** Decisions of that day that were undone, or followed by the contrary one, within seven days. */
    reversed: z.number().int(),
  })
);
export type FiguresDay = z.infer<typeof figuresDay>;

export const figuresAnswer = answered(() =>
  z.object({
    data: z.object({
      waiting: z.number().int(),
      /** When the oldest of the waiting posts was written. */
      oldestWaitingAt: z.string().nullable(),
      /** Oldest first. */
      days: z.array(figuresDay),
      /** Those who decided anything in these days, the busiest first; at most 100. */
      moderators: z.array(
        z.object({ name: z.string(), decided: z.number().int(), reversed: z.number().int() })
      ),
      medianMinutes: z.number().nullable(),
      /** Of all decisions in these days, removals included; null where there were none. */
      reversalRate: z.number().nullable(),
    }),
    meta: z.object({
      days: z.number().int(),
      /** More happened than is counted: the newest 20,000 decisions and 100,000 posts. */
      isCapped: z.boolean(),
    }),
  })
);
export type FiguresAnswer = z.infer<typeof figuresAnswer>;
