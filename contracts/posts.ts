import { z } from '@strapi/utils';

import {
  answered,
  characters,
  cursor,
  documentId,
  locale,
  namesOneTarget,
  ONE_TARGET,
  queryInteger,
  targetKey,
  targetQuery,
} from './common';

/** A post as the public sees it: these keys and no other. */
export interface PublicPost {
  documentId: string;
  title: string | null;
  /** What was typed. */
  body: string;
  /** The same as safe HTML. */
  html: string;
  authorName: string;
  isStaff: boolean;
  link?: { title: string; url: string };
  createdAt: string;
  editedAt?: string;
  parent: string | null;
  thread: string;
  depth: number;
  /** Readable direct replies. */
  replyCount: number;
  withdrawn?: true;
  replies?: PublicPost[];
  /** Cursor for `?thread=` when the thread has more readable posts than `replies` holds. */
  moreReplies?: string | null;
}

export const publicPost: z.ZodType<PublicPost> = z.lazy(() =>
  z.strictObject({
    documentId,
    title: z.string().nullable(),
    body: z.string(),
    html: z.string(),
    authorName: z.string(),
    isStaff: z.boolean(),
    link: z.strictObject({ title: z.string(), url: z.string() }).optional(),
    createdAt: z.string(),
    editedAt: z.string().optional(),
    parent: documentId.nullable(),
    thread: documentId,
    depth: z.number().int(),
    replyCount: z.number().int(),
    withdrawn: z.literal(true).optional(),
    replies: z.array(publicPost).optional(),
    moreReplies: z.string().nullable().optional(),
  })
);

export const VIEWS = ['threads', 'flat'] as const;
export const ORDERS = ['newest', 'oldest', 'active'] as const;
export type PostOrder = (typeof ORDERS)[number];
export const MAX_PAGE = 100;
export const DEFAULT_PAGE = 20;
export const REPLIES_A_THREAD = 50;

/** `GET /forum-posts`: a forum's posts, or the rest of one thread. */
export const postsQuery = z
  .strictObject({
    ...targetQuery,
    thread: documentId.optional(),
    view: z.enum(VIEWS).optional(),
    order: z.enum(ORDERS).optional(),
    limit: queryInteger(1, MAX_PAGE).optional(),
    cursor: cursor.optional(),
  })
  .refine((query) => query.thread !== undefined || namesOneTarget(query), ONE_TARGET)
  .refine(
    (query) =>
      query.thread === undefined || !(query.article ?? query.target ?? query.view ?? query.order),
    {
      message: 'thread stands alone, with cursor and limit',
      path: ['thread'],
    }
  );
export type PostsQuery = z.infer<typeof postsQuery>;

export const postsAnswer = answered(() =>
  z.object({
    data: z.array(publicPost),
    meta: z.object({
      postCount: z.number().int(),
      threadCount: z.number().int(),
      nextCursor: z.string().nullable(),
    }),
  })
);
export type PostsAnswer = z.infer<typeof postsAnswer>;

/** `GET /forum-posts/:documentId` */
/** Not strict: Strapi's router adds numbered parameters of its own. */
export const postParams = z.object({ documentId });
export const postQuery = z.strictObject({ locale: locale.optional() });
/** A permalink needs to know in which order the page that it leads to is sorted. */
export const onePostQuery = z.strictObject({
  locale: locale.optional(),
  order: z.enum(ORDERS).optional(),
});
export const postAnswer = answered(() =>
  z.object({
    data: publicPost,
    meta: z.object({
      target: z.string(),
      thread: documentId,
      /** Where the post stands: cursors for pages that begin with its thread, and with the post itself. */
      page: z.object({
        /** For `GET /forum-posts?view=threads` in the order that was asked. */
        threads: z.string(),
        /** For `GET /forum-posts?thread=`; null for a root post. */
        replies: z.string().nullable(),
      }),
    }),
  })
);
export type PostAnswer = z.infer<typeof postAnswer>;

/**
 * `POST /forum-posts` and `/forum-posts/preview`. Only shape is judged here; lengths and rules of
 * the fields depend on the site's settings and are judged by the submission.
 */
const entry = characters(0, 200_000);
export const submissionBody = z.strictObject({
  data: z
    .object({
      article: documentId.optional(),
      target: targetKey.optional(),
      locale: locale.optional(),
      parent: documentId.nullish(),
      title: entry.nullish(),
      body: entry.nullish(),
      authorName: entry.nullish(),
      authorEmail: entry.nullish(),
      linkTitle: entry.nullish(),
      linkUrl: entry.nullish(),
      token: z.string().max(1000).nullish(),
    })
    /** What another key is, the submission says: the honeypot, whose name the site may set, or unknown. */
    .catchall(z.unknown())
    .refine(namesOneTarget, ONE_TARGET),
});
export type SubmissionBody = z.infer<typeof submissionBody>;
export type SubmissionInput = SubmissionBody['data'];

/** A text that its author wrote over an approved one, and that waits for a moderator. */
export const proposedText = answered(() =>
  z.object({
    title: z.string().nullable(),
    body: z.string(),
    html: z.string(),
    link: z.object({ title: z.string(), url: z.string() }).optional(),
    proposedAt: z.string(),
  })
);
export type ProposedText = z.infer<typeof proposedText>;

/** What a reader learns of their own post; `spam` reads as `pending`. */
export const ownPost = answered(() =>
  z.object({
    documentId,
    status: z.enum(['pending', 'published', 'rejected', 'removed', 'withdrawn']),
    revision: z.number().int(),
    title: z.string().nullable(),
    body: z.string(),
    html: z.string(),
    authorName: z.string(),
    link: z.object({ title: z.string(), url: z.string() }).optional(),
    createdAt: z.string(),
    parent: documentId.nullable(),
    thread: documentId,
    target: z.string(),
    /** The author's newer text, while a moderator has not decided it; the rest is what is public. */
    proposed: proposedText.optional(),
    /** Until when the author may edit and withdraw; null where they may not any more. */
    editableUntil: z.string().nullable(),
    withdrawableUntil: z.string().nullable(),
  })
);
export type OwnPost = z.infer<typeof ownPost>;

export const submissionAnswer = answered(() =>
  z.object({
    data: ownPost,
    meta: z.object({ editToken: z.string(), message: z.string() }),
  })
);
export type SubmissionAnswer = z.infer<typeof submissionAnswer>;

export const previewAnswer = answered(() =>
  z.object({
    data: publicPost,
    meta: z.object({
      problems: z.array(
        z.object({
          path: z.array(z.union([z.string(), z.number()])),
          code: z.string(),
          message: z.string(),
        })
      ),
    }),
  })
);
export type PreviewAnswer = z.infer<typeof previewAnswer>;

/** `GET /forum-posts/mine/:documentId`, with the edit token in `X-Edit-Token`. */
export const EDIT_TOKEN_HEADER = 'x-edit-token';
export const minePostAnswer = answered(() =>
  z.object({ data: ownPost, meta: z.object({ message: z.string() }) })
);
export type MinePostAnswer = z.infer<typeof minePostAnswer>;

/**
 * `PUT /forum-posts/:documentId`, by the signed-in author or with the edit token. What is left out stays
 * as it is; the author's name and address cannot be changed.
 */
export const EDITABLE_FIELDS = ['title', 'body', 'linkTitle', 'linkUrl'] as const;
export type EditableField = (typeof EDITABLE_FIELDS)[number];
export const editBody = z.strictObject({
  data: z.strictObject({
    /** As the author saw it. */
    revision: z.number().int().min(0),
    title: entry.nullish(),
    body: entry.nullish(),
    linkTitle: entry.nullish(),
    linkUrl: entry.nullish(),
  }),
});
export type EditBody = z.infer<typeof editBody>;

/** `POST /forum-posts/:documentId/report` */
export const reportBody = z.strictObject({
  data: z.strictObject({
    reason: z.string().min(1).max(40),
    comment: characters(0, 4000).nullish(),
  }),
});
export type ReportBody = z.infer<typeof reportBody>;
export const reportAnswer = answered(() =>
  z.object({
    data: z.object({ received: z.literal(true) }),
    meta: z.object({ message: z.string() }),
  })
);
export type ReportAnswer = z.infer<typeof reportAnswer>;
