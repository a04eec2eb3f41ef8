import { Fragment } from 'react';

import { styled } from 'styled-components';

import type { CheckResult } from '../../../contracts/moderation';
import { segmentsOf } from '../queue/segments';

type Field = NonNullable<CheckResult['matches']>[number]['field'];

interface HighlightedTextProps {
  text: string;
  /** The results of the checks, which say where they found something. */
  checks: readonly CheckResult[];
  field: Field;
}

/** What was written, with what a check objected to marked in its place. */
export const HighlightedText = ({ text, checks, field }: HighlightedTextProps) => {
  const found = checks.flatMap(({ matches = [] }) =>
    matches.filter((match) => match.field === field)
  );
  return segmentsOf(text, found).map(({ start, words, rules }) =>
    rules === null ? (
      <Fragment key={start}>{words}</Fragment>
    ) : (
      <Mark key={start} title={rules.join(', ')}>
        {words}
      </Mark>
    )
  );
};

const Mark = styled.mark`
  padding-block: 0.1em;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.warning200};
  color: ${({ theme }) => theme.colors.neutral1000};
`;
