import type { SectionState } from '../../../contracts/section-tree';
import type { SectionGraph } from './section-graph';

/** What the page of sections can change of one, apart from its position; comparable. */
export const stateOf = (graph: SectionGraph, section: string): SectionState => ({
  parent: graph.parentOf.get(section) ?? null,
  texts: (graph.sections.get(section) ?? [])
    .map(({ locale, title, slug }) => ({ locale, title, slug: slug ?? '' }))
    .sort((a, b) => (a.locale < b.locale ? -1 : 1)),
});
