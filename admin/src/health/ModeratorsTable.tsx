import { Typography } from '@strapi/design-system';

import type { FiguresAnswer } from '../../../contracts/figures';
import { useText } from '../hooks/useText';
import { DataTable } from './DataTable';
import { useFigureText } from './useFigureText';

/** Who decided how much, and how much of it was taken back. */
export const ModeratorsTable = ({
  moderators,
}: {
  moderators: FiguresAnswer['data']['moderators'];
}) => {
  const text = useText();
  const { number, rate } = useFigureText();
  if (moderators.length === 0) {
    return <Typography textColor="neutral600">{text('health.nobody')}</Typography>;
  }
  return (
    <DataTable
      caption={text('health.moderators')}
      columns={[
        text('health.column.name'),
        text('health.decided'),
        text('health.reversed'),
        text('health.reversal-rate'),
      ]}
      rows={moderators.map(({ name, decided, reversed }, index) => ({
        // Two people may have one name.
        key: `${index} ${name}`,
        cells: [
          name,
          number(decided),
          number(reversed),
          rate(decided === 0 ? null : reversed / decided),
        ],
      }))}
    />
  );
};
