import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { HEIGHT_TOP_NAVIGATION_MEDIUM } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

import type { DecisionAction } from '../../../contracts/moderation';
import { useText } from '../hooks/useText';
import { DecisionButtons } from './DecisionButtons';

interface BulkBarProps {
  selectedCount: number;
  selectableCount: number;
  actions: readonly DecisionAction[];
  isBusy: boolean;
  onSelectAll: (isWanted: boolean) => void;
  onDecide: (action: DecisionAction) => void;
}

const COUNT_ID = 'article-forum-selected';

/** Select the page, and decide what is selected; stays in sight while the list scrolls under it. */
export const BulkBar = ({
  selectedCount,
  selectableCount,
  actions,
  isBusy,
  onSelectAll,
  onDecide,
}: BulkBarProps) => {
  const text = useText();
  const isAll = selectedCount === selectableCount;
  return (
    <Bar
      $isStuck={selectedCount > 0}
      background={selectedCount > 0 ? 'neutral0' : 'neutral100'}
      shadow={selectedCount > 0 ? 'popupShadow' : undefined}
      hasRadius
      paddingTop={3}
      paddingBottom={3}
      paddingLeft={{ initial: 4, medium: 6 }}
      paddingRight={{ initial: 4, medium: 6 }}
      gap={4}
      wrap="wrap"
      minHeight="5.6rem"
    >
      <Checkbox
        checked={isAll ? true : selectedCount > 0 ? 'indeterminate' : false}
        onCheckedChange={() => onSelectAll(!isAll)}
      >
        {text('select.all')}
      </Checkbox>
      {selectedCount > 0 ? (
        <Flex gap={2} wrap="wrap" role="group" aria-label={text('select.actions')}>
          <Typography variant="omega" fontWeight="bold" id={COUNT_ID}>
            {text('select.count', { count: selectedCount })}
          </Typography>
          <DecisionButtons
            actions={actions}
            isBusy={isBusy}
            describedBy={COUNT_ID}
            onDecide={onDecide}
          />
        </Flex>
      ) : null}
    </Bar>
  );
};

const Bar = styled(Flex)<{ $isStuck: boolean }>`
  position: ${({ $isStuck }) => ($isStuck ? 'sticky' : 'static')};
  z-index: 1;
  top: 0;

  /* From this width on, Strapi's page header stays in sight above; below it, it lies under the menu. */
  ${({ theme }) => theme.breakpoints.large} {
    top: calc(${HEIGHT_TOP_NAVIGATION_MEDIUM} + ${({ theme }) => theme.spaces[1]});
  }
`;
