import { Box, Typography } from '@strapi/design-system';

import type { QueuePost } from '../../../contracts/moderation';
import { useText, useTextOfCode } from '../hooks/useText';
import { RelativeTime } from './RelativeTime';

/** What became of the post so far, by whom and when. */
export const PostDecision = ({ post }: { post: QueuePost }) => {
  const text = useText();
  const textOfCode = useTextOfCode();
  const { decision, status, visible } = post;
  const isHidden = status === 'published' && !visible && !post.withdrawn;
  if (decision === null && !isHidden) return null;
  return (
    <Box>
      {decision === null ? null : (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {decision.by === null
            ? text(`decided.${status}`)
            : text('post.decision.by', { decided: text(`decided.${status}`), by: decision.by })}
          {', '}
          <RelativeTime at={decision.at} />
        </Typography>
      )}
      {decision === null || decision.reason === null ? null : (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {text('post.decision.reason', { reason: textOfCode('decision-reason', decision.reason) })}
        </Typography>
      )}
      {isHidden ? (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {text('post.hidden')}
        </Typography>
      ) : null}
    </Box>
  );
};
