import { Badge, Button, Field, Flex, Typography } from '@strapi/design-system';
import { ArrowsCounterClockwise, Lock } from '@strapi/icons';

import type { SettingField } from '../../../../contracts/settings';
import type { SettingsForm } from '../../hooks/useSettingsForm';
import { useText } from '../../hooks/useText';
import { labelOfOption, textOfSetting } from '../../settings/label-of-setting';
import { settingAt, typedOf } from '../../settings/setting-values';
import { SettingInput } from './SettingInput';

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
      <Flex direction="column" alignItems="stretch" gap={1} width="100%" data-setting={path}>
        <Flex gap={2} wrap="wrap">
          <Field.Label>{label}</Field.Label>
          <Badge>
            <Flex gap={1}>
              {stored.isLocked ? <Lock width="1rem" height="1rem" aria-hidden /> : null}
              {text(`settings.origin.${origin}`)}
            </Flex>
          </Badge>
        </Flex>
        <SettingInput
          path={path}
          field={field}
          value={value}
          isDisabled={isLocked}
          onChange={(next) => form.change(path, next)}
        />
        <Field.Hint />
        <Field.Error />
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
        {isLocked || origin === 'default' ? null : (
          <Flex gap={2} wrap="wrap">
            <Button
              size="S"
              variant="ghost"
              startIcon={<ArrowsCounterClockwise />}
              aria-label={text('settings.reset.label', { setting: label })}
              onClick={() => form.change(path, null)}
            >
              {text('settings.reset')}
            </Button>
            <Typography variant="pi" textColor="neutral600">
              {text('settings.default', { value: valueText(text, path, field, field.fallback) })}
            </Typography>
          </Flex>
        )}
      </Flex>
    </Field.Root>
  );
};

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
