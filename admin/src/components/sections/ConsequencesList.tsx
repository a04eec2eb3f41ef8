import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type {
  Consequences,
  PathChange as PathChangeProps,
  StatedValue,
} from '../../../../contracts/section-tree';
import type { PolicyField } from '../../../../contracts/policy-fields';
import { useText } from '../../hooks/useText';

/** More languages than these are counted. */
const MOST_PATHS = 4;
const MOST_COLLISIONS = 5;

interface ConsequencesListProps {
  consequences: Consequences;
  /** Old addresses lead nowhere: what answered there is deleted, and nothing takes its place. */
  isLost?: boolean;
}

/** What an act does to paths and policies, in words. */
export const ConsequencesList = ({ consequences, isLost = false }: ConsequencesListProps) => {
  const text = useText();
  const { sections, articles, paths, below, article, collisions, policy } = consequences;
  // That of a section whose content goes to the top leads nowhere.
  const shown = paths.filter(({ to }) => to !== '');
  const hasPaths = paths.length > 0 || sections + articles.all > 0;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {hasPaths ? (
        <Item>
          {text('sections.effect.paths', {
            sections,
            articles: articles.all,
            published: articles.published,
          })}
          <PathList>
            {shown.slice(0, MOST_PATHS).map(({ locale, from, to }) => (
              <PathChange key={locale} locale={locale} from={from} to={to} />
            ))}
            {[below, article].map((example) =>
              example === null ? null : (
                <PathChange
                  key={example.from}
                  locale={example.locale}
                  from={example.from}
                  to={example.to}
                />
              )
            )}
          </PathList>
        </Item>
      ) : null}
      {collisions.slice(0, MOST_COLLISIONS).map(({ title, locale, from, to }) => (
        <Item key={`${title} ${locale} ${to}`}>
          {text('sections.effect.collision', { title, locale, from, to })}
        </Item>
      ))}
      {collisions.length > MOST_COLLISIONS ? (
        <Item>
          {text('sections.effect.collisions', { count: collisions.length - MOST_COLLISIONS })}
        </Item>
      ) : null}
      {hasPaths ? (
        <Item>{text(isLost ? 'sections.effect.lost' : 'sections.effect.redirect')}</Item>
      ) : null}
      {policy.length === 0 ? null : (
        <Item>
          {text('sections.effect.policy')}
          <PathList>
            {policy.map(({ field, from, to }) => (
              <li key={field}>
                <PolicyChange field={field} from={from} to={to} />
              </li>
            ))}
          </PathList>
        </Item>
      )}
    </Flex>
  );
};

const Item = ({ children }: { children: React.ReactNode }) => (
  <Typography tag="li" textColor="neutral800">
    {children}
  </Typography>
);

const PathChange = ({ locale, from, to }: PathChangeProps) => {
  const text = useText();
  return (
    <li>
      <small>{locale}</small> <Path>{from}</Path>{' '}
      <span aria-label={text('sections.effect.becomes')} role="img">
        →
      </span>{' '}
      <Path>{to}</Path>
    </li>
  );
};

interface PolicyChangeProps {
  field: PolicyField;
  from: StatedValue;
  to: StatedValue;
}

const PolicyChange = ({ field, from, to }: PolicyChangeProps) => {
  const text = useText();
  const say = useStatedValue(field);
  return (
    <>
      {text('label.before-value', { label: text(`sections.field.${field}`) })} {say(from)} →{' '}
      <strong>{say(to)}</strong>
    </>
  );
};

const useStatedValue = (field: PolicyField) => {
  const text = useText();
  return ({ value, origin, section }: StatedValue): string => {
    const words =
      value === null
        ? text('sections.value.none')
        : field === 'closeAt'
          ? text('sections.close-at', { date: new Date(value) })
          : field === 'closeAfterDays'
            ? text('sections.close-after', { days: value })
            : field === 'trustAfter'
              ? text('sections.trust-after', { count: value })
              : text(ENUMERATED[`${field}.${value}`] ?? 'sections.value.none');
    return section === null
      ? text('sections.value.by', { words, origin: text(`sections.origin.${origin}`) })
      : text('sections.value.by-section', { words, section });
  };
};

const ENUMERATED: Readonly<
  Record<
    string,
    | `sections.posting.${'anyone' | 'registered' | 'nobody'}`
    | `sections.moderation.${'before' | 'after'}`
    | `sections.visibility.${'shown' | 'hidden'}`
  >
> = {
  'posting.anyone': 'sections.posting.anyone',
  'posting.registered': 'sections.posting.registered',
  'posting.nobody': 'sections.posting.nobody',
  'moderation.before': 'sections.moderation.before',
  'moderation.after': 'sections.moderation.after',
  'visibility.shown': 'sections.visibility.shown',
  'visibility.hidden': 'sections.visibility.hidden',
};

const PathList = styled.ul`
  margin-block-start: ${({ theme }) => theme.spaces[1]};
  padding-inline-start: ${({ theme }) => theme.spaces[4]};
`;

const Path = styled.code`
  overflow-wrap: anywhere;
  font-family: monospace;
`;
