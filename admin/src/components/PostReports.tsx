import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

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
        <Flex tag="li" key={reason} gap={2} alignItems="flex-start">
          <Flex shrink={0} paddingTop={1}>
            <WarningCircle fill="danger600" aria-hidden />
          </Flex>
          <Typography variant="omega" textColor="neutral800">
            {text('reports.reason', { reason: textOfCode('report', reason), count })}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
};
