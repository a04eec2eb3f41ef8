import { useCallback } from 'react';

import type { Rule } from '../../../../contracts/rules';
import { isNetworkKey, shortKey } from '../../rules/network-key';
import { useListedText } from '../useListedText';
import { useText } from '../useText';

/** Says in words which entry one is, and when it ends. */
export const useRuleText = () => {
  const text = useText();
  const { until } = useListedText();

  const nameOf = useCallback(
    (rule: Pick<Rule, 'kind' | 'value' | 'accountName'>): string =>
      isNetworkKey(rule)
        ? text('rules.network-key', { key: shortKey(rule.value) })
        : (rule.accountName ?? rule.value),
    [text]
  );

  const endOf = useCallback(
    ({ expiresAt, isExpired }: Pick<Rule, 'expiresAt' | 'isExpired'>): string =>
      expiresAt === null
        ? text('rules.ever')
        : text(isExpired ? 'rules.expired' : 'rules.until', { date: until(expiresAt) }),
    [text, until]
  );

  return { nameOf, endOf };
};
