import type { SectionNode } from '../../../contracts/content';

export interface FlatSection {
  documentId: string;
  title: string;
  /** 0 for those at the top. */
  depth: number;
}

/** A tree of sections as it is read from top to bottom. */
export const flatTree = (nodes: readonly SectionNode[], depth = 0): FlatSection[] =>
  nodes.flatMap(({ documentId, title, children }) => [
    { documentId, title, depth },
    ...flatTree(children, depth + 1),
  ]);

/** What lies in some sections, each with all below it; one within another is not said twice. */
export const branchesOf = (
  nodes: readonly SectionNode[],
  sections: readonly string[]
): SectionNode[] =>
  nodes.flatMap((node) =>
    sections.includes(node.documentId) ? [node] : branchesOf(node.children, sections)
  );
