import { z } from '@strapi/utils';

import { EVENT_ACTIONS, POST_STATUSES, type PostStatus } from '../content-types';
import { isPlainText } from './characters';
import {
  answered,
  characters,
  cursor,
  documentId,
  isoDate,
  namesNoTwoTargets,
  ONE_TARGET,
  queryInteger,
  targetKey,
} from './common';
import { rule } from './rules';

export const postStatus = z.enum(POST_STATUSES);

/** Names what is the same without saying what it is. */
export const fingerprint = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

export const QUEUE_SORTS = ['priority', 'oldest', 'newest'] as const;
export type QueueSort = (typeof QUEUE_SORTS)[number];

/** What a list of the queue can be asked for, before it is judged as a whole. */
export const queueFilters = z.strictObject({
  status: postStatus.optional(),
  q: characters(1, 200).refine(isPlainText).optional(),
  article: documentId.optional(),
  target: targetKey.optional(),
  /** A section and all below it. */
  section: documentId.optional(),
  author: characters(1, 255).refine(isPlainText).optional(),
  email: characters(1, 255).refine(isPlainText).optional(),
  /** Key of an author, as the record of a post's author says it. */
  authorKey: fingerprint.optional(),
  /** Key of a network, as a post says it. */
  network: fingerprint.optional(),
  /** Key of a text, as a post says it: the same words, whatever their case and spacing. */
  text: fingerprint.optional(),
  /**
   * Name of the check that held the post or refused it, the gravest one; `reports` for posts that readers
   * reported since they were last decided, `none` for posts that no check had anything to say about.
   */
  reason: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/)
    .optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  /** `priority`: most reported and most suspicious first, then oldest. */
  sort: z.enum(QUEUE_SORTS).optional(),
  limit: queryInteger(1, 100).optional(),
  cursor: cursor.optional(),
});

/** `GET /moderation/posts` */
export const queueQuery = queueFilters.refine(namesNoTwoTargets, ONE_TARGET);
export type QueueQuery = z.infer<typeof queueQuery>;

/** One step of the submission pipeline, as it went for this post. */
export const checkResult = answered(() =>
  z.object({
    check: z.string(),
    outcome: z.enum(['pass', 'hold', 'spam', 'refuse', 'not-run']),
    reason: z.string().optional(),
    /** Where it found something: offsets in UTF-16 units into the field as it is kept. */
    matches: z
      .array(
        z.object({
          field: z.enum(['authorName', 'authorEmail', 'title', 'body', 'linkTitle', 'linkUrl']),
          start: z.number().int(),
          end: z.number().int(),
          /** The entry of the moderators' lists that was found, as it was typed. */
          rule: z.string().optional(),
        })
      )
      .optional(),
  })
);
export type CheckResult = z.infer<typeof checkResult>;

/**
 * What is known of whoever wrote a post: by account, else by e-mail address, else by name alone. Each
 * number stops at 1,000.
 */
export const authorRecord = answered(() =>
  z.object({
    /** How sure it is that these posts have one author. */
    knownBy: z.enum(['account', 'email', 'name']),
    /** To filter by; null where nobody is named any more: a withdrawn post. */
    key: z.string().nullable(),
    pending: z.number().int(),
    published: z.number().int(),
    rejected: z.number().int(),
    spam: z.number().int(),
    removed: z.number().int(),
    /** One of the numbers is 1,000 and would be more. */
    isCapped: z.boolean(),
    firstSeenAt: z.string(),
    /** The entries of the lists that name this very author and count now, by account, e-mail and network. */
    listed: z.array(
      rule
        .pick({ documentId: true, tier: true, note: true, expiresAt: true })
        .extend({ kind: z.enum(['account', 'email', 'network']) })
    ),
  })
);
export type AuthorRecord = z.infer<typeof authorRecord>;

/** What whoever asked may do with a post; the server refuses the rest. */
export const postActs = answered(() =>
  z.object({ decide: z.boolean(), edit: z.boolean(), remove: z.boolean() })
);
export type PostActs = z.infer<typeof postActs>;

export const queuePost = answered(() =>
  z.object({
    documentId,
    revision: z.number().int(),
    status: postStatus,
    visible: z.boolean(),
    withdrawn: z.boolean(),
    isStaff: z.boolean(),
    title: z.string().nullable(),
    body: z.string(),
    authorName: z.string(),
    authorEmail: z.string().nullable(),
    author: authorRecord,
    /** The account that wrote it, as the lists take it; null for guests, staff and withdrawn posts. */
    account: z.string().nullable(),
    /** Where it came from and what it says, as keys to find others by; null where it is not known. */
    network: z.string().nullable(),
    text: z.string().nullable(),
    /** Other waiting posts with the same text, at most 1,000. */
    sameText: z.number().int(),
    link: z.object({ title: z.string(), url: z.string() }).nullable(),
    createdAt: z.string(),
    depth: z.number().int(),
    thread: documentId,
    target: z.object({
      uid: z.string(),
      documentId,
      locale: z.string().nullable(),
      /** null when the entry is gone. */
      title: z.string().nullable(),
      path: z.string().nullable(),
      isPublished: z.boolean(),
      trail: z.array(z.string()),
    }),
    parent: z
      .object({ documentId, authorName: z.string(), body: z.string(), status: postStatus })
      .nullable(),
    checks: z.array(checkResult),
    /** A newer text by the author: `publish` adopts it, `reject` drops it and keeps the approved one. */
    proposed: z
      .object({
        title: z.string().nullable(),
        body: z.string(),
        link: z.object({ title: z.string(), url: z.string() }).nullable(),
        proposedAt: z.string(),
        checks: z.array(checkResult),
      })
      .nullable(),
    /** Readers who reported it since it was last decided, by reason. */
    reports: z.array(z.object({ reason: z.string(), count: z.number().int() })),
    decision: z
      .object({ at: z.string(), by: z.string().nullable(), reason: z.string().nullable() })
      .nullable(),
    may: postActs,
  })
);
export type QueuePost = z.infer<typeof queuePost>;
/** A post, whoever looks at it. */
export type DescribedPost = Omit<QueuePost, 'may'>;

export const cappedCount = answered(() =>
  z.object({ value: z.number().int(), isCapped: z.boolean() })
);
export type QueueCounts = Record<PostStatus, z.infer<typeof cappedCount>>;

export const queueAnswer = answered(() =>
  z.object({
    data: z.array(queuePost),
    meta: z.object({
      counts: z.record(postStatus, cappedCount),
      nextCursor: z.string().nullable(),
    }),
  })
);
export type QueueAnswer = z.infer<typeof queueAnswer>;

/**
 * `GET /moderation/counts`: exact totals for tabs and menu badge; one cheap query. Whatever is written,
 * decided, edited or reported gives another `version`.
 */
export const countsAnswer = answered(() =>
  z.object({
    data: z.record(postStatus, z.number().int()),
    meta: z.object({ version: z.string() }),
  })
);
export type CountsAnswer = z.infer<typeof countsAnswer>;

/** `GET /moderation/posts/:documentId` */
export const moderationEvent = answered(() =>
  z.object({
    action: z.enum(EVENT_ACTIONS),
    from: postStatus.nullable(),
    to: postStatus,
    by: z.string().nullable(),
    actor: z.enum(['admin', 'author', 'system']),
    reason: z.string().nullable(),
    at: z.string(),
    batch: z.string(),
    revision: z.number().int(),
    /** The text that it replaced; null where it left the text as it was. */
    before: z
      .object({
        /** The name that stood above it; null where the event could not change it, or did not keep it. */
        authorName: z.string().nullable(),
        title: z.string().nullable(),
        body: z.string(),
        link: z.object({ title: z.string(), url: z.string() }).nullable(),
      })
      .nullable(),
  })
);
export type ModerationEvent = z.infer<typeof moderationEvent>;

export const queuePostAnswer = answered(() =>
  z.object({
    data: queuePost.extend({
      /** Oldest first; the newest 200 events. */
      history: z.array(moderationEvent),
      /** Whom it answers, up to the root, and direct replies; oldest first, at most 50. */
      context: z.array(
        queuePost.pick({
          documentId: true,
          authorName: true,
          body: true,
          status: true,
          createdAt: true,
          depth: true,
        })
      ),
    }),
  })
);
export type QueuePostAnswer = z.infer<typeof queuePostAnswer>;
