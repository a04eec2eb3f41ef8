import type { Placed } from './acts-on-sections';

/**
 * The parent of each section.
 *
 * @throws Error when a section lies elsewhere in one language than in another
 */
export const parentsIn = (places: readonly Placed[]): Map<string, string | null> => {
  const parents = new Map<string, string | null>();
  for (const { documentId, locale, parent } of places) {
    const found = parent?.documentId ?? null;
    const known = parents.get(documentId);
    if (known !== undefined && known !== found) {
      throw new Error(`${documentId} lies under ${known}, but in ${locale} under ${found}`);
    }
    parents.set(documentId, found);
  }
  return parents;
};

/** The section at the top of the trail to a section; null when the trail is a ring. */
export const topOf = (
  section: string,
  parents: ReadonlyMap<string, string | null>
): string | null => {
  let top = section;
  for (let steps = 0; steps <= parents.size; steps += 1) {
    const parent = parents.get(top) ?? null;
    if (parent === null) return top;
    top = parent;
  }
  return null;
};
