import { Box, Button, EmptyStateLayout, Flex, Loader, Typography } from '@strapi/design-system';
import { ArrowClockwise, ListPlus, WarningCircle } from '@strapi/icons';

import { useText } from '../../hooks/useText';

/** What stands in the place of the list while there is none. */
export const RulesLoading = () => {
  const text = useText();
  return (
    <Flex justifyContent="center" padding={11}>
      <Loader>{text('rules.loading')}</Loader>
    </Flex>
  );
};

interface RulesErrorProps {
  /** An older list is still shown below. */
  hasList: boolean;
  onRetry: () => void;
}

export const RulesError = ({ hasList, onRetry }: RulesErrorProps) => {
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
          <Typography textColor="neutral800">{text('rules.stale')}</Typography>
          {retry}
        </Flex>
      ) : (
        <EmptyStateLayout
          icon={<WarningCircle width="8rem" height="8rem" fill="danger500" />}
          content={text('rules.error')}
          action={retry}
        />
      )}
    </Box>
  );
};

export const RulesEmpty = ({ isFiltered }: { isFiltered: boolean }) => {
  const text = useText();
  return (
    <EmptyStateLayout
      icon={<ListPlus width="8rem" height="8rem" fill="neutral300" />}
      content={text(isFiltered ? 'rules.empty.filtered' : 'rules.empty')}
    />
  );
};
