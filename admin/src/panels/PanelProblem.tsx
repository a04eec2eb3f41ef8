import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';

import { useText } from '../hooks/useText';

interface PanelProblemProps {
  message: string;
  onRetry: () => void;
}

export const PanelProblem = ({ message, onRetry }: PanelProblemProps) => {
  const text = useText();
  return (
    <Flex role="alert" direction="column" alignItems="flex-start" gap={2}>
      <Typography variant="pi" textColor="danger600">
        {message}
      </Typography>
      <Button size="S" variant="tertiary" startIcon={<ArrowClockwise />} onClick={onRetry}>
        {text('queue.retry')}
      </Button>
    </Flex>
  );
};
