import { useMemo } from 'react';

import { useIntl } from 'react-intl';

import { useText } from '../hooks/useText';
import { durationOf } from './duration';

/** Days, spans of time and rates in words; a figure that there is not as a dash. */
export const useFigureText = () => {
  const text = useText();
  const { formatDate, formatNumber } = useIntl();
  return useMemo(
    () => ({
      number: (value: number) => formatNumber(value),
      duration: (minutes: number | null) => {
        if (minutes === null) return text('health.none');
        const { value, unit } = durationOf(minutes);
        return formatNumber(value, { style: 'unit', unit, unitDisplay: 'long' });
      },
      rate: (share: number | null) =>
        share === null
          ? text('health.none')
          : formatNumber(share, { style: 'percent', maximumFractionDigits: 1 }),
      /** The server counts in days of UTC: in another zone a day would get its neighbour's name. */
      day: (day: string) => formatDate(day, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    }),
    [formatDate, formatNumber, text]
  );
};
