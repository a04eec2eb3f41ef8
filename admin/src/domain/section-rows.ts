import type { TreeSection } from '../../../contracts/section-tree';

/** A section as the tree shows it. */
export interface SectionRow {
  section: TreeSection;
  /** From one at the top. */
  level: number;
  /** Its place among its siblings, from one on. */
  place: number;
  siblingCount: number;
  /** Undefined where it has no sections in it. */
  isOpen: boolean | undefined;
}

interface Shown {
  open: ReadonlySet<string>;
  /** Words to find in titles and slugs; what is found is shown with all above it. */
  search: string;
}

/**
 * The rows to draw, from the top down.
 *
 * @param sections each after its parent
 */
export const sectionRows = (
  sections: readonly TreeSection[],
  { open, search }: Shown
): SectionRow[] => {
  const found = search === '' ? null : withAncestors(sections, search);
  const siblings = new Map<string | null, number>();
  for (const { parent } of sections) siblings.set(parent, (siblings.get(parent) ?? 0) + 1);

  const rows: SectionRow[] = [];
  const levels = new Map<string, number>();
  const places = new Map<string | null, number>();
  for (const section of sections) {
    const { documentId, parent } = section;
    const place = (places.get(parent) ?? 0) + 1;
    places.set(parent, place);
    const levelAbove = parent === null ? 0 : levels.get(parent);
    // Below a closed section, or below one that was not found.
    if (levelAbove === undefined || (found !== null && !found.has(documentId))) continue;
    const hasChildren = siblings.has(documentId);
    const isOpen = found === null ? open.has(documentId) : true;
    if (isOpen || found !== null) levels.set(documentId, levelAbove + 1);
    rows.push({
      section,
      level: levelAbove + 1,
      place,
      siblingCount: siblings.get(parent) ?? 1,
      isOpen: hasChildren ? isOpen : undefined,
    });
  }
  return rows;
};

const withAncestors = (sections: readonly TreeSection[], search: string): Set<string> => {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const parents = new Map(sections.map(({ documentId, parent }) => [documentId, parent]));
  const found = new Set<string>();
  for (const { documentId, title, slug } of sections) {
    const said = fold(`${title} ${slug}`);
    if (!words.every((word) => said.includes(word))) continue;
    let next: string | null | undefined = documentId;
    while (next && !found.has(next)) {
      found.add(next);
      next = parents.get(next);
    }
  }
  return found;
};

/** As somebody types who looks for it: without case and accents. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
