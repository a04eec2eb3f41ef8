import { useCallback, useMemo } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import { refusalOf } from '../../refusals/refusal-of';
import { isAnswered, useRefusalText, type ApiError } from '../useRefusalText';
import { useText } from '../useText';

const SHOWN_MS = 10_000;

/** Says by notification what became of an act. */
export const useSectionOutcome = () => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const refusalText = useRefusalText();

  const succeed = useCallback(
    (message: string) => toggleNotification({ type: 'success', message }),
    [toggleNotification]
  );

  const fail = useCallback(
    (error: ApiError) => {
      toggleNotification({
        type: refusalOf(error).code?.startsWith('section.') === true ? 'warning' : 'danger',
        ...(isAnswered(error) ? { title: text('sections.refused') } : {}),
        message: refusalText(error),
        timeout: SHOWN_MS,
      });
    },
    [refusalText, text, toggleNotification]
  );

  return useMemo(() => ({ succeed, fail }), [succeed, fail]);
};
