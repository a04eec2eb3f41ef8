import { Field, TextInput } from '@strapi/design-system';

import { useText } from '../hooks/useText';
import type { TypedField } from './policy-draft';

interface TypedValueProps {
  field: TypedField;
  value: string;
  hasProblem: boolean;
  onChange: (value: string) => void;
}

/** A number or a date of a forum's own. */
export const TypedValue = ({ field, value, hasProblem, onChange }: TypedValueProps) => {
  const text = useText();
  return (
    <Field.Root
      name={`${field}-value`}
      required
      error={hasProblem ? text(`policy-form.problem.${field}`) : false}
    >
      <Field.Label>{text(`policy-form.input.${field}`)}</Field.Label>
      <TextInput
        type={field === 'closeAt' ? 'datetime-local' : 'text'}
        inputMode={field === 'closeAt' ? undefined : 'numeric'}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <Field.Error />
    </Field.Root>
  );
};
