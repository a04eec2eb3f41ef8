import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import type { TreeSection } from '../../../../contracts/section-tree';
import { dropPlace, type Drop } from '../../domain/drop-place';
import { branchOf, isSamePlace, type SectionPlace } from '../../domain/section-places';
import type { SectionRow } from '../../domain/section-rows';

/** How long the pointer stays on a closed section until it opens. */
const OPEN_AFTER_MS = 700;

interface DragOptions {
  sections: readonly TreeSection[];
  rows: readonly SectionRow[];
  setOpen: (sections: readonly string[], isWanted: boolean) => void;
  onDrop: (section: string, place: SectionPlace) => void;
}

/** What stands in the page of a row, in pixels. */
export const INDENT = 24;

/**
 * Which place a dragged section is over. The rows stay where they are: a line, or a frame around the
 * section to drop into, says where it would go. The place is read from the row under the pointer, so that
 * thousands of rows need not be measured.
 */
export const useSectionDrag = ({ sections, rows, setOpen, onDrop }: DragOptions) => {
  const [dragged, setDragged] = useState<string | null>(null);
  const [drop, setDrop] = useState<Drop | null>(null);
  const pointer = useRef({ x: 0, y: 0 });
  const branch = useMemo(
    () => (dragged === null ? new Set<string>() : branchOf(sections, dragged)),
    [dragged, sections]
  );

  useEffect(() => {
    if (dragged === null) return undefined;
    const look = () => {
      const { x, y } = pointer.current;
      const row = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-section]');
      const found = row ? dropPlace(rows, branch, hoverOf(row, x, y)) : null;
      const isNowhere = found === null || isSamePlace(sections, dragged, found);
      setDrop((before) => (isNowhere ? null : isSameDrop(before, found) ? before : found));
    };
    const follow = ({ clientX, clientY }: PointerEvent) => {
      pointer.current = { x: clientX, y: clientY };
      look();
    };
    window.addEventListener('pointermove', follow);
    window.addEventListener('scroll', look, true);
    look();
    return () => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('scroll', look, true);
    };
  }, [branch, dragged, rows, sections]);

  const target = drop?.side === 'inside' ? drop.row : null;
  const isClosed = rows.some(
    ({ section, isOpen }) => section.documentId === target && isOpen === false
  );
  useEffect(() => {
    if (target === null || !isClosed) return undefined;
    const timer = setTimeout(() => setOpen([target], true), OPEN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isClosed, setOpen, target]);

  const start = useCallback((section: string, at: { x: number; y: number }) => {
    pointer.current = at;
    setDragged(section);
  }, []);
  const cancel = useCallback(() => {
    setDragged(null);
    setDrop(null);
  }, []);
  const end = useCallback(() => {
    if (dragged !== null && drop !== null) {
      const { parent, before } = drop;
      onDrop(dragged, { parent, ...(before === undefined ? {} : { before }) });
    }
    cancel();
  }, [cancel, dragged, drop, onDrop]);

  return { dragged, drop, branch, start, end, cancel };
};

const hoverOf = (row: HTMLElement, x: number, y: number) => {
  const { top, height } = row.getBoundingClientRect();
  const title = row.querySelector<HTMLElement>('[data-indent]');
  const left = title?.getBoundingClientRect().left ?? 0;
  return {
    row: row.dataset.section ?? '',
    height: (y - top) / height,
    level: Math.max(1, Math.ceil((x - left) / INDENT)),
  };
};

const isSameDrop = (a: Drop | null, b: Drop): boolean =>
  a !== null &&
  a.row === b.row &&
  a.side === b.side &&
  a.level === b.level &&
  a.parent === b.parent &&
  a.before === b.before;
