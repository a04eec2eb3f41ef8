import { useCallback, useMemo } from 'react';

import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';

import type { DecisionAction, DecisionAnswer, QueuePost } from '../../../contracts/moderation';
import { useText } from './useText';

type Outcome = DecisionAnswer['data'];
type Conflict = Outcome['conflicts'][number];
type ApiError = Parameters<ReturnType<typeof useAPIErrorHandler>['_unstableFormatAPIError']>[0];

const NAMED_CONFLICTS = 3;
const CONFLICT_SHOWN_MS = 10_000;

/** Says by notification what became of a decision. */
export const useOutcome = () => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();

  const describe = useCallback(
    ({ documentId, status, by }: Conflict, posts: readonly QueuePost[]): string => {
      const author = posts.find((post) => post.documentId === documentId)?.authorName ?? '';
      if (status === null) return text('conflict.gone', { author });
      return by === null
        ? text('conflict.post', { author, status: text(`status.${status}`) })
        : text('conflict.post.by', { author, decided: text(`decided.${status}`), by });
    },
    [text]
  );

  const report = useCallback(
    (
      action: DecisionAction | 'undo',
      { done, conflicts }: Outcome,
      posts: readonly QueuePost[]
    ) => {
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
    (kind: 'decision' | 'undo', error: ApiError) => {
      // An error without a status never reached us from the server: what it did is not known.
      const isAnswered = 'status' in error && error.status !== undefined;
      toggleNotification({
        type: 'danger',
        ...(isAnswered ? { title: text(`failure.${kind}`) } : {}),
        message: isAnswered ? formatAPIError(error) : text('failure.unreachable'),
        timeout: CONFLICT_SHOWN_MS,
      });
    },
    [formatAPIError, text, toggleNotification]
  );

  return useMemo(() => ({ report, reportFailure }), [report, reportFailure]);
};
