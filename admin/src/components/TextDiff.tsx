import { useMemo } from 'react';

import { VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useText } from '../hooks/useText';
import { wordDiff } from '../queue/word-diff';
import { WrittenText } from './WrittenText';

/** What changed from one text to another, word by word. */
export const TextDiff = ({ before, after }: { before: string; after: string }) => {
  const text = useText();
  const parts = useMemo(() => wordDiff(before, after), [after, before]);
  return (
    <WrittenText>
      {parts.map(({ value, added, removed }, index) => {
        if (added) {
          return (
            <Added key={index}>
              <VisuallyHidden>{text('diff.added')}</VisuallyHidden>
              {value}
            </Added>
          );
        }
        if (removed) {
          return (
            <Removed key={index}>
              <VisuallyHidden>{text('diff.removed')}</VisuallyHidden>
              {value}
            </Removed>
          );
        }
        return <span key={index}>{value}</span>;
      })}
    </WrittenText>
  );
};

const Added = styled.ins`
  background: ${({ theme }) => theme.colors.success100};
  color: ${({ theme }) => theme.colors.success700};
  text-decoration: underline;
`;

const Removed = styled.del`
  background: ${({ theme }) => theme.colors.danger100};
  color: ${({ theme }) => theme.colors.danger700};
`;
