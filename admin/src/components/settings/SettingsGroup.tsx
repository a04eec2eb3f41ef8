import { Box, Flex, Grid, Typography } from '@strapi/design-system';

import type { SettingsForm } from '../../hooks/useSettingsForm';
import { isTextKey, useText } from '../../hooks/useText';
import type { SettingGroup } from '../../settings/setting-groups';
import { SettingRow } from './SettingRow';

interface SettingsGroupProps {
  group: SettingGroup;
  form: SettingsForm;
  canChange: boolean;
}

/** Values that belong together under a heading. */
export const SettingsGroup = ({ group, form, canChange }: SettingsGroupProps) => {
  const title = useGroupTitle(group.path);
  return (
    <Box
      tag="section"
      aria-label={title}
      background="neutral0"
      hasRadius
      shadow="filterShadow"
      padding={{ initial: 4, medium: 6 }}
    >
      <Flex direction="column" alignItems="stretch" gap={6}>
        <Typography tag="h2" variant="delta">
          {title}
        </Typography>
        <Values group={group} form={form} canChange={canChange} />
        {group.groups.map((below) => (
          <Below key={below.path} group={below} form={form} canChange={canChange} />
        ))}
      </Flex>
    </Box>
  );
};

const Below = ({ group, form, canChange }: SettingsGroupProps) => {
  const text = useText();
  const title = useGroupTitle(group.path);
  return (
    <Flex
      tag="section"
      aria-label={title}
      direction="column"
      alignItems="stretch"
      gap={3}
      data-setting-group={group.path}
      data-refused={form.isContradictory(group.path) ? '' : undefined}
    >
      <Typography tag="h3" variant="epsilon">
        {title}
      </Typography>
      {form.isContradictory(group.path) ? (
        <Typography role="alert" variant="pi" textColor="danger600">
          {text('settings.problem.contradiction')}
        </Typography>
      ) : null}
      <Values group={group} form={form} canChange={canChange} />
    </Flex>
  );
};

const Values = ({ group, form, canChange }: SettingsGroupProps) => {
  if (group.fields.length === 0) return null;
  const width = group.fields.length > 3 && group.path.includes('.') ? 3 : 6;
  return (
    <Grid.Root gap={5}>
      {group.fields.map((path) => (
        <Grid.Item
          key={path}
          col={width}
          s={width === 3 ? 6 : 12}
          xs={12}
          direction="column"
          alignItems="stretch"
        >
          <SettingRow path={path} form={form} canChange={canChange} />
        </Grid.Item>
      ))}
    </Grid.Root>
  );
};

const useGroupTitle = (path: string): string => {
  const text = useText();
  const key = `setting-group.${path}`;
  return isTextKey(key) ? text(key) : path;
};
