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

/** One step up, with a row of the section it leads to. */
export interface SectionEdge {
  /** documentId of an entry or a section. Of a start that is a section, the section itself. */
  child: string;
  parent: string;
  section: SectionNode;
}

/** @param edges in the order in which they count, where two say something of one section */
export const toGraph = (edges: Iterable<SectionEdge>): SectionGraph => {
  const parentOf = new Map<string, string>();
  const sections = new Map<string, SectionNode[]>();
  const seen = new Set<string>();
  for (const { child, parent, section } of edges) {
    // A start is an edge from a section to itself; it only brings the section's own row.
    if (child !== parent && !parentOf.has(child)) parentOf.set(child, parent);
    const key = `${parent} ${section.locale}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const known = sections.get(parent) ?? [];
    known.push(section);
    sections.set(parent, known);
  }
  return { parentOf, sections };
};

/**
 * What lies above some entries, out of the whole tree.
 *
 * @param links from an entry to the section it is filed in, by documentId
 */
export const partAbove = (
  tree: SectionGraph,
  links: Iterable<readonly [entry: string, section: string]>
): SectionGraph => {
  const parentOf = new Map<string, string>();
  const sections = new Map<string, readonly SectionNode[]>();
  for (const [entry, section] of links) {
    parentOf.set(entry, section);
    let next: string | undefined = section;
    while (next !== undefined && !sections.has(next)) {
      const rows = tree.sections.get(next);
      if (rows === undefined) break;
      sections.set(next, rows);
      const above: string | undefined = tree.parentOf.get(next);
      if (above !== undefined) parentOf.set(next, above);
      next = above;
    }
  }
  return { parentOf, sections };
};

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
