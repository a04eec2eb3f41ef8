import { Layouts } from '@strapi/strapi/admin';

import { POST_STATUSES } from '../../../content-types/forum-post/schema';
import type { QueueCounts } from '../../../contracts/moderation';
import { useText } from '../hooks/useText';

export const QueueHeader = ({ counts }: { counts: QueueCounts | undefined }) => {
  const text = useText();
  return (
    <Layouts.Header
      title={text('queue.title')}
      subtitle={
        counts === undefined
          ? undefined
          : text('queue.subtitle', {
              total: POST_STATUSES.reduce((sum, status) => sum + counts[status].value, 0),
              isCapped: POST_STATUSES.some((status) => counts[status].isCapped) ? 'yes' : 'no',
              pending: counts.pending.value,
            })
      }
    />
  );
};
