import {
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
  Toggle,
} from '@strapi/design-system';

import type { SettingField } from '../../../../contracts/settings';
import { useText } from '../../hooks/useText';
import { labelOfOption } from '../../settings/label-of-setting';
import type { Typed } from '../../settings/setting-values';

interface SettingInputProps {
  path: string;
  field: SettingField;
  value: Typed;
  isDisabled: boolean;
  onChange: (value: Typed) => void;
}

const NONE = '';

/** The input that a kind of value asks for. */
export const SettingInput = ({ path, field, value, isDisabled, onChange }: SettingInputProps) => {
  const text = useText();
  switch (field.kind) {
    case 'switch':
      return (
        <Toggle
          onLabel={text('settings.on')}
          offLabel={text('settings.off')}
          checked={value === true}
          disabled={isDisabled}
          onChange={({ target }) => onChange(target.checked)}
        />
      );
    case 'number':
      return (
        <TextInput
          inputMode="numeric"
          value={String(value)}
          disabled={isDisabled}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case 'choice':
      return (
        <SingleSelect
          value={String(value)}
          disabled={isDisabled}
          placeholder={text('settings.none')}
          onChange={(next) => onChange(String(next))}
        >
          {field.options.map((option) => (
            <SingleSelectOption key={option} value={option}>
              {labelOfOption(text, path, option)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      );
    case 'list':
      return (
        <Textarea
          value={String(value)}
          disabled={isDisabled}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case 'date':
      return (
        <TextInput
          type="datetime-local"
          value={String(value)}
          disabled={isDisabled}
          onChange={({ target }) => onChange(target.value || NONE)}
        />
      );
    case 'text':
      return (
        <TextInput
          value={String(value)}
          disabled={isDisabled}
          onChange={({ target }) => onChange(target.value)}
        />
      );
  }
};
