import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';

import type { QueuePost } from '../../../contracts/moderation';

type Named = Pick<QueuePost, 'documentId'>;

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
  const focusCard = useCallback((documentId: string, options?: FocusOptions): boolean => {
    const card = document.getElementById(cardId(documentId));
    card?.focus(options);
    return card !== null;
  }, []);

  /** The post whose card, or something in it, has the focus. */
  const focused = useCallback((): QueuePost | undefined => {
    const card = document.activeElement?.closest('article');
    return shown.current.find(({ documentId }) => card?.id === cardId(documentId));
  }, []);

  /** To the card so many further down; to the first where none has the focus. */
  const move = useCallback(
    (steps: 1 | -1) => {
      const ids = shown.current.map(({ documentId }) => documentId);
      const from = focused();
      const index = from === undefined ? -1 : ids.indexOf(from.documentId);
      const next = ids.at(index === -1 ? 0 : Math.min(Math.max(index + steps, 0), ids.length - 1));
      if (next !== undefined) focusCard(next);
    },
    [focusCard, focused]
  );

  /** From the posts that are about to leave to the next one that stays. */
  const leave = useCallback(
    (leaving: readonly Named[]) => {
      const ids = shown.current.map(({ documentId }) => documentId);
      const gone = new Set(leaving.map(({ documentId }) => documentId));
      const lastGone = Math.max(...ids.map((id, index) => (gone.has(id) ? index : -1)));
      const below = ids.at(lastGone + 1);
      const above = ids.filter((id, index) => index < lastGone && !gone.has(id)).at(-1);
      const target = below ?? above;
      // The card below moves up to where the decided one was: scrolling to it would jump.
      const isFocused =
        target !== undefined && focusCard(target, { preventScroll: target === below });
      if (!isFocused) focusList();
    },
    [focusCard, focusList]
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
    if (isWaiting) focusCard(back.documentId);
  }, [focusCard, posts]);

  return { list, focusList, focusCard, focused, move, leave, focusWhenShown };
};
