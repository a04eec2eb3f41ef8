import { useCallback, type KeyboardEvent } from 'react';

import type { Direction } from '../../domain/section-places';
import type { SectionRow } from '../../domain/section-rows';

interface TreeKeys {
  rows: readonly SectionRow[];
  focus: (section: string) => void;
  setOpen: (sections: readonly string[], isWanted: boolean) => void;
  /** Undefined for those who may not move sections, and while only a part of the tree is shown. */
  onStep: ((section: string, direction: Direction) => void) | undefined;
  onRename: ((section: string) => void) | undefined;
  onDelete: ((section: string) => void) | undefined;
  onOpen: (section: string) => void;
}

const STEPS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/** The keys of a tree as the ARIA practices have them; with Alt they move the section itself. */
export const useTreeKeys = ({ rows, focus, setOpen, onStep, ...acts }: TreeKeys) =>
  useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const id = event.currentTarget.dataset.section;
      // Keys in a field or on a button of the row are theirs.
      if (id === undefined || event.target !== event.currentTarget) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      const index = rows.findIndex(({ section }) => section.documentId === id);
      const row = rows[index];
      if (row === undefined) return;

      const goTo = (target: SectionRow | undefined) => {
        if (target !== undefined) focus(target.section.documentId);
      };
      const next = rows[index + 1];
      const { parent } = row.section;
      const keys: Readonly<Record<string, () => void>> = event.altKey
        ? Object.fromEntries(
            Object.entries(STEPS).map(([key, direction]) => [key, () => onStep?.(id, direction)])
          )
        : {
            ArrowUp: () => goTo(rows[index - 1]),
            ArrowDown: () => goTo(next),
            Home: () => goTo(rows[0]),
            End: () => goTo(rows.at(-1)),
            ArrowRight: () => {
              if (row.isOpen === false) setOpen([id], true);
              else if (row.isOpen === true) goTo(next);
            },
            ArrowLeft: () => {
              if (row.isOpen === true) setOpen([id], false);
              else goTo(rows.find(({ section }) => section.documentId === parent));
            },
            Enter: () => acts.onOpen(id),
            F2: () => acts.onRename?.(id),
            Delete: () => acts.onDelete?.(id),
          };
      const act = keys[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    },
    [acts, focus, onStep, rows, setOpen]
  );
