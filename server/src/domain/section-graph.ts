import type { SectionRow } from '../../../content-types';

/** No trail is longer; a deeper tree is a mistake and a longer walk a cycle. */
export const MAX_DEPTH = 64;

/** A section as one locale has it, with its policy overrides. */
export type SectionNode = Pick<
  SectionRow,
  | 'documentId'
  | 'locale'
  | 'title'
  | 'slug'
  | 'position'
  | 'posting'
  | 'moderation'
  | 'visibility'
  | 'closeAfterDays'
  | 'closeAt'
  | 'trustAfter'
>;

export interface SectionGraph {
  /** documentId of the parent of a section, or of the section of an entry. */
  parentOf: ReadonlyMap<string, string>;
  /** Every row of each section, one a locale. */
  sections: ReadonlyMap<string, readonly SectionNode[]>;
}

/** The languages of a request, in the order in which a text is looked for. */
export interface LocaleChoice {
  locale: string;
  defaultLocale: string;
}

/**
 * The sections above an entry, from the top down.
 *
 * @param start documentId of an article or section; a section is itself not part of the answer
 */
export const ancestorsOf = (graph: SectionGraph, start: string): string[] => {
  const trail: string[] = [];
  const seen = new Set([start]);
  let next = graph.parentOf.get(start);
  while (next !== undefined && !seen.has(next) && trail.length < MAX_DEPTH) {
    trail.unshift(next);
    seen.add(next);
    next = graph.parentOf.get(next);
  }
  return trail;
};

/** The row of a section to show: the asked locale's, else the default one's, else any. */
export const sectionIn = (
  graph: SectionGraph,
  documentId: string,
  { locale, defaultLocale }: LocaleChoice
): SectionNode | undefined => {
  const rows = graph.sections.get(documentId) ?? [];
  return (
    rows.find((row) => row.locale === locale) ??
    rows.find((row) => row.locale === defaultLocale) ??
    rows[0]
  );
};
