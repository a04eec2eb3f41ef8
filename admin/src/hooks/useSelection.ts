import { useCallback, useEffect, useMemo, useState } from 'react';

import type { QueuePost } from '../../../contracts/moderation';

const NONE: ReadonlyMap<string, number> = new Map();

/**
 * The ticked posts of the page, each with the revision it had when it was ticked: a post that changes
 * afterwards is reported as a conflict instead of being decided unseen.
 */
export const useSelection = (posts: readonly QueuePost[]) => {
  const [ticked, setTicked] = useState(NONE);

  // A post that leaves the page is let go: should an undo bring it back, it comes back unticked.
  useEffect(() => {
    const shown = new Set(posts.map(({ documentId }) => documentId));
    setTicked((previous) => {
      const kept = [...previous].filter(([documentId]) => shown.has(documentId));
      return kept.length === previous.size ? previous : new Map(kept);
    });
  }, [posts]);

  const selected = useMemo(
    () =>
      posts.flatMap((post) => {
        const revision = ticked.get(post.documentId);
        return revision === undefined ? [] : [{ ...post, revision }];
      }),
    [posts, ticked]
  );

  const toggle = useCallback(
    ({ documentId, revision }: QueuePost) =>
      setTicked((previous) => {
        const next = new Map(previous);
        if (!next.delete(documentId)) next.set(documentId, revision);
        return next;
      }),
    []
  );

  const select = useCallback(
    (chosen: readonly QueuePost[]) =>
      setTicked(new Map(chosen.map(({ documentId, revision }) => [documentId, revision]))),
    []
  );

  return { selected, isSelected: (documentId: string) => ticked.has(documentId), toggle, select };
};

export type Selection = ReturnType<typeof useSelection>;
