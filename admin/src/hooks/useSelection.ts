import { useCallback, useEffect, useMemo, useState } from 'react';

import type { Picked } from '../queue/picked';

const NONE: ReadonlyMap<string, Picked> = new Map();

/**
 * The chosen posts, across the pages of one list, each with the revision it had when it was chosen: a
 * post that changes afterwards is reported as a conflict instead of being decided unseen.
 *
 * @param list what is listed: of another list nothing is chosen yet
 */
export const useSelection = (list: string) => {
  const [ticked, setTicked] = useState(NONE);

  useEffect(() => setTicked(NONE), [list]);

  const selected = useMemo(() => [...ticked.values()], [ticked]);

  const toggle = useCallback(
    (post: Picked) =>
      setTicked((previous) => {
        const next = new Map(previous);
        if (!next.delete(post.documentId)) next.set(post.documentId, post);
        return next;
      }),
    []
  );

  const add = useCallback(
    (chosen: readonly Picked[]) =>
      setTicked(
        (previous) =>
          new Map([...previous, ...chosen.map((post) => [post.documentId, post] as const)])
      ),
    []
  );

  const drop = useCallback(
    (documentIds: readonly string[]) =>
      setTicked((previous) => {
        const next = new Map(previous);
        for (const documentId of documentIds) next.delete(documentId);
        return next.size === previous.size ? previous : next;
      }),
    []
  );

  const clear = useCallback(() => setTicked(NONE), []);
  const isSelected = useCallback((documentId: string) => ticked.has(documentId), [ticked]);

  return { selected, isSelected, toggle, add, drop, clear };
};

export type Selection = ReturnType<typeof useSelection>;
