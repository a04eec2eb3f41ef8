import type { ReactNode } from 'react';

import { Badge, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { TreeSection } from '../../../../contracts/section-tree';
import { useText } from '../../hooks/useText';

interface SectionTitleProps {
  section: TreeSection;
  id: string;
  isTranslated: boolean;
  /** What stands beside the title. */
  children: ReactNode;
}

export const SectionTitle = ({ section, id, isTranslated, children }: SectionTitleProps) => {
  const text = useText();
  return (
    <Lines>
      <Words>
        <Typography
          id={id}
          fontWeight="semiBold"
          textColor="neutral800"
          {...(isTranslated ? {} : { lang: section.locale })}
        >
          {section.title}
        </Typography>
        {isTranslated ? null : (
          <Badge>{text('sections.fallback', { locale: section.locale })}</Badge>
        )}
        {children}
      </Words>
      <Typography variant="pi" textColor="neutral600">
        {section.path}
      </Typography>
    </Lines>
  );
};

const Lines = styled.span`
  display: flex;
  flex-direction: column;
  min-width: 0;
  overflow-wrap: anywhere;
`;

const Words = styled.span`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
`;
