import { Flex, Typography } from '@strapi/design-system';

import type { QueuePost } from '../../../contracts/moderation';
import { useText, useTextOfCode } from '../hooks/useText';

/** Why readers reported the post since it was last decided. */
export const PostReports = ({ reports }: { reports: QueuePost['reports'] }) => {
  const text = useText();
  const textOfCode = useTextOfCode();
  if (reports.length === 0) return null;
  return (
    <Flex
      tag="ul"
      direction="column"
      alignItems="stretch"
      gap={1}
      aria-label={text('reports.label')}
    >
      {reports.map(({ reason, count }) => (
        <Typography tag="li" key={reason} variant="omega" textColor="warning700">
          {text('reports.reason', { reason: textOfCode('report', reason), count })}
        </Typography>
      ))}
    </Flex>
  );
};
