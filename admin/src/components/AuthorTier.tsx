import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import type { Rule } from '../../../contracts/rules';
import { useText } from '../hooks/useText';

export type Tier = Rule['tier'];

const TIERS: readonly Tier[] = ['hold', 'spam'];

/** What becomes of an author's posts. */
export const AuthorTier = ({ tier, onChange }: { tier: Tier; onChange: (tier: Tier) => void }) => {
  const text = useText();
  return (
    <Field.Root name="tier" hint={text(`author-dialog.tier.${tier}.hint`)}>
      <Field.Label>{text('author-dialog.tier')}</Field.Label>
      <SingleSelect
        value={tier}
        onChange={(value) => onChange(TIERS.find((one) => one === value) ?? tier)}
      >
        {TIERS.map((one) => (
          <SingleSelectOption key={one} value={one}>
            {text(`author-dialog.tier.${one}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
};
