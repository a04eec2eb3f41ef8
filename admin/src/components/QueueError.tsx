import { Box, Button, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';

import { useText } from '../hooks/useText';

interface QueueErrorProps {
  /** An older list is still shown below. */
  hasList: boolean;
  onRetry: () => void;
}

export const QueueError = ({ hasList, onRetry }: QueueErrorProps) => {
  const text = useText();
  const retry = (
    <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onRetry}>
      {text('queue.retry')}
    </Button>
  );
  return (
    <Box role="alert">
      {hasList ? (
        <Flex
          background="danger100"
          borderColor="danger200"
          hasRadius
          padding={4}
          gap={4}
          wrap="wrap"
        >
          <Typography textColor="neutral800">{text('queue.stale')}</Typography>
          {retry}
        </Flex>
      ) : (
        <EmptyStateLayout
          icon={<WarningCircle width="8rem" height="8rem" fill="danger500" />}
          content={text('queue.error')}
          action={retry}
        />
      )}
    </Box>
  );
};
