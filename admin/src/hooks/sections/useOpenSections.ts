import { useCallback, useMemo } from 'react';

import { usePersistentState } from '@strapi/strapi/admin';

import type { TreeSection } from '../../../../contracts/section-tree';

/** A tree of so many is shown open at first; of a bigger one the top alone. */
const OPEN_AT_FIRST = 80;

const NONE: string[] = [];

/** Which sections are open; the browser remembers it. */
export const useOpenSections = (sections: readonly TreeSection[]) => {
  const [stored, setStored] = usePersistentState<string[] | null>(
    'ARTICLE_FORUM_OPEN_SECTIONS',
    null
  );

  const all = useMemo(
    () => [...new Set(sections.flatMap(({ parent }) => parent ?? []))],
    [sections]
  );
  const atFirst = sections.length <= OPEN_AT_FIRST ? all : NONE;
  const open = useMemo(() => new Set(stored ?? atFirst), [atFirst, stored]);

  const setOpen = useCallback(
    (ids: readonly string[], isWanted: boolean) =>
      setStored((before) => {
        const rest = (before ?? atFirst).filter((id) => !ids.includes(id));
        return isWanted ? [...rest, ...ids] : rest;
      }),
    [atFirst, setStored]
  );
  const openAll = useCallback(() => setStored(all), [all, setStored]);
  const closeAll = useCallback(() => setStored([]), [setStored]);

  return { open, setOpen, openAll, closeAll };
};
