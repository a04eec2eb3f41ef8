import type { TreeSection } from '../../../contracts/section-tree';

/** Where a section can go. */
export interface SectionPlace {
  parent: string | null;
  /** The sibling that follows it, null for the last place; left out: by its title. */
  before?: string | null;
}

export type Direction = 'up' | 'down' | 'in' | 'out';

type Sections = readonly TreeSection[];

/** Sections directly in a place, in their order. */
export const childrenOf = (sections: Sections, parent: string | null): string[] =>
  sections.filter((section) => section.parent === parent).map(({ documentId }) => documentId);

export const parentOf = (sections: Sections, section: string): string | null =>
  sections.find(({ documentId }) => documentId === section)?.parent ?? null;

/** A section and all below it. */
export const branchOf = (sections: Sections, section: string): Set<string> => {
  const branch = new Set([section]);
  // Each stands after its parent: one walk finds them all.
  for (const { documentId, parent } of sections) {
    if (parent !== null && branch.has(parent)) branch.add(documentId);
  }
  return branch;
};

/** Where one step leads by the keyboard; null where there is no such step. */
export const stepFrom = (
  sections: Sections,
  section: string,
  direction: Direction
): SectionPlace | null => {
  const parent = parentOf(sections, section);
  const siblings = childrenOf(sections, parent);
  const index = siblings.indexOf(section);
  switch (direction) {
    case 'up':
      return index < 1 ? null : { parent, before: siblings[index - 1] ?? null };
    case 'down':
      return index === siblings.length - 1 ? null : { parent, before: siblings[index + 2] ?? null };
    case 'in': {
      const above = siblings[index - 1];
      return above === undefined ? null : { parent: above };
    }
    case 'out': {
      if (parent === null) return null;
      const outer = parentOf(sections, parent);
      const uncles = childrenOf(sections, outer);
      return { parent: outer, before: uncles[uncles.indexOf(parent) + 1] ?? null };
    }
  }
};

/** The section to turn to when one goes; '' where it is the only one. */
export const neighbourOf = (sections: Sections, section: string): string => {
  const parent = parentOf(sections, section);
  const siblings = childrenOf(sections, parent);
  const index = siblings.indexOf(section);
  return siblings[index + 1] ?? siblings[index - 1] ?? parent ?? '';
};

/** Whether a place is where the section already is. */
export const isSamePlace = (
  sections: Sections,
  section: string,
  { parent, before }: SectionPlace
): boolean => {
  if (parent !== parentOf(sections, section)) return false;
  if (before === undefined) return true;
  const siblings = childrenOf(sections, parent);
  return before === section || (siblings[siblings.indexOf(section) + 1] ?? null) === before;
};

/** The sections as they are after a move among siblings: the section and its branch, in one piece. */
export const reordered = (
  sections: Sections,
  section: string,
  before: string | null
): TreeSection[] => {
  const branch = branchOf(sections, section);
  const moving = sections.filter(({ documentId }) => branch.has(documentId));
  const rest = sections.filter(({ documentId }) => !branch.has(documentId));
  const parent = parentOf(sections, section);
  const at =
    before === null
      ? endOf(rest, parent)
      : rest.findIndex(({ documentId }) => documentId === before);
  return [...rest.slice(0, at), ...moving, ...rest.slice(at)];
};

/** The index after everything that lies in a place. */
const endOf = (sections: Sections, parent: string | null): number => {
  if (parent === null) return sections.length;
  const branch = branchOf(sections, parent);
  return sections.reduce(
    (last, { documentId }, index) => (branch.has(documentId) ? index + 1 : last),
    sections.length
  );
};
