import {
  Box,
  Button,
  EmptyStateLayout,
  Flex,
  Loader,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';
import { Layouts, Page, useQueryParams } from '@strapi/strapi/admin';

import { useGetFiguresQuery } from '../api/figures';
import { DayChart } from '../health/DayChart';
import { DaysTable } from '../health/DaysTable';
import { HealthFigures } from '../health/HealthFigures';
import { ModeratorsTable } from '../health/ModeratorsTable';
import { useText } from '../hooks/useText';

const SPANS = [7, 14, 30, 90] as const;
const DEFAULT_SPAN = 14;

/** Whether the desk keeps up with what comes in, and how sure its decisions are. */
const HealthPage = () => {
  const text = useText();
  const [{ query }, setQuery] = useQueryParams<{ days?: string }>();
  const days = SPANS.find((span) => span === Number(query.days)) ?? DEFAULT_SPAN;
  const { currentData, isError, isFetching, refetch } = useGetFiguresQuery(
    { days },
    { refetchOnMountOrArgChange: true }
  );

  return (
    <Page.Main paddingBottom={{ initial: 4, medium: 6, large: 10 }}>
      <Page.Title>{text('health.title')}</Page.Title>
      <Layouts.Header title={text('health.title')} subtitle={text('health.subtitle')} />
      <Layouts.Action
        startActions={
          <SingleSelect
            aria-label={text('health.span')}
            size="S"
            value={String(days)}
            onChange={(value) => setQuery({ days: String(value) })}
          >
            {SPANS.map((span) => (
              <SingleSelectOption key={span} value={String(span)}>
                {text('health.span.days', { count: span })}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        }
        endActions={
          <Button
            variant="tertiary"
            startIcon={<ArrowClockwise />}
            loading={isFetching && currentData !== undefined}
            onClick={() => void refetch()}
          >
            {text('queue.refresh')}
          </Button>
        }
      />
      <Layouts.Content>
        {isError && !isFetching ? (
          <Box role="alert">
            <EmptyStateLayout
              icon={<WarningCircle width="8rem" height="8rem" fill="danger500" />}
              content={text('health.error')}
              action={
                <Button
                  variant="secondary"
                  startIcon={<ArrowClockwise />}
                  onClick={() => void refetch()}
                >
                  {text('queue.retry')}
                </Button>
              }
            />
          </Box>
        ) : null}
        {currentData === undefined && isFetching ? (
          <Flex justifyContent="center" padding={11}>
            <Loader>{text('health.loading')}</Loader>
          </Flex>
        ) : null}
        {currentData === undefined || (isError && !isFetching) ? null : (
          <Flex direction="column" alignItems="stretch" gap={6}>
            <HealthFigures figures={currentData.data} />
            {currentData.meta.isCapped ? (
              <Typography textColor="neutral600">{text('health.capped')}</Typography>
            ) : null}
            <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
              <Flex direction="column" alignItems="stretch" gap={4}>
                <Typography tag="h2" variant="delta">
                  {text('health.by-day')}
                </Typography>
                <DayChart days={currentData.data.days} />
                <DaysTable days={currentData.data.days} />
              </Flex>
            </Box>
            <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
              <Flex direction="column" alignItems="stretch" gap={4}>
                <Typography tag="h2" variant="delta">
                  {text('health.moderators')}
                </Typography>
                <ModeratorsTable moderators={currentData.data.moderators} />
              </Flex>
            </Box>
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
};

export default HealthPage;
