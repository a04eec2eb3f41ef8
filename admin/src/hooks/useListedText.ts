import { useCallback } from 'react';

import { useIntl } from 'react-intl';

import { lastDayOf } from '../queue/ends';
import type { Listed } from '../queue/identities';
import { useText } from './useText';

/** Says what an entry does, and until when: “Always held until 3 March”. */
export const useListedText = () => {
  const text = useText();
  const { formatDate } = useIntl();

  const until = useCallback(
    (moment: string): string => {
      const lastDay = lastDayOf(moment);
      const shown = lastDay ?? new Date(moment);
      const isThisYear = shown.getFullYear() === new Date().getFullYear();
      return formatDate(shown, {
        day: 'numeric',
        month: 'long',
        ...(isThisYear ? {} : { year: 'numeric' }),
        ...(lastDay === null ? { hour: 'numeric', minute: '2-digit' } : {}),
      });
    },
    [formatDate]
  );

  const said = useCallback(
    ({ tier, expiresAt }: Pick<Listed, 'tier' | 'expiresAt'>): string =>
      expiresAt === null
        ? text(`listed.${tier}`)
        : text(`listed.${tier}.until`, { date: until(expiresAt) }),
    [text, until]
  );

  return { until, said };
};
