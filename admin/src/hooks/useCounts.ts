import { useEffect } from 'react';

import { useGetCountsQuery } from '../api/moderation';
import { usePageVisible } from './usePageVisible';

const ASK_EVERY_MS = 30_000;

/**
 * The totals by status, kept fresh. Asked for only while somebody looks: a forgotten tab would renew its
 * session for ever.
 *
 * With a timer of our own, because the query's `pollingInterval` cannot be stopped in Strapi: the i18n
 * plugin adds the middleware of the shared API a second time, and this second one never hears that a
 * subscription ended or changed.
 *
 * @param everyMs how often to ask, in milliseconds
 * @param isPermitted false for those whom the server would refuse: nothing is asked
 */
export const useCounts = ({ everyMs = ASK_EVERY_MS, isPermitted = true } = {}) => {
  const isVisible = usePageVisible();
  const query = useGetCountsQuery(undefined, { skip: !isPermitted });
  const { refetch, startedTimeStamp = 0 } = query;

  // The time of the last request is shared: whoever else shows the counts asks at the same moment, and
  // the same request serves all.
  useEffect(() => {
    if (!isVisible || !isPermitted) return undefined;
    const wait = Math.max(0, startedTimeStamp + everyMs - Date.now());
    const timer = setTimeout(() => void refetch(), wait);
    return () => clearTimeout(timer);
  }, [everyMs, isPermitted, isVisible, refetch, startedTimeStamp]);

  return query;
};
