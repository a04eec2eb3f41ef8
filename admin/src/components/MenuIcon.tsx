import type { SVGProps } from 'react';

import { Discuss } from '@strapi/icons';
import { useAuth } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

import { useCounts } from '../hooks/useCounts';
import { READ } from '../permissions';

const MOST_SHOWN = 99;

/**
 * The icon of the menu link, with the number of posts that wait. A component, because the badge that
 * Strapi's own menu offers is read once, at registration. The link is also drawn for those who may open
 * other pages, but not read the queue: for them nothing is counted.
 */
export const MenuIcon = ({ width, height, fill }: SVGProps<SVGSVGElement>) => {
  const permissions = useAuth('MenuIcon', (auth) => auth.permissions);
  const mayRead = READ.some(({ action }) => permissions.some((each) => each.action === action));
  const { data } = useCounts({ isPermitted: mayRead });
  const pending = data?.data.pending ?? 0;
  return (
    <Anchor aria-hidden>
      <Discuss width={width} height={height} fill={fill} />
      {pending > 0 ? (
        <Count data-count={pending > MOST_SHOWN ? `${MOST_SHOWN}+` : pending} />
      ) : null}
    </Anchor>
  );
};

const Anchor = styled.span`
  display: block;
  position: relative;
`;

/*
 * Drawn, not written: the name of the link is "Forum", and a visible text that is not part of a name
 * confuses those who speak to their computer. The tabs of the page say the number to all.
 */
const Count = styled.span`
  position: absolute;
  inset-block-end: 1.1rem;
  inset-inline-start: 1rem;
  min-width: 1.8rem;
  padding-inline: 0.5rem;
  border-radius: 0.9rem;
  background: ${({ theme }) => theme.colors.primary600};
  color: ${({ theme }) => theme.colors.neutral0};
  font-size: ${({ theme }) => theme.fontSizes[0]};
  font-weight: ${({ theme }) => theme.fontWeights.bold};
  line-height: 1.8rem;
  text-align: center;

  &::after {
    content: attr(data-count);
  }
`;
