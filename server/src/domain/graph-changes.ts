import type { SectionGraph } from './section-graph';

/** The graph as it is once a section lies elsewhere. */
export const withParent = (
  graph: SectionGraph,
  section: string,
  parent: string | null
): SectionGraph => {
  const parentOf = new Map(graph.parentOf);
  if (parent === null) parentOf.delete(section);
  else parentOf.set(section, parent);
  return { ...graph, parentOf };
};

/** The graph as it is once a section has other texts in some locales; a locale that is new is added. */
export const withTexts = (
  graph: SectionGraph,
  section: string,
  texts: readonly { locale: string; title?: string; slug: string }[]
): SectionGraph => {
  const sections = new Map(graph.sections);
  const rows = [...(sections.get(section) ?? [])];
  for (const text of texts) {
    const index = rows.findIndex((row) => row.locale === text.locale);
    const [like] = rows;
    if (like === undefined) continue;
    if (index === -1) rows.push({ ...like, ...text });
    else rows[index] = { ...(rows[index] ?? like), ...text };
  }
  sections.set(section, rows);
  return { ...graph, sections };
};
