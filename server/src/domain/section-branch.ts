import { ancestorsOf, type SectionGraph } from './section-graph';

/** documentIds of a section and of all below it. */
export const branchOf = (graph: SectionGraph, section: string): string[] =>
  [...graph.sections.keys()].filter(
    (documentId) => documentId === section || ancestorsOf(graph, documentId).includes(section)
  );

/** How many levels a section and those below it take. */
export const heightOf = (graph: SectionGraph, section: string): number => {
  const above = ancestorsOf(graph, section).length;
  const depths = branchOf(graph, section).map((each) => ancestorsOf(graph, each).length);
  return Math.max(above, ...depths) - above + 1;
};
