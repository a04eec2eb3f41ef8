import type { SectionNode as TreeNode } from '../../../contracts/content';
import { MAX_DEPTH, sectionIn, type LocaleChoice, type SectionGraph } from './section-graph';

/** Sections without a position come after those that have one. */
const LAST = Number.MAX_SAFE_INTEGER;

/** All sections of a graph, nested, siblings in their manual order and then by title. */
export const buildTree = (graph: SectionGraph, choice: LocaleChoice): TreeNode[] => {
  const childrenOf = new Map<string | undefined, string[]>();
  for (const documentId of graph.sections.keys()) {
    const parent = graph.parentOf.get(documentId);
    const siblings = childrenOf.get(parent) ?? [];
    siblings.push(documentId);
    childrenOf.set(parent, siblings);
  }

  const build = (parent: string | undefined, path: string, depth: number): TreeNode[] =>
    depth > MAX_DEPTH
      ? []
      : (childrenOf.get(parent) ?? [])
          .flatMap((documentId) => sectionIn(graph, documentId, choice) ?? [])
          .sort(
            (a, b) =>
              (a.position ?? LAST) - (b.position ?? LAST) ||
              a.title.localeCompare(b.title, choice.locale)
          )
          .map((section) => {
            const slug = section.slug ?? section.documentId;
            const own = `${path}/${slug}`;
            return {
              documentId: section.documentId,
              title: section.title,
              slug,
              path: own,
              children: build(section.documentId, own, depth + 1),
            };
          });

  return build(undefined, '', 0);
};
