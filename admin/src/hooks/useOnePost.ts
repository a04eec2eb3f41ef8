import { useCallback, useEffect, useRef, useState } from 'react';

import type { QueuePost } from '../../../contracts/moderation';
import { cardId } from './useCardFocus';

type Named = Pick<QueuePost, 'documentId'>;

/** Which post of the page is shown where posts are read one by one. */
export const useOnePost = (posts: readonly QueuePost[], isOn: boolean) => {
  const [wanted, setWanted] = useState<string | null>(null);
  const found = posts.findIndex(({ documentId }) => documentId === wanted);
  const index = Math.max(found, 0);
  const post = posts[index];

  // The first post is not fetched by the keyboard: whoever opens the page may be elsewhere on it.
  const shown = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (!isOn || post === undefined) return;
    if (shown.current !== undefined && shown.current !== post.documentId) {
      document.getElementById(cardId(post.documentId))?.focus();
    }
    shown.current = post.documentId;
  }, [isOn, post]);

  const show = useCallback((documentId: string) => setWanted(documentId), []);

  /** @returns whether there is one */
  const move = useCallback(
    (steps: 1 | -1): boolean => {
      const next = posts[index + steps];
      if (next !== undefined) setWanted(next.documentId);
      return next !== undefined;
    },
    [index, posts]
  );

  /** To the next one that stays. */
  const leave = useCallback(
    (leaving: readonly Named[]) => {
      const gone = new Set(leaving.map(({ documentId }) => documentId));
      const stays = ({ documentId }: Named) => !gone.has(documentId);
      const next = posts.slice(index).find(stays) ?? posts.slice(0, index).filter(stays).at(-1);
      if (next !== undefined) setWanted(next.documentId);
    },
    [index, posts]
  );

  return { post, index, show, move, leave };
};
