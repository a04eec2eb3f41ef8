import { useCallback, useEffect, useState } from 'react';

import type { TreeSection } from '../../../../contracts/section-tree';

interface RevealOptions {
  sections: readonly TreeSection[];
  open: ReadonlySet<string>;
  setOpen: (sections: readonly string[], isWanted: boolean) => void;
  focusRow: (section: string) => void;
}

/**
 * Brings the keyboard to a section wherever it is: what lies above it is opened, and one that is new is
 * waited for.
 */
export const useReveal = ({ sections, open, setOpen, focusRow }: RevealOptions) => {
  const [sought, setSought] = useState<{ section: string; seen: unknown } | null>(null);

  useEffect(() => {
    if (sought === null) return;
    const parents = new Map(sections.map(({ documentId, parent }) => [documentId, parent]));
    const above: string[] = [];
    for (let next = parents.get(sought.section); next; next = parents.get(next)) above.push(next);
    const closed = above.filter((section) => !open.has(section));
    if (closed.length > 0) setOpen(closed, true);
    // Where it lies now may be where it was: the next answer of the server is looked at, too.
    if (sought.seen !== sections) setSought(null);
  }, [open, sections, setOpen, sought]);

  return useCallback(
    (section: string) => {
      setSought({ section, seen: sections });
      focusRow(section);
    },
    [focusRow, sections]
  );
};
