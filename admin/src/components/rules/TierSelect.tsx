import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import { RULE_TIERS } from '../../../../content-types/moderation-rule/schema';
import type { RuleTier } from '../../../../contracts/rules';
import { useText } from '../../hooks/useText';

interface TierSelectProps {
  tier: RuleTier;
  onChange: (tier: RuleTier) => void;
}

/** What becomes of a post in which an entry is found. */
export const TierSelect = ({ tier, onChange }: TierSelectProps) => {
  const text = useText();
  return (
    <Field.Root name="tier">
      <Field.Label>{text('rules.tier')}</Field.Label>
      <SingleSelect
        value={tier}
        onChange={(value) => onChange(RULE_TIERS.find((one) => one === value) ?? tier)}
      >
        {RULE_TIERS.map((one) => (
          <SingleSelectOption key={one} value={one}>
            {text(`rules.tier.${one}.long`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};
