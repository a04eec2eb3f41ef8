import { useEffect, useMemo, useRef } from 'react';

import { Box, Button, Flex } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Layouts } from '@strapi/strapi/admin';

import type { SettingsAnswer } from '../../../../contracts/settings';
import { useSettingsForm } from '../../hooks/useSettingsForm';
import { useText } from '../../hooks/useText';
import { settingGroups } from '../../settings/setting-groups';
import { SettingsGroup } from './SettingsGroup';
import { UnsavedGuard } from './UnsavedGuard';

interface SettingsEditorProps {
  answer: SettingsAnswer;
  canChange: boolean;
  /** Reads the settings anew; undefined where the server does not answer. */
  readAgain: () => Promise<SettingsAnswer | undefined>;
}

/** All settings with their origins; what the config file does not fix can be changed. */
export const SettingsEditor = ({ answer, canChange, readAgain }: SettingsEditorProps) => {
  const text = useText();
  const form = useSettingsForm({ answer, readAgain });
  const groups = useMemo(() => settingGroups(Object.keys(answer.meta.fields)), [answer]);
  const count = form.changed.length;
  const fields = useRef<HTMLFormElement>(null);
  const save = () => {
    if (count > 0 && !form.isSaving) void form.save();
  };
  // Among forty values what was refused would have to be looked for.
  const { refusedTimes } = form;
  useEffect(() => {
    if (refusedTimes > 0) focusOnProblem(fields.current);
  }, [refusedTimes]);

  return (
    <form
      ref={fields}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <UnsavedGuard isDirty={count > 0} />
      <Layouts.Header
        title={text('settings.title')}
        subtitle={text(canChange ? 'settings.subtitle' : 'settings.subtitle.read')}
        primaryAction={
          canChange ? (
            <Flex gap={2} wrap="wrap">
              {count === 0 ? null : (
                <Button variant="tertiary" onClick={form.discard}>
                  {text('settings.discard')}
                </Button>
              )}
              <Button
                type="submit"
                startIcon={<Check />}
                loading={form.isSaving}
                disabled={count === 0}
              >
                {text('settings.save', { count })}
              </Button>
            </Flex>
          ) : undefined
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {groups.map((group) => (
            <SettingsGroup key={group.path} group={group} form={form} canChange={canChange} />
          ))}
        </Flex>
        <Box paddingBottom={6} />
      </Layouts.Content>
    </form>
  );
};

const focusOnProblem = (form: HTMLFormElement | null) => {
  const found =
    form?.querySelector('[aria-invalid="true"]') ?? form?.querySelector('[data-refused] input');
  if (found instanceof HTMLElement) found.focus();
};
