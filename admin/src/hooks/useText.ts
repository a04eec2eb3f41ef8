import { useCallback } from 'react';

import { useIntl, type PrimitiveType } from 'react-intl';

import { en, type TextKey } from '../translations/en';
import { prefixed } from '../translations/prefixed';

/** `text(key, values)`: a text of ours in the user's language, in English where it has none. */
export const useText = () => {
  const { formatMessage } = useIntl();
  return useCallback(
    (key: TextKey, values?: Record<string, PrimitiveType>): string =>
      formatMessage({ id: prefixed(key), defaultMessage: en[key] }, values),
    [formatMessage]
  );
};

/** The text of a code that the server chose: one of ours where we know it, else the code itself. */
export const useTextOfCode = () => {
  const text = useText();
  return useCallback(
    (group: 'check' | 'reason' | 'report' | 'decision-reason', code: string): string => {
      const key = `${group}.${code}`;
      return isTextKey(key) ? text(key) : code;
    },
    [text]
  );
};

/** Whether there is a text of this name: for names that are put together. */
export const isTextKey = (key: string): key is TextKey => Object.hasOwn(en, key);
