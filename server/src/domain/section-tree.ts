import type { SectionNode as TreeNode } from '../../../contracts/content';
import { childrenIn } from './section-children';
import { MAX_DEPTH, type LocaleChoice, type SectionGraph } from './section-graph';

/** All sections of a graph, nested, siblings in their manual order and then by title. */
export const buildTree = (graph: SectionGraph, choice: LocaleChoice): TreeNode[] => {
  const children = childrenIn(graph, choice);

  const build = (parent: string | null, path: string, depth: number): TreeNode[] =>
    depth > MAX_DEPTH
      ? []
      : (children.get(parent) ?? []).map((section) => {
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

  return build(null, '', 0);
};
