import { Badge, Flex, Typography } from '@strapi/design-system';

import type { Rule } from '../../../../contracts/rules';
import { useRuleText } from '../../hooks/rules/useRuleText';
import { useText } from '../../hooks/useText';

const COLORS = { hold: 'warning', spam: 'danger' } as const;

/** Of which list an entry is, what it does, and until when; what has ended does nothing. */
export const RuleBadges = ({
  rule,
}: {
  rule: Pick<Rule, 'kind' | 'tier' | 'expiresAt' | 'isExpired'>;
}) => {
  const { kind, tier, expiresAt, isExpired } = rule;
  const text = useText();
  const { endOf } = useRuleText();
  const color = isExpired ? 'neutral' : COLORS[tier];
  return (
    <Flex gap={2} wrap="wrap">
      <Badge>{text(`rules.kind.${kind}`)}</Badge>
      <Badge backgroundColor={`${color}100`} textColor={`${color}700`}>
        {text(`rules.tier.${tier}`)}
      </Badge>
      {expiresAt === null ? null : (
        <Typography variant="pi" textColor="neutral700" fontWeight={isExpired ? 'bold' : 'regular'}>
          {endOf(rule)}
        </Typography>
      )}
    </Flex>
  );
};
