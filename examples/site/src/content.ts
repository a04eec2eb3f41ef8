import type { ArticleExtras, BreadcrumbItem } from './contract';

export interface Picture {
  url: string;
  alternativeText?: string | null;
  width?: number | null;
  height?: number | null;
  /** Smaller copies that Strapi makes of an uploaded picture. */
  formats?: Record<string, { url: string; width: number; height: number }> | null;
}

/** An article as Strapi sends it, with what the plugin adds; only what this site shows. */
export interface Article extends ArticleExtras {
  documentId: string;
  title: string;
  kicker?: string | null;
  subtitle?: string | null;
  summary?: string | null;
  lead?: string | null;
  /** Strapi blocks: see components/Blocks.tsx. */
  body?: unknown;
  postscript?: string | null;
  dateline?: string | null;
  byline?: string | null;
  source?: string | null;
  publicationDate?: string | null;
  originalDate?: string | null;
  /** Absent when it was not populated, null when there is none. */
  cover?: Picture | null;
  coverCaption?: string | null;
  referenceTitle?: string | null;
  referenceUrl?: string | null;
  redirectUrl?: string | null;
}

export interface Section {
  documentId: string;
  title: string;
  description?: string | null;
  text?: unknown;
  path: string;
  breadcrumb: BreadcrumbItem[];
}

/** Strapi's own answer for a list. */
export interface Page<Entry> {
  data: Entry[];
  meta: { pagination: { page: number; pageSize: number; pageCount: number; total: number } };
}

export const ARTICLE_UID = 'plugin::article-forum.article';

/** The documentId in `plugin::article-forum.article:<documentId>`; null for any other type. */
export function articleOfTarget(target: string): string | null {
  const prefix = `${ARTICLE_UID}:`;
  return target.startsWith(prefix) ? target.slice(prefix.length) : null;
}
