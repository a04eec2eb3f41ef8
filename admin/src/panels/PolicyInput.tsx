import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import type { InheritedValue } from '../../../contracts/editor-panel';
import type { PolicyField } from '../../../contracts/policy-fields';
import { useText } from '../hooks/useText';
import { CHOICES, isChoice } from './policy-draft';
import { TypedValue } from './TypedValue';
import { usePolicyText } from './usePolicyText';

interface PolicyInputProps {
  field: PolicyField;
  /** What holds where this forum says nothing. */
  inherited: InheritedValue;
  /** null inherits. */
  value: string | null;
  hasProblem: boolean;
  onChange: (value: string | null) => void;
}

const INHERIT = 'inherit';
const OWN = 'own';

/** One field of a policy: inherited, or a value of its own. */
export const PolicyInput = ({
  field,
  inherited,
  value,
  hasProblem,
  onChange,
}: PolicyInputProps) => {
  const text = useText();
  const { valueText, originText } = usePolicyText();
  const options: readonly [string, string][] = isChoice(field)
    ? CHOICES[field].map((choice) => [choice, valueText(field, choice)])
    : [[OWN, text(`policy-form.own.${field}`)]];
  const chosen = value === null ? INHERIT : isChoice(field) ? value : OWN;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root name={field}>
        <Field.Label>{text(`policy.${field}`)}</Field.Label>
        <SingleSelect
          value={chosen}
          onChange={(next) => {
            if (next === INHERIT) onChange(null);
            else if (isChoice(field)) onChange(String(next));
            else if (value === null) onChange('');
          }}
        >
          <SingleSelectOption value={INHERIT}>
            {text('policy-form.inherit', {
              value: valueText(field, inherited.value),
              origin: originText(inherited),
            })}
          </SingleSelectOption>
          {options.map(([option, label]) => (
            <SingleSelectOption key={option} value={option}>
              {label}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      {value === null || isChoice(field) ? null : (
        <TypedValue field={field} value={value} hasProblem={hasProblem} onChange={onChange} />
      )}
    </Flex>
  );
};
