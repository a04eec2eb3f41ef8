import { useCallback, useEffect } from 'react';

import { useRBAC } from '@strapi/strapi/admin';

import type { DecisionAction, QueuePost } from '../../../contracts/moderation';
import { useGetQueueQuery } from '../api/moderation';
import { DECIDE } from '../permissions';
import { useCardFocus } from './useCardFocus';
import { useCounts } from './useCounts';
import { useDecisions } from './useDecisions';
import { useQueueParams } from './useQueueParams';
import { useSelection } from './useSelection';

const NO_POSTS: readonly QueuePost[] = [];

/** What the queue page shows and what can be done on it. */
export const useQueuePage = () => {
  const params = useQueueParams();
  const queue = useGetQueueQuery(params.args, { refetchOnMountOrArgChange: true });
  const counts = useCounts();
  const { allowedActions, isLoading: isLoadingRights } = useRBAC(DECIDE);
  const decisions = useDecisions();

  const posts = queue.currentData?.data ?? NO_POSTS;
  const selection = useSelection(posts);
  const focus = useCardFocus(posts);

  const isSettled = !queue.isFetching && queue.currentData !== undefined;
  const isEmpty = isSettled && posts.length === 0;

  // The list is not exchanged under the moderator's hand: it says that there is something new. Only what
  // was counted after the list was read can tell.
  const hasChanged =
    isSettled &&
    params.q === '' &&
    counts.data !== undefined &&
    (counts.fulfilledTimeStamp ?? 0) > (queue.fulfilledTimeStamp ?? 0) &&
    counts.data.data[params.status] !== queue.currentData?.meta.counts[params.status].value;

  const { refetch } = queue;
  useEffect(() => {
    if (isEmpty && hasChanged) void refetch();
  }, [hasChanged, isEmpty, refetch]);

  const { goToFirst, isFirstPage } = params;
  useEffect(() => {
    if (isEmpty && !isFirstPage) goToFirst();
  }, [goToFirst, isEmpty, isFirstPage]);

  const canModerate = allowedActions.canModerate === true;
  const canDelete = allowedActions.canDelete === true;
  const isPermitted = useCallback(
    (action: DecisionAction) => canModerate && (action !== 'remove' || canDelete),
    [canDelete, canModerate]
  );

  const { decide: send, undo: takeBack } = decisions;
  const { focusList, focusWhenShown, leave } = focus;
  const decide = useCallback(
    (action: DecisionAction, chosen: readonly QueuePost[]) => {
      leave(chosen);
      void send(action, chosen);
    },
    [leave, send]
  );
  const undo = async () => {
    focusList();
    focusWhenShown(await takeBack());
  };

  return {
    params,
    queue,
    decisions,
    posts,
    selection,
    panel: focus.list,
    hasChanged,
    isEmpty: isEmpty && isFirstPage,
    isLoading: isLoadingRights || (queue.isFetching && posts.length === 0),
    isPermitted,
    decide,
    undo: () => void undo(),
    dismiss: () => {
      focusList();
      decisions.dismiss();
    },
    refresh: () => void refetch(),
    retry: () => {
      focusList();
      // A cursor can be what the server refuses: the first page needs none.
      if (isFirstPage) void refetch();
      else goToFirst();
    },
    goToNext: (cursor: string) => {
      focusList();
      params.goToNext(cursor);
    },
    goToPrevious: () => {
      focusList();
      params.goToPrevious();
    },
  };
};
