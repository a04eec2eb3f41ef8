import { useCallback, useState } from 'react';

import { useLazyGetSelectionQuery } from '../api/desk';
import type { QueueParams } from './useQueueParams';
import { useOutcome } from './useOutcome';
import type { Selection } from './useSelection';

/** So many can be chosen at once; who has more decides these first. */
const MOST = 10_000;

/** Chooses all posts that the list's filters find, also those on other pages. */
export const useSelectAll = ({ found, status }: QueueParams, { add }: Selection) => {
  const [ask] = useLazyGetSelectionQuery();
  const { reportFailure } = useOutcome();
  const [isLoading, setIsLoading] = useState(false);

  const selectAll = useCallback(async () => {
    setIsLoading(true);
    let cursor: string | undefined;
    for (let count = 0; count < MOST; ) {
      const answer = await ask({ ...found, status, ...(cursor === undefined ? {} : { cursor }) });
      if (answer.error !== undefined) {
        reportFailure('selection', answer.error);
        break;
      }
      const { data = [], meta } = answer.data ?? {};
      add(
        data.map((post) => ({
          ...post,
          // Published posts wait only for the sake of a newer text.
          hasEdit: status === 'pending' && post.status === 'published',
          authorName: '',
        }))
      );
      count += data.length;
      cursor = meta?.nextCursor ?? undefined;
      if (cursor === undefined || data.length === 0) break;
    }
    setIsLoading(false);
  }, [add, ask, found, reportFailure, status]);

  return { selectAll, isLoading };
};
