import { useCallback, useMemo } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import type { DecisionAction, DecisionAnswer } from '../../../contracts/decisions';
import type { Picked } from '../queue/picked';
import { isAnswered, useRefusalText, type ApiError } from './useRefusalText';
import { useText } from './useText';

type Outcome = DecisionAnswer['data'];
type Conflict = Outcome['conflicts'][number];

/** What could not be done. */
type Failure = 'decision' | 'undo' | 'reply' | 'edit' | 'list' | 'selection';

const NAMED_CONFLICTS = 3;
const CONFLICT_SHOWN_MS = 10_000;

/** Says by notification what became of a decision. */
export const useOutcome = () => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const refusalText = useRefusalText();

  const describe = useCallback(
    ({ documentId, status, by }: Conflict, posts: readonly Picked[]): string => {
      const author = posts.find((post) => post.documentId === documentId)?.authorName ?? '';
      if (status === null) return text('conflict.gone', { author });
      return by === null
        ? text('conflict.post', { author, status: text(`status.${status}`) })
        : text('conflict.post.by', { author, decided: text(`decided.${status}`), by });
    },
    [text]
  );

  const report = useCallback(
    (action: DecisionAction | 'undo', { done, conflicts }: Outcome, posts: readonly Picked[]) => {
      if (done.length > 0) {
        toggleNotification({
          type: 'success',
          message: text(`outcome.${action}`, { count: done.length }),
        });
      }
      if (conflicts.length > 0) {
        const named = conflicts
          .slice(0, NAMED_CONFLICTS)
          .map((conflict) => describe(conflict, posts));
        const more = conflicts.length - named.length;
        toggleNotification({
          type: 'warning',
          title: text('conflict.title', { count: conflicts.length }),
          message: [...named, ...(more > 0 ? [text('conflict.more', { count: more })] : [])].join(
            '; '
          ),
          timeout: CONFLICT_SHOWN_MS,
        });
      }
    },
    [describe, text, toggleNotification]
  );

  const reportFailure = useCallback(
    (kind: Failure, error: ApiError) => {
      toggleNotification({
        type: 'danger',
        ...(isAnswered(error) ? { title: text(`failure.${kind}`) } : {}),
        message: refusalText(error),
        timeout: CONFLICT_SHOWN_MS,
      });
    },
    [refusalText, text, toggleNotification]
  );

  /** A large decision broke off in the middle. */
  const reportPartial = useCallback(
    (done: number, total: number, error: ApiError) => {
      toggleNotification({
        type: 'danger',
        title: text('failure.partial', { done, total }),
        message: isAnswered(error) ? refusalText(error) : text('failure.partial.unreachable'),
        timeout: CONFLICT_SHOWN_MS,
      });
    },
    [refusalText, text, toggleNotification]
  );

  /** An author was put on the lists, or that was taken back. */
  const reportListed = useCallback(
    (what: 'hold' | 'spam' | 'undone') =>
      toggleNotification({ type: 'success', message: text(`outcome.listed.${what}`) }),
    [text, toggleNotification]
  );

  return useMemo(
    () => ({ report, reportFailure, reportPartial, reportListed }),
    [report, reportFailure, reportPartial, reportListed]
  );
};
