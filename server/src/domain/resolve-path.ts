import { hasControlCharacters } from './text';

/** One step that a path may take: from a place in the tree, by a slug, to a section. */
export interface Step {
  /** documentId of the section stepped from, null at the top. */
  parent: string | null;
  slug: string;
  /** documentId of the section stepped to. */
  section: string;
  /** A former slug or place: still leads there, but by a redirect. */
  isFormer: boolean;
}

/**
 * The section that a path leads to, by current steps where there are any, else by former ones. As each
 * step may be a former one, a section that was renamed or moved needs one row, whatever lies below it.
 *
 * @param segments slugs from the top down
 * @returns documentId of the section, null when the path leads nowhere
 */
export const walkPath = (segments: readonly string[], steps: readonly Step[]): string | null => {
  const walk = (from: string | null, depth: number): string | null => {
    const slug = segments[depth];
    if (slug === undefined) return from;
    const options = steps
      .filter((step) => step.parent === from && step.slug === slug)
      .sort((a, b) => Number(a.isFormer) - Number(b.isFormer));
    for (const { section } of options) {
      const found = walk(section, depth + 1);
      if (found !== null) return found;
    }
    return null;
  };
  return segments.length === 0 ? null : walk(null, 0);
};

/** The segments of a path, decoded, in the form slugs have; null when it cannot be a path of ours. */
export const segmentsOf = (path: string): string[] | null => {
  const segments = path.split('/').filter((segment) => segment !== '');
  if (segments.length === 0 || segments.length > 65) return null;
  try {
    const decoded = segments.map((segment) => decodeURIComponent(segment).normalize('NFC'));
    return decoded.some(hasControlCharacters) ? null : decoded;
  } catch {
    return null;
  }
};
