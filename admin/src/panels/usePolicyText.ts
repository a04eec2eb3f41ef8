import { useMemo } from 'react';

import { useIntl } from 'react-intl';

import type { InheritedValue } from '../../../contracts/editor-panel';
import type { PolicyField } from '../../../contracts/policy-fields';
import { useText } from '../hooks/useText';
import { CHOICES } from './policy-draft';

const ALL_CHOICES = Object.values(CHOICES).flat();

/** A policy in words. */
export const usePolicyText = () => {
  const text = useText();
  const { formatDate } = useIntl();
  return useMemo(
    () => ({
      valueText: (field: PolicyField, value: unknown): string => {
        switch (field) {
          case 'posting':
          case 'moderation':
          case 'visibility': {
            const choice = ALL_CHOICES.find((known) => known === value);
            return choice === undefined ? String(value) : text(`policy.value.${choice}`);
          }
          case 'closeAt':
            return typeof value === 'string'
              ? formatDate(value, { dateStyle: 'medium', timeStyle: 'short' })
              : text('policy.closeAt.none');
          case 'closeAfterDays':
          case 'trustAfter':
            return typeof value === 'number'
              ? text(`policy.${field}.value`, { count: value })
              : text(`policy.${field}.none`);
        }
      },
      originText: ({ origin, section }: InheritedValue): string => {
        if (origin !== 'section') return text(`policy.origin.${origin}`);
        return section === null
          ? text('policy.origin.unnamed-section')
          : text('policy.origin.section', { section: section.title });
      },
    }),
    [formatDate, text]
  );
};
