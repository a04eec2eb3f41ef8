import { useCallback, useRef, useState } from 'react';

import type { DecisionAction, DecisionAnswer } from '../../../contracts/decisions';
import { useDecideMutation, useUndoMutation } from '../api/moderation';
import type { Picked } from '../queue/picked';
import { useAuthorListing, type ListingChange } from './useAuthorListing';
import { useOutcome } from './useOutcome';

type Outcome = DecisionAnswer['data'];

export interface LastDecision {
  /** A large decision is sent in several parts. */
  batches: readonly string[];
  /** What an author was put on the lists by, where that is what was done. */
  listing?: readonly ListingChange[];
  /** All but `list` are undone alike; `reply` published its post, `answer` found it published. */
  action: DecisionAction | 'edit' | 'reply' | 'answer' | 'list';
  count: number;
  posts: readonly Picked[];
}

export interface Progress {
  done: number;
  total: number;
}

/** So many posts are decided by one request: each part is one transaction, and shows that it moves on. */
const PART = 100;
/** So many decisions can be taken back, one after the other. */
const KEPT = 20;

const NOTHING: Outcome = { batch: '', done: [], conflicts: [] };

/** Decides posts, tells the outcome, and remembers the last decisions so that they can be undone. */
export const useDecisions = () => {
  const [sendDecision] = useDecideMutation();
  const [sendUndo, { isLoading: isSendingUndo }] = useUndoMutation();
  const { takeBack, isBusy: isTakingBack } = useAuthorListing();
  const { report, reportFailure, reportPartial, reportListed } = useOutcome();
  const [past, setPast] = useState<readonly LastDecision[]>([]);
  const [progress, setProgress] = useState<Progress | null>(null);
  const last = past.at(-1) ?? null;

  // The ref answers at once, the state draws: a second click can come before the next drawing.
  const underWay = useRef(new Set<string>());
  const [busy, setBusy] = useState<ReadonlySet<string>>(underWay.current);

  const remember = useCallback(
    (decision: LastDecision) => setPast((earlier) => [...earlier, decision].slice(-KEPT)),
    []
  );

  /** @returns the posts that are settled: decided, or found to be in another state */
  const decide = useCallback(
    async (
      action: DecisionAction,
      chosen: readonly Picked[],
      reason?: string
    ): Promise<readonly string[]> => {
      const free = chosen.filter(({ documentId }) => !underWay.current.has(documentId));
      if (free.length === 0) return [];
      for (const { documentId } of free) underWay.current.add(documentId);
      setBusy(new Set(underWay.current));

      const parts = partsOf(free);
      const batches: string[] = [];
      let all = NOTHING;
      for (const [index, part] of parts.entries()) {
        if (parts.length > 1) setProgress({ done: index * PART, total: free.length });
        const answer = await sendDecision({
          isLast: index === parts.length - 1,
          action,
          posts: part.map(({ documentId, revision }) => ({ documentId, revision })),
          ...(reason === undefined ? {} : { reason }),
        });
        if ('error' in answer) {
          // What was sent before is decided; the rest stays chosen, and can be sent again.
          if (index > 0) reportPartial(index * PART, free.length, answer.error);
          else reportFailure('decision', answer.error);
          break;
        }
        const { data } = answer.data;
        batches.push(data.batch);
        all = {
          ...all,
          done: [...all.done, ...data.done],
          conflicts: [...all.conflicts, ...data.conflicts],
        };
      }

      setProgress(null);
      for (const { documentId } of free) underWay.current.delete(documentId);
      setBusy(new Set(underWay.current));
      if (all.done.length + all.conflicts.length > 0) report(action, all, free);
      if (all.done.length > 0) {
        remember({ batches, action, count: all.done.length, posts: free });
      }
      return [...all.done, ...all.conflicts].map(({ documentId }) => documentId);
    },
    [remember, report, reportFailure, reportPartial, sendDecision]
  );

  const undoListing = useCallback(
    async (decision: LastDecision, listing: readonly ListingChange[]): Promise<string[]> => {
      const left = await takeBack(listing);
      if (left.length === 0) reportListed('undone');
      setPast((decisions) =>
        decisions.flatMap((other) => {
          if (other !== decision) return [other];
          return left.length === 0 ? [] : [{ ...decision, listing: left }];
        })
      );
      return decision.posts.map(({ documentId }) => documentId);
    },
    [reportListed, takeBack]
  );

  /** @returns the posts that are what they were before */
  const undo = useCallback(async (): Promise<string[]> => {
    if (last === null) return [];
    if (last.listing !== undefined) return undoListing(last, last.listing);
    let all = NOTHING;
    const left = [...last.batches];
    // Backwards: what was decided last is the first to be taken back.
    for (const batch of [...last.batches].reverse()) {
      const answer = await sendUndo(batch);
      if ('error' in answer) {
        reportFailure('undo', answer.error);
        break;
      }
      left.pop();
      const { data } = answer.data;
      all = {
        ...all,
        done: [...all.done, ...data.done],
        conflicts: [...all.conflicts, ...data.conflicts],
      };
    }
    if (left.length < last.batches.length) report('undo', all, last.posts);
    // A decision taken while the undo was under way stays undoable; so does what could not be undone.
    setPast((decisions) =>
      decisions.flatMap((decision) => {
        if (decision !== last) return [decision];
        return left.length === 0 ? [] : [{ ...last, batches: left, count: left.length * PART }];
      })
    );
    return all.done.map(({ documentId }) => documentId);
  }, [last, report, reportFailure, sendUndo, undoListing]);

  const dismiss = useCallback(() => setPast([]), []);

  const isUndoing = isSendingUndo || isTakingBack;
  return { decide, remember, busy, progress, last, undo, isUndoing, dismiss };
};

const partsOf = (posts: readonly Picked[]): Picked[][] =>
  Array.from({ length: Math.ceil(posts.length / PART) }, (_, index) =>
    posts.slice(index * PART, (index + 1) * PART)
  );
