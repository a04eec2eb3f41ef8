import { Button, Flex } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { DecisionAction } from '../../../contracts/decisions';
import { DECISION_LOOKS } from '../components/DecisionButtons';
import { useText } from '../hooks/useText';

interface PostActionsProps {
  actions: readonly DecisionAction[];
  isBusy: boolean;
  /** Id of what names the post. */
  describedBy: string;
  onDecide: (action: DecisionAction) => void;
}

/** Buttons of a post in a narrow panel: one row of icons; with their words where there is room. */
export const PostActions = ({ actions, isBusy, describedBy, onDecide }: PostActionsProps) => {
  const text = useText();
  return (
    <Room>
      <Flex gap={1} wrap="wrap">
        {actions.map((action) => (
          <Button
            key={action}
            size="S"
            variant={DECISION_LOOKS[action].variant}
            disabled={isBusy}
            aria-label={text(`action.${action}`)}
            aria-describedby={describedBy}
            title={text(`action.${action}`)}
            onClick={() => onDecide(action)}
          >
            <Flex tag="span" gap={2}>
              {DECISION_LOOKS[action].icon}
              <Words>{text(`action.${action}`)}</Words>
            </Flex>
          </Button>
        ))}
      </Flex>
    </Room>
  );
};

const Room = styled.div`
  container-type: inline-size;
`;

const Words = styled.span`
  @container (max-width: 28rem) {
    display: none;
  }
`;
