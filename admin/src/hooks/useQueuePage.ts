import { useCallback, useEffect, useMemo, useState } from 'react';

import { useRBAC } from '@strapi/strapi/admin';

import type { DecisionAction } from '../../../contracts/decisions';
import type { QueuePost } from '../../../contracts/moderation';
import { actionsFrom } from '../../../server/src/domain/transitions';
import { useGetQueueQuery } from '../api/moderation';
import { RIGHTS } from '../permissions';
import { pickedOf, type Picked } from '../queue/picked';
import { useCardFocus } from './useCardFocus';
import { useDecisions } from './useDecisions';
import { useLive } from './useLive';
import { useOnePost } from './useOnePost';
import { useQueueParams } from './useQueueParams';
import { useSelection } from './useSelection';

const NO_POSTS: readonly QueuePost[] = [];
const NO_ACTIONS: readonly DecisionAction[] = [];

/** What stands open above the page. */
export type QueueDialog =
  | { kind: 'reason'; posts: readonly Picked[] }
  | { kind: 'edit' | 'reply' | 'author'; post: QueuePost }
  | { kind: 'help' };

/** What the queue page shows and what can be done on it. */
export const useQueuePage = () => {
  const params = useQueueParams();
  const queue = useGetQueueQuery(params.args, { refetchOnMountOrArgChange: true });
  const { allowedActions, isLoading: isLoadingRights } = useRBAC(RIGHTS);
  const decisions = useDecisions();
  const [dialog, setDialog] = useState<QueueDialog | null>(null);

  const posts = queue.currentData?.data ?? NO_POSTS;
  const selection = useSelection(JSON.stringify([params.status, params.found]));
  const focus = useCardFocus(posts);
  const one = useOnePost(posts, params.view === 'one');
  const { counts, changed } = useLive(posts, decisions.busy);

  const isSettled = !queue.isFetching && queue.currentData !== undefined;
  const isEmpty = isSettled && posts.length === 0;
  const isFiltered = Object.keys(params.found).length > 0;

  // The list is not exchanged under the moderator's hand: it says that there is something new. Only what
  // was counted after the list was read can tell.
  const hasChanged =
    isSettled &&
    !isFiltered &&
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

  const { canModerate, canDelete, canUpdate: canUpdateRules } = allowedActions;
  const isPermitted = useCallback(
    (action: DecisionAction) => canModerate === true && (action !== 'remove' || canDelete === true),
    [canDelete, canModerate]
  );
  const rights = useMemo(() => ({ author: canUpdateRules === true }), [canUpdateRules]);

  // The queue mixes pending posts with published ones that have a newer text.
  const actionsOn = useMemo(() => {
    const known = new Map<string, readonly DecisionAction[]>();
    return ({ status, proposed, withdrawn, may }: QueuePost): readonly DecisionAction[] => {
      // Nobody but its author disposes of a withdrawn post.
      if (withdrawn) return NO_ACTIONS;
      const key = `${status} ${proposed !== null} ${may.decide} ${may.remove}`;
      const actions =
        known.get(key) ??
        actionsFrom(status, proposed !== null).filter((action) =>
          action === 'remove' ? may.remove : may.decide
        );
      known.set(key, actions);
      return actions;
    };
  }, []);

  const { decide: send, undo: takeBack } = decisions;
  const { focusList, focusWhenShown, leave } = focus;
  const { leave: leaveOne, show } = one;
  const { drop } = selection;
  const isOne = params.view === 'one';

  const decideAll = useCallback(
    async (action: DecisionAction, chosen: readonly Picked[], reason?: string) => {
      if (isOne) leaveOne(chosen);
      else leave(chosen);
      drop(await send(action, chosen, reason));
    },
    [drop, isOne, leave, leaveOne, send]
  );
  const decide = useCallback(
    (action: DecisionAction, post: QueuePost) => void decideAll(action, [pickedOf(post)]),
    [decideAll]
  );
  const undo = useCallback(async () => {
    focusList();
    const back = await takeBack();
    const [first] = back;
    if (first !== undefined) show(first);
    focusWhenShown(back);
  }, [focusList, focusWhenShown, show, takeBack]);

  return {
    params,
    queue,
    decisions,
    posts,
    selection,
    focus,
    one,
    changed,
    counts,
    rights,
    actionsOn,
    isPermitted,
    dialog,
    openDialog: setDialog,
    hasChanged,
    isFiltered,
    isEmpty: isEmpty && isFirstPage,
    isLoading: isLoadingRights || (queue.isFetching && posts.length === 0),
    decide,
    decideAll: (action: DecisionAction, chosen: readonly Picked[], reason?: string) =>
      void decideAll(action, chosen, reason),
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
    goToNext: () => {
      const cursor = queue.currentData?.meta.nextCursor ?? null;
      if (cursor === null) return;
      focusList();
      params.goToNext(cursor);
    },
    goToPrevious: () => {
      focusList();
      params.goToPrevious();
    },
  };
};

export type QueuePageState = ReturnType<typeof useQueuePage>;
