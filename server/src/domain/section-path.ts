import { ancestorsOf, sectionIn, type LocaleChoice, type SectionGraph } from './section-graph';

/** The path of a section; '' for the top, to which slugs are joined as to any other. */
export const sectionPath = (
  graph: SectionGraph,
  section: string | null,
  choice: LocaleChoice
): string =>
  section === null
    ? ''
    : [...ancestorsOf(graph, section), section]
        .map((documentId) => `/${sectionIn(graph, documentId, choice)?.slug ?? documentId}`)
        .join('');
