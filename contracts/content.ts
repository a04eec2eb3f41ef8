import { z } from '@strapi/utils';

import { answered, documentId, isoDate, locale } from './common';

export const breadcrumbItem = answered(() =>
  z.object({
    title: z.string(),
    path: z.string(),
    documentId: documentId.nullable(),
    type: z.enum(['home', 'section', 'article']),
  })
);
export type BreadcrumbItem = z.infer<typeof breadcrumbItem>;

export const posting = z.enum(['anyone', 'registered', 'nobody']);
export const moderation = z.enum(['before', 'after']);
export const visibility = z.enum(['shown', 'hidden']);

/** One level's policy; what is left out or null inherits. */
export const policyOverrides = z.strictObject({
  posting: posting.nullish(),
  moderation: moderation.nullish(),
  visibility: visibility.nullish(),
  closeAfterDays: z.number().int().min(0).max(36_500).nullish(),
  closeAt: isoDate.nullish(),
  trustAfter: z.number().int().min(1).max(1000).nullish(),
});
export type PolicyOverridesBody = z.infer<typeof policyOverrides>;

/** What an article says of its forum: effective policy, real figures. */
export const forumSummary = answered(() =>
  z.object({
    postCount: z.number().int(),
    posting,
    moderation,
    visibility,
    isOpen: z.boolean(),
    lastPostAt: z.string().nullable(),
  })
);
export type ForumSummary = z.infer<typeof forumSummary>;

/** What the plugin adds to each article; sections carry `path` and `breadcrumb` alone. */
export interface ArticleExtras {
  path: string;
  breadcrumb: BreadcrumbItem[];
  forum: ForumSummary;
}

/** `GET /articles`: Strapi's own query parameters, and `within`. */
export const articlesQuery = z.object({ within: documentId.optional() });

/** `GET /by-path` */
export const byPathQuery = z.strictObject({
  path: z.string().min(1).max(4000).startsWith('/'),
  locale: locale.optional(),
  populate: z.unknown().optional(),
  fields: z.unknown().optional(),
});
export const byPathMeta = answered(() =>
  z.object({ canonicalPath: z.string(), redirect: z.boolean() })
);
export interface ByPathAnswer<Entry> {
  data: { type: 'article' | 'section'; entry: Entry };
  meta: z.infer<typeof byPathMeta>;
}

/** `GET /sections/tree` */
export const sectionsTreeQuery = z.strictObject({ locale: locale.optional() });
export interface SectionNode {
  documentId: string;
  title: string;
  slug: string;
  path: string;
  children: SectionNode[];
}
export const sectionNode: z.ZodType<SectionNode> = z.lazy(() =>
  z.object({
    documentId,
    title: z.string(),
    slug: z.string(),
    path: z.string(),
    children: z.array(sectionNode),
  })
);
