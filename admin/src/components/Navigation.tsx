import { useEffect, useState } from 'react';

import { Divider, Flex } from '@strapi/design-system';
import { SubNav, useAuth } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';

import { useText } from '../hooks/useText';
import { BASE_PATH } from '../plugin-id';
import { NAVIGATION_LINKS } from './navigation-links';

/** The way between the plugin's pages: beside them, or above them where the window is narrow. */
export const Navigation = ({ look }: { look: 'side' | 'bar' }) => {
  const text = useText();
  const links = usePermittedLinks();
  if (look === 'bar') {
    return links.length < 2 ? null : (
      <Bar tag="nav" aria-label={text('navigation.label')} gap={4} padding={4} wrap="wrap">
        {links.map(({ label, to }) => (
          <NavLink key={label} to={addressOf(to)} end>
            {text(label)}
          </NavLink>
        ))}
      </Bar>
    );
  }
  return (
    <SubNav.Main aria-label={text('navigation.label')}>
      <SubNav.Header label={text('menu.label')} />
      <Divider />
      <SubNav.Content>
        <SubNav.Sections>
          {[
            <SubNav.Section key="pages" label="">
              {links.map(({ label, to }) => (
                <SubNav.Link key={label} to={addressOf(to)} end label={text(label)} />
              ))}
            </SubNav.Section>,
          ]}
        </SubNav.Sections>
      </SubNav.Content>
    </SubNav.Main>
  );
};

const addressOf = (to: string): string => `/${BASE_PATH}${to === '' ? '' : `/${to}`}`;

/** The pages that this administrator may open. */
const usePermittedLinks = () => {
  const check = useAuth('Navigation', ({ checkUserHasPermissions }) => checkUserHasPermissions);
  const [permitted, setPermitted] = useState<typeof NAVIGATION_LINKS>([]);
  useEffect(() => {
    let isCurrent = true;
    void Promise.all(
      NAVIGATION_LINKS.map(async (link) => (await check(link.permissions)).length > 0)
    ).then((answers) => {
      if (isCurrent) setPermitted(NAVIGATION_LINKS.filter((_, index) => answers[index]));
    });
    return () => {
      isCurrent = false;
    };
  }, [check]);
  return permitted;
};

const Bar = styled(Flex<'nav'>)`
  & a {
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: ${({ theme }) => theme.fontSizes[2]};
  }

  & a.active {
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
  }
`;
