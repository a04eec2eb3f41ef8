import { Badge } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { TreeSection } from '../../../../contracts/section-tree';
import { useText } from '../../hooks/useText';
import type { TextKey } from '../../translations/en';

interface SectionBadgesProps {
  policy: TreeSection['policy'];
  /** Where the policy is changed. */
  address: string;
  title: string;
  tabIndex: number;
}

/** What a section states itself of the policy of its forums, as a way to where it is changed. */
export const SectionBadges = ({ policy, address, title, tabIndex }: SectionBadgesProps) => {
  const text = useText();
  const words = useStated(policy);
  if (words.length === 0) return null;
  return (
    <Way
      to={address}
      tabIndex={tabIndex}
      aria-label={text('sections.policy.label', { title, policy: words.join(', ') })}
    >
      {words.map((word) => (
        <Badge key={word}>{word}</Badge>
      ))}
    </Way>
  );
};

const useStated = (policy: TreeSection['policy']): string[] => {
  const text = useText();
  const { posting, moderation, visibility, closeAfterDays, closeAt, trustAfter } = policy;
  const keys: TextKey[] = [
    ...(posting ? [`sections.posting.${posting}` as const] : []),
    ...(moderation ? [`sections.moderation.${moderation}` as const] : []),
    ...(visibility ? [`sections.visibility.${visibility}` as const] : []),
  ];
  return [
    ...keys.map((key) => text(key)),
    ...(typeof closeAfterDays === 'number'
      ? [text('sections.close-after', { days: closeAfterDays })]
      : []),
    ...(closeAt ? [text('sections.close-at', { date: new Date(closeAt) })] : []),
    ...(typeof trustAfter === 'number'
      ? [text('sections.trust-after', { count: trustAfter })]
      : []),
  ];
};

const Way = styled(Link)`
  display: inline-flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[1]};
  text-decoration: none;
`;
