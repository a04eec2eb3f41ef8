import type { ReactNode } from 'react';

import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { FiguresAnswer } from '../../../contracts/figures';
import { RelativeTime } from '../components/RelativeTime';
import { useText } from '../hooks/useText';
import { useFigureText } from './useFigureText';

/** The four figures that say whether the desk keeps up. */
export const HealthFigures = ({ figures }: { figures: FiguresAnswer['data'] }) => {
  const text = useText();
  const { number, duration, rate } = useFigureText();
  const { waiting, oldestWaitingAt, medianMinutes, reversalRate } = figures;
  const rows: [string, ReactNode, string][] = [
    [text('health.waiting'), number(waiting), text('health.waiting.hint')],
    [
      text('health.oldest'),
      oldestWaitingAt === null ? text('health.none') : <RelativeTime at={oldestWaitingAt} />,
      text('health.oldest.hint'),
    ],
    [text('health.median'), duration(medianMinutes), text('health.median.hint')],
    [text('health.reversal-rate'), rate(reversalRate), text('health.reversal-rate.hint')],
  ];
  return (
    <Grid>
      {rows.map(([label, value, hint]) => (
        <Box key={label} background="neutral0" hasRadius shadow="tableShadow" padding={5}>
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {label}
          </Typography>
          <Typography tag="dd" variant="beta">
            {value}
          </Typography>
          <Typography tag="dd" variant="pi" textColor="neutral600">
            {hint}
          </Typography>
        </Box>
      ))}
    </Grid>
  );
};

const Grid = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr));
  gap: ${({ theme }) => theme.spaces[4]};
`;
