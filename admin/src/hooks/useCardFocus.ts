import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';

import type { QueuePost } from '../../../contracts/moderation';

export const cardId = (documentId: string): string => `article-forum-post-${documentId}`;

/** Keeps the keyboard's place in a list whose cards go and come back. */
export const useCardFocus = (posts: readonly QueuePost[]) => {
  const list = useRef<HTMLDivElement>(null);
  const awaited = useRef<readonly string[]>([]);
  const shown = useRef(posts);
  useLayoutEffect(() => {
    shown.current = posts;
  }, [posts]);

  const focusList = useCallback(() => list.current?.focus(), []);

  /** From the posts that are about to leave to the next one that stays. */
  const leave = useCallback(
    (leaving: readonly QueuePost[]) => {
      const ids = shown.current.map(({ documentId }) => documentId);
      const gone = new Set(leaving.map(({ documentId }) => documentId));
      const lastGone = Math.max(...ids.map((id, index) => (gone.has(id) ? index : -1)));
      const below = ids.at(lastGone + 1);
      const above = ids.filter((id, index) => index < lastGone && !gone.has(id)).at(-1);
      const target = below ?? above;
      const card = target === undefined ? null : document.getElementById(cardId(target));
      // The card below moves up to where the decided one was: scrolling to it would jump.
      if (card === null) focusList();
      else card.focus({ preventScroll: target === below });
    },
    [focusList]
  );

  /** To the first of these posts once the list shows it, if the focus still waits on the list. */
  const focusWhenShown = useCallback((documentIds: readonly string[]) => {
    awaited.current = documentIds;
  }, []);

  useEffect(() => {
    const back = posts.find(({ documentId }) => awaited.current.includes(documentId));
    if (back === undefined) return;
    awaited.current = [];
    const isWaiting = [list.current, document.body].some((home) => home === document.activeElement);
    if (isWaiting) document.getElementById(cardId(back.documentId))?.focus();
  }, [posts]);

  return { list, focusList, leave, focusWhenShown };
};
