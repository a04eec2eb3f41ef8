import { Box, Button, EmptyStateLayout, Flex, Loader, Typography } from '@strapi/design-system';
import { ArrowClockwise, Folder, Plus, WarningCircle } from '@strapi/icons';

import { useText } from '../../hooks/useText';

/** What stands in the place of the tree while there is none, or above one that may be out of date. */
export const SectionsLoading = () => {
  const text = useText();
  return (
    <Flex justifyContent="center" padding={11}>
      <Loader>{text('sections.loading')}</Loader>
    </Flex>
  );
};

export const SectionsError = ({ hasTree, onRetry }: { hasTree: boolean; onRetry: () => void }) => {
  const text = useText();
  const retry = (
    <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onRetry}>
      {text('sections.retry')}
    </Button>
  );
  return (
    <Box role="alert">
      {hasTree ? (
        <Flex
          background="danger100"
          borderColor="danger200"
          hasRadius
          padding={4}
          gap={4}
          wrap="wrap"
        >
          <Typography textColor="neutral800">{text('sections.stale')}</Typography>
          {retry}
        </Flex>
      ) : (
        <EmptyStateLayout
          icon={<WarningCircle width="8rem" height="8rem" fill="danger500" />}
          content={text('sections.error')}
          action={retry}
        />
      )}
    </Box>
  );
};

export const SectionsEmpty = ({ onAdd }: { onAdd: (() => void) | undefined }) => {
  const text = useText();
  return (
    <EmptyStateLayout
      icon={<Folder width="8rem" height="8rem" fill="neutral300" />}
      content={text('sections.empty')}
      action={
        onAdd === undefined ? undefined : (
          <Button startIcon={<Plus />} onClick={onAdd}>
            {text('sections.add.first')}
          </Button>
        )
      }
    />
  );
};

export const SectionsNotFound = ({ search }: { search: string }) => {
  const text = useText();
  return (
    <Box padding={8} background="neutral0" hasRadius role="status">
      <Typography textColor="neutral600">{text('sections.not-found', { search })}</Typography>
    </Box>
  );
};
