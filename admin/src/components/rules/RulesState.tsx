import { Box, Button, EmptyStateLayout, Flex, Loader } from '@strapi/design-system';
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

export const RulesError = ({ onRetry }: { onRetry: () => void }) => {
  const text = useText();
  return (
    <Box role="alert">
      <EmptyStateLayout
        icon={<WarningCircle width="8rem" height="8rem" fill="danger500" />}
        content={text('rules.error')}
        action={
          <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onRetry}>
            {text('queue.retry')}
          </Button>
        }
      />
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
