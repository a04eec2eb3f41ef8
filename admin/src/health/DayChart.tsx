import { useId } from 'react';

import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useText } from '../hooks/useText';
import { DayBars } from './DayBars';
import { decidedOn, most, sumOf, type Day } from './days';
import { axisTop } from './scale';
import { useFigureText } from './useFigureText';

/** So many days can be named below the axis. */
const NAMED_DAYS = 7;

/** Day by day: what came in, and what was decided. The page says the same in a table. */
export const DayChart = ({ days }: { days: readonly Day[] }) => {
  const text = useText();
  const { number, day: dayText } = useFigureText();
  const id = useId();
  const top = axisTop(
    Math.max(
      most(days, ({ received }) => received),
      most(days, decidedOn)
    )
  );
  const every = Math.ceil(days.length / NAMED_DAYS);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={5} wrap="wrap" aria-hidden>
        <Legend $isSolid={false}>{text('health.received')}</Legend>
        <Legend $isSolid>{text('health.decided')}</Legend>
      </Flex>
      <Plot>
        <Scale aria-hidden>
          <span>{number(top)}</span>
          <span>0</span>
        </Scale>
        <DayBars
          days={days}
          top={top}
          labelledBy={id}
          titleOf={(day) =>
            text('health.day', {
              day: dayText(day.day),
              received: day.received,
              decided: decidedOn(day),
            })
          }
        />
        <Names aria-hidden>
          {days.map(({ day }, index) => (
            <span key={day} className={index % (every * 2) === 0 ? undefined : 'between'}>
              {index % every === 0 ? dayText(day) : null}
            </span>
          ))}
        </Names>
      </Plot>
      <Typography variant="pi" textColor="neutral600" id={id}>
        {text('health.chart', {
          received: sumOf(days, ({ received }) => received),
          decided: sumOf(days, decidedOn),
          days: days.length,
        })}
      </Typography>
    </Flex>
  );
};

const Plot = styled.div`
  container-type: inline-size;
  display: grid;
  grid-template-columns: auto 1fr;
  column-gap: ${({ theme }) => theme.spaces[2]};
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: ${({ theme }) => theme.fontSizes[1]};
`;

const Scale = styled.div`
  display: flex;
  flex-direction: column;
  justify-content: space-between;
  text-align: end;
  line-height: 1;
`;

const Names = styled.div`
  grid-column: 2;
  display: flex;
  padding-block-start: ${({ theme }) => theme.spaces[1]};

  & > span {
    flex: 1 1 0;
    min-width: 0;
    white-space: nowrap;
  }

  @container (max-width: 48rem) {
    & > .between {
      visibility: hidden;
    }
  }
`;

const Legend = styled.span<{ $isSolid: boolean }>`
  display: inline-flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[1]};

  &::before {
    content: '';
    width: 1.2rem;
    height: 1.2rem;
    border: 1px solid ${({ theme }) => theme.colors.primary600};
    background: ${({ theme, $isSolid }) =>
      $isSolid ? theme.colors.primary600 : theme.colors.primary100};
  }
`;
