import { useCallback, useLayoutEffect, useRef, useState } from 'react';

import type { SectionRow } from '../../domain/section-rows';

export const rowId = (section: string): string => `article-forum-section-${section}`;

/** How long a row is waited for: whoever has gone on since shall not be called back. */
const AWAITED_MS = 3000;

/** The row of the tree that the keyboard is on: one, so that a tree is one stop of the Tab key. */
export const useTreeFocus = (rows: readonly SectionRow[]) => {
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = useRef<{ section: string; until: number } | null>(null);

  const isShown = rows.some(({ section }) => section.documentId === chosen);
  const active = isShown ? chosen : (rows[0]?.section.documentId ?? null);

  const focus = useCallback((section: string) => {
    wanted.current = { section, until: Date.now() + AWAITED_MS };
    setChosen(section);
    document.getElementById(rowId(section))?.focus();
  }, []);

  // A row that is moved in the page loses the focus, and a new one is not there yet when it is asked for.
  useLayoutEffect(() => {
    if (wanted.current === null || wanted.current.until < Date.now()) return;
    const isFree = document.activeElement === document.body || document.activeElement === null;
    if (isFree) document.getElementById(rowId(wanted.current.section))?.focus();
  }, [rows]);

  /**
   * For a dialog that closes: to the row that is waited for, also if it is not there yet.
   *
   * @returns whether there is one
   */
  const restore = useCallback((): boolean => {
    if (wanted.current === null || wanted.current.until < Date.now()) return false;
    document.getElementById(rowId(wanted.current.section))?.focus();
    return true;
  }, []);

  return { active, setActive: setChosen, focus, restore };
};
