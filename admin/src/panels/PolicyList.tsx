import type { ReactNode } from 'react';

import { Flex, Typography } from '@strapi/design-system';

import { useText } from '../hooks/useText';
import type { PolicyValue } from './policy-values';
import { usePolicyText } from './usePolicyText';
import { WrittenInline } from '../components/WrittenText';

interface PolicyListProps {
  values: readonly PolicyValue[];
  /** Where a value comes from that is stated here. */
  ownOrigin: string;
  /** More about a field. */
  more?: (field: PolicyValue['field']) => ReactNode;
}

/** A policy, field by field, each with its origin. */
export const PolicyList = ({ values, ownOrigin, more }: PolicyListProps) => {
  const text = useText();
  const { valueText, originText } = usePolicyText();
  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={2}>
      {values.map(({ field, value, from }) => (
        <div key={field}>
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {text(`policy.${field}`)}
          </Typography>
          <Typography tag="dd" variant="omega" textColor="neutral800">
            {valueText(field, value)}{' '}
            <Typography
              variant="pi"
              textColor="neutral600"
              fontWeight={from === null ? 'bold' : 'regular'}
            >
              (<WrittenInline>{from === null ? ownOrigin : originText(from)}</WrittenInline>)
            </Typography>
            {more?.(field)}
          </Typography>
        </div>
      ))}
    </Flex>
  );
};
