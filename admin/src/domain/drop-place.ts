import type { SectionPlace } from './section-places';
import type { SectionRow } from './section-rows';

/** Where the pointer is over a row: shares of its height and levels of indentation. */
export interface Hover {
  /** documentId of the row. */
  row: string;
  /** 0 at its upper edge, 1 at its lower one. */
  height: number;
  /** The level that the pointer's column stands for. */
  level: number;
}

/** Where a dropped section goes, and where to draw it. */
export interface Drop extends SectionPlace {
  row: string;
  side: 'above' | 'inside' | 'below';
  level: number;
}

const EDGE = 0.28;

/**
 * What a drop here would do; null where nothing can be dropped.
 *
 * @param branch the section that is dragged and those below it
 */
export const dropPlace = (
  rows: readonly SectionRow[],
  branch: ReadonlySet<string>,
  { row, height, level }: Hover
): Drop | null => {
  const index = rows.findIndex(({ section }) => section.documentId === row);
  const target = rows[index];
  if (target === undefined || branch.has(row)) return null;
  const { section, isOpen } = target;
  if (height < EDGE) {
    return { row, side: 'above', level: target.level, parent: section.parent, before: row };
  }
  if (height <= 1 - EDGE) return { row, side: 'inside', level: target.level + 1, parent: row };

  const next = rows[index + 1];
  if (isOpen === true && next !== undefined && next.level > target.level) {
    const first = next.section.documentId;
    return { row, side: 'below', level: next.level, parent: row, before: first };
  }
  // After the last one of a branch the pointer's column says at which level.
  let last = target;
  while (last.level > level && last.place === last.siblingCount && last.section.parent !== null) {
    const above = rows.find((each) => each.section.documentId === last.section.parent);
    if (above === undefined) break;
    last = above;
  }
  const following = rows.find(
    (each) => each.section.parent === last.section.parent && each.place === last.place + 1
  );
  return {
    row,
    side: 'below',
    level: last.level,
    parent: last.section.parent,
    before: following?.section.documentId ?? null,
  };
};
