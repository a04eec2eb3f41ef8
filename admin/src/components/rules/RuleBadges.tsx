import { Badge, Flex, Typography } from '@strapi/design-system';

import type { Rule } from '../../../../contracts/rules';
import { useRuleText } from '../../hooks/rules/useRuleText';
import { useText } from '../../hooks/useText';

/** Strapi's dark orange on its pale one is too faint to read. */
const COLORS = {
  hold: { backgroundColor: 'warning100', textColor: 'neutral800' },
  spam: { backgroundColor: 'danger100', textColor: 'danger700' },
  expired: { backgroundColor: 'neutral100', textColor: 'neutral700' },
} as const;

/** Of which list an entry is, what it does, and until when; what has ended does nothing. */
export const RuleBadges = ({
  rule,
}: {
  rule: Pick<Rule, 'kind' | 'tier' | 'expiresAt' | 'isExpired'>;
}) => {
  const { kind, tier, expiresAt, isExpired } = rule;
  const text = useText();
  const { endOf } = useRuleText();
  return (
    <Flex gap={2} wrap="wrap">
      <Badge>{text(`rules.kind.${kind}`)}</Badge>
      <Badge {...COLORS[isExpired ? 'expired' : tier]}>{text(`rules.tier.${tier}`)}</Badge>
      {expiresAt === null ? null : (
        <Typography variant="pi" textColor="neutral700" fontWeight={isExpired ? 'bold' : 'regular'}>
          {endOf(rule)}
        </Typography>
      )}
    </Flex>
  );
};
