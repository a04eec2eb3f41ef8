import { Button, Field, Flex, TextButton, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { SettingField } from '../../../../contracts/settings';
import type { SettingsForm } from '../../hooks/useSettingsForm';
import { useText } from '../../hooks/useText';
import { labelOfOption, textOfSetting } from '../../settings/label-of-setting';
import { settingAt, typedOf } from '../../settings/setting-values';
import { SettingInput } from './SettingInput';
import { SettingOrigin } from './SettingOrigin';

interface SettingRowProps {
  path: string;
  form: SettingsForm;
  canChange: boolean;
}

/** One value: what it is, where it comes from, and the way back to the default. */
export const SettingRow = ({ path, form, canChange }: SettingRowProps) => {
  const text = useText();
  const [field, stored] = [form.fields[path], settingAt(form.data, path)];
  if (field === undefined || stored === null) return null;

  const drafted = form.draft[path];
  const isChanged = drafted !== undefined;
  const value = drafted ?? typedOf(field, isChanged ? field.fallback : stored.value);
  const origin = isChanged ? (drafted === null ? 'default' : 'unsaved') : stored.origin;
  const labelKey = textOfSetting(path);
  const label = labelKey === null ? path : text(labelKey);
  const hintKey = textOfSetting(path, '.hint');
  const isLocked = stored.isLocked || !canChange;

  return (
    <Field.Root
      name={path}
      hint={hintKey === null ? undefined : text(hintKey)}
      error={form.isRefused(path) ? problemText(text, field) : undefined}
    >
      <Row direction="column" alignItems="stretch" gap={1} width="100%" data-setting={path}>
        <Field.Label>{label}</Field.Label>
        <SettingInput
          path={path}
          field={field}
          value={value}
          isDisabled={isLocked}
          onChange={(next) => form.change(path, next)}
        />
        <Field.Error />
        <Flex gap={2} wrap="wrap">
          <SettingOrigin origin={origin} />
          {isLocked || origin === 'default' ? null : (
            <TextButton
              aria-label={text('settings.reset.label', { setting: label })}
              onClick={() => form.change(path, null)}
            >
              {text('settings.reset', { value: valueText(text, path, field, field.fallback) })}
            </TextButton>
          )}
        </Flex>
        <Field.Hint />
        {form.isOvertaken(path) ? (
          <Flex gap={2} wrap="wrap" role="alert" background="warning100" hasRadius padding={2}>
            <Typography variant="pi" textColor="neutral800">
              {text('settings.overtaken', { value: valueText(text, path, field, stored.value) })}
            </Typography>
            <Button
              size="S"
              variant="tertiary"
              aria-label={text('settings.overtaken.leave.label', { setting: label })}
              onClick={() => form.revert(path)}
            >
              {text('settings.overtaken.leave')}
            </Button>
          </Flex>
        ) : null}
      </Row>
    </Field.Root>
  );
};

/** Labels of settings are sentences: they break where Strapi would cut them off. */
const Row = styled(Flex)`
  & label {
    overflow: visible;
    white-space: normal;
  }
`;

type Text = ReturnType<typeof useText>;

const problemText = (text: Text, field: SettingField): string =>
  field.kind === 'number' || field.kind === 'list'
    ? text(`settings.problem.${field.kind}`, {
        minimum: field.minimum,
        maximum: field.maximum,
      })
    : text('problem.invalid-value');

/** A value in words, as the input for it shows it. */
const valueText = (text: Text, path: string, field: SettingField, value: unknown): string => {
  const typed = typedOf(field, value);
  if (typeof typed === 'boolean') return text(typed ? 'settings.on' : 'settings.off');
  if (typed === '') return text('settings.none');
  if (field.kind === 'choice') return labelOfOption(text, path, typed);
  return field.kind === 'list' ? typed.split('\n').join(', ') : typed;
};
