import { useEffect, useRef, useState } from 'react';

import type { QueuePost } from '../../../contracts/moderation';
import type { StatesAnswer } from '../../../contracts/desk';
import { useLazyGetStatesQuery } from '../api/desk';
import { useCounts } from './useCounts';

const ASK_EVERY_MS = 8_000;

type State = StatesAnswer['data'][number];
/** What a post became while it was looked at; null: it is gone. */
export type Changed = ReadonlyMap<string, State | null>;

const NONE: Changed = new Map();

/**
 * Which of the posts on the page are no longer what the page shows. One cheap request tells whether
 * anything happened at all; only then the posts' states are asked for.
 *
 * Polling, because it works behind every proxy, with any number of server processes, and with Strapi's
 * own session; an event stream would need a token in its address.
 */
export const useLive = (posts: readonly QueuePost[], busy: ReadonlySet<string>) => {
  const counts = useCounts({ everyMs: ASK_EVERY_MS });
  const version = counts.data?.meta.version;
  const [askStates] = useLazyGetStatesQuery();
  const [states, setStates] = useState<Changed>(NONE);

  const shown = useRef(posts);
  shown.current = posts;
  const known = useRef(version);
  useEffect(() => {
    const isFirst = known.current === undefined;
    known.current = version;
    const ids = shown.current.map(({ documentId }) => documentId);
    if (version === undefined || isFirst || ids.length === 0) return undefined;
    let isCurrent = true;
    void askStates(ids).then(({ data }) => {
      if (!isCurrent || data === undefined) return;
      const found = new Map(data.data.map((state) => [state.documentId, state]));
      setStates(new Map(ids.map((id) => [id, found.get(id) ?? null])));
    });
    return () => {
      isCurrent = false;
    };
  }, [askStates, version]);

  const changed = new Map(
    posts.flatMap(({ documentId, revision }) => {
      const state = states.get(documentId);
      // A lower revision was asked for before the list was read anew.
      const isOther = state === null || (state !== undefined && state.revision > revision);
      return isOther && !busy.has(documentId) ? [[documentId, state] as const] : [];
    })
  );
  return { counts, changed: changed.size === 0 ? NONE : (changed as Changed) };
};
