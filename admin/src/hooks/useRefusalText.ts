import { useCallback } from 'react';

import { useAPIErrorHandler } from '@strapi/strapi/admin';

import { refusalOf } from '../refusals/refusal-of';
import { REFUSAL_TEXTS } from '../refusals/refusal-texts';
import type { TextKey } from '../translations/en';
import { useText } from './useText';

export type ApiError = Parameters<
  ReturnType<typeof useAPIErrorHandler>['_unstableFormatAPIError']
>[0];

/** Refusals of which only the single fields say what is wrong. */
const FORMS: ReadonlySet<string | null> = new Set(['request.invalid', 'post.invalid']);

/** Says an error of the API in the user's language, where it is a refusal of ours. */
export const useRefusalText = () => {
  const text = useText();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  return useCallback(
    (error: ApiError): string => {
      const { code, problems } = refusalOf(error);
      const known: Partial<Record<string, TextKey>> = REFUSAL_TEXTS;
      const key = code === null ? undefined : known[code];
      if (key !== undefined) {
        const said = FORMS.has(code) ? problems.map((one) => text(`problem.${one.code}`)) : [];
        return [...new Set([text(key), ...said])].join(' ');
      }
      return isAnswered(error) ? formatAPIError(error) : text('failure.unreachable');
    },
    [formatAPIError, text]
  );
};

/** An error without a status never reached us from the server: what it did is not known. */
export const isAnswered = (error: ApiError): boolean =>
  'status' in error && error.status !== undefined;
