import { useCallback, useRef, useState } from 'react';

import type { DecisionAction, QueuePost } from '../../../contracts/moderation';
import { useDecideMutation, useUndoMutation } from '../api/moderation';
import { useOutcome } from './useOutcome';

export interface LastDecision {
  batch: string;
  action: DecisionAction;
  count: number;
  posts: readonly QueuePost[];
}

/** Decides posts, tells the outcome, and remembers the last decision so that it can be undone. */
export const useDecisions = () => {
  const [sendDecision] = useDecideMutation();
  const [sendUndo, { isLoading: isUndoing }] = useUndoMutation();
  const { report, reportFailure } = useOutcome();
  const [last, setLast] = useState<LastDecision | null>(null);

  // The ref answers at once, the state draws: a second click can come before the next drawing.
  const underWay = useRef(new Set<string>());
  const [busy, setBusy] = useState<ReadonlySet<string>>(underWay.current);

  const decide = useCallback(
    async (action: DecisionAction, posts: readonly QueuePost[]) => {
      const free = posts.filter(({ documentId }) => !underWay.current.has(documentId));
      if (free.length === 0) return;
      for (const { documentId } of free) underWay.current.add(documentId);
      setBusy(new Set(underWay.current));

      const answer = await sendDecision({
        action,
        posts: free.map(({ documentId, revision }) => ({ documentId, revision })),
      });

      for (const { documentId } of free) underWay.current.delete(documentId);
      setBusy(new Set(underWay.current));
      if ('error' in answer) {
        reportFailure('decision', answer.error);
        return;
      }
      const { data } = answer.data;
      report(action, data, free);
      if (data.done.length > 0) {
        setLast({ batch: data.batch, action, count: data.done.length, posts: free });
      }
    },
    [report, reportFailure, sendDecision]
  );

  /** @returns the posts that are what they were before */
  const undo = useCallback(async (): Promise<string[]> => {
    if (last === null) return [];
    const answer = await sendUndo(last.batch);
    if ('error' in answer) {
      reportFailure('undo', answer.error);
      return [];
    }
    const { data } = answer.data;
    report('undo', data, last.posts);
    // A decision taken while the undo was under way stays undoable.
    setLast((current) => (current === last ? null : current));
    return data.done.map(({ documentId }) => documentId);
  }, [last, report, reportFailure, sendUndo]);

  return { decide, busy, last, undo, isUndoing, dismiss: () => setLast(null) };
};
