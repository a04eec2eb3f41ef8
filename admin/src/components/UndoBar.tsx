import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowsCounterClockwise, Cross } from '@strapi/icons';
import { styled } from 'styled-components';

import type { LastDecision } from '../hooks/useDecisions';
import { useText } from '../hooks/useText';

interface UndoBarProps {
  last: LastDecision;
  isUndoing: boolean;
  onUndo: () => void;
  onDismiss: () => void;
}

/** The way back from the last decision. It stays until the next one: a toast would be gone too soon. */
export const UndoBar = ({ last, isUndoing, onUndo, onDismiss }: UndoBarProps) => {
  const text = useText();
  return (
    <Bar
      role="region"
      aria-label={text('last.region')}
      background="neutral0"
      hasRadius
      shadow="popupShadow"
      borderColor="neutral200"
      padding={3}
      gap={3}
      wrap="wrap"
    >
      <Typography variant="omega">
        {last.action === 'list'
          ? text('last.listed', { author: last.posts[0]?.authorName ?? '' })
          : text('last.text', { action: text(`action.${last.action}`), count: last.count })}
      </Typography>
      <Button
        size="S"
        variant="secondary"
        startIcon={<ArrowsCounterClockwise />}
        disabled={isUndoing}
        onClick={onUndo}
      >
        {text('last.undo')}
      </Button>
      <IconButton size="S" variant="ghost" label={text('last.dismiss')} onClick={onDismiss}>
        <Cross />
      </IconButton>
    </Bar>
  );
};

const Bar = styled(Flex)`
  position: sticky;
  bottom: ${({ theme }) => theme.spaces[4]};
  z-index: 1;
  width: fit-content;
  max-width: 100%;
  margin-inline: auto;
`;
