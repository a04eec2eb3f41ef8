import { Badge, Flex } from '@strapi/design-system';

import type { Rule } from '../../../../contracts/rules';
import { useListedText } from '../../hooks/useListedText';
import { useText } from '../../hooks/useText';

const COLORS = { hold: 'warning', spam: 'danger' } as const;

/** Of which list an entry is, what it does, and until when. */
export const RuleBadges = ({
  rule: { kind, tier, expiresAt, isExpired },
}: {
  rule: Pick<Rule, 'kind' | 'tier' | 'expiresAt' | 'isExpired'>;
}) => {
  const text = useText();
  const { until } = useListedText();
  const color = COLORS[tier];
  return (
    <Flex gap={2} wrap="wrap">
      <Badge>{text(`rules.kind.${kind}`)}</Badge>
      <Badge backgroundColor={`${color}100`} textColor={`${color}700`}>
        {text(`rules.tier.${tier}`)}
      </Badge>
      {expiresAt === null ? null : (
        <Badge>
          {text(isExpired ? 'rules.expired' : 'rules.until', { date: until(expiresAt) })}
        </Badge>
      )}
    </Flex>
  );
};
