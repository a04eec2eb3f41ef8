import type { MouseEvent, ReactNode } from 'react';

import { Button } from '@strapi/design-system';
import { ArrowClockwise, Check, Cross, Trash, WarningCircle } from '@strapi/icons';

import type { DecisionAction } from '../../../contracts/decisions';
import { useText } from '../hooks/useText';

/** How each action looks wherever it is offered. */
export const DECISION_LOOKS: Record<
  DecisionAction,
  { icon: ReactNode; variant: 'success-light' | 'danger-light' | 'tertiary' }
> = {
  publish: { icon: <Check />, variant: 'success-light' },
  reject: { icon: <Cross />, variant: 'danger-light' },
  spam: { icon: <WarningCircle />, variant: 'danger-light' },
  pend: { icon: <ArrowClockwise />, variant: 'tertiary' },
  remove: { icon: <Trash />, variant: 'tertiary' },
};

interface DecisionButtonsProps {
  actions: readonly DecisionAction[];
  onDecide: (action: DecisionAction) => void;
  isBusy: boolean;
  /** Id of what names the post or posts. */
  describedBy: string;
}

export const DecisionButtons = ({
  actions,
  onDecide,
  isBusy,
  describedBy,
}: DecisionButtonsProps) => {
  const text = useText();
  return actions.map((action) => (
    <Button
      key={action}
      size="S"
      variant={DECISION_LOOKS[action].variant}
      startIcon={DECISION_LOOKS[action].icon}
      disabled={isBusy}
      aria-describedby={describedBy}
      onClick={(event: MouseEvent) => {
        // The second click of a double click: the card under the pointer may be the next one by now.
        if (event.detail <= 1) onDecide(action);
      }}
    >
      {text(`action.${action}`)}
    </Button>
  ));
};
