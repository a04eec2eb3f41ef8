import type { ReactNode } from 'react';

import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { ForumFigures as Figures } from '../../../contracts/forum';
import { RelativeTime } from '../components/RelativeTime';
import { useText } from '../hooks/useText';

/** How many posts the forum has, and when the last one appeared. */
export const ForumFigures = ({ figures }: { figures: Figures }) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const { published, awaiting, total, lastPostAt } = figures;
  const rows: [string, ReactNode][] = [
    [text('figures.published'), formatNumber(published)],
    [text('figures.awaiting'), formatNumber(awaiting)],
    [text('figures.total'), formatNumber(total)],
    [
      text('figures.last'),
      lastPostAt === null ? text('figures.none') : <RelativeTime at={lastPostAt} />,
    ],
  ];
  return (
    <Grid aria-label={text('figures.label')}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {label}
          </Typography>
          <Typography tag="dd" variant="omega" fontWeight="bold" textColor="neutral800">
            {value}
          </Typography>
        </div>
      ))}
    </Grid>
  );
};

const Grid = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(6rem, 1fr));
  gap: ${({ theme }) => theme.spaces[2]};

  & > :last-child {
    grid-column: 1 / -1;
  }
`;
