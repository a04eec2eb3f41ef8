import { useEffect, useRef } from 'react';

import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowsCounterClockwise, Cross } from '@strapi/icons';
import { styled } from 'styled-components';

import type { Rule } from '../../../../contracts/rules';
import { useRuleText } from '../../hooks/rules/useRuleText';
import { useText } from '../../hooks/useText';
import { WrittenInline } from '../WrittenText';

interface RulesUndoBarProps {
  deleted: Rule | null;
  isBusy: boolean;
  onUndo: () => void;
  onDismiss: () => void;
}

/** The way back from the last deletion; the keyboard goes there, for the button that it was on is gone. */
export const RulesUndoBar = ({ deleted, isBusy, onUndo, onDismiss }: RulesUndoBarProps) => {
  const text = useText();
  const { nameOf } = useRuleText();
  const [undo, dismiss] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  useEffect(() => {
    if (deleted !== null) (undo.current ?? dismiss.current)?.focus();
  }, [deleted, dismiss, undo]);
  if (deleted === null) return null;
  return (
    <Bar
      role="region"
      aria-label={text('rules.last')}
      background="neutral0"
      hasRadius
      shadow="popupShadow"
      borderColor="neutral200"
      padding={3}
      gap={3}
      wrap="wrap"
    >
      <Typography variant="omega">
        {text('rules.deleted')} <WrittenInline>{nameOf(deleted)}</WrittenInline>
      </Typography>
      {/* What has ended could only be added with another end. */}
      {deleted.isExpired ? null : (
        <Button
          ref={undo}
          size="S"
          variant="secondary"
          startIcon={<ArrowsCounterClockwise />}
          disabled={isBusy}
          onClick={onUndo}
        >
          {text('rules.undo')}
        </Button>
      )}
      <IconButton
        ref={dismiss}
        size="S"
        variant="ghost"
        label={text('rules.dismiss')}
        onClick={onDismiss}
      >
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
