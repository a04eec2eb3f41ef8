import { Box, Button, EmptyStateLayout } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';
import { Page, useRBAC } from '@strapi/strapi/admin';

import { useGetForumSettingsQuery } from '../api/settings';
import { SettingsEditor } from '../components/settings/SettingsEditor';
import { useText } from '../hooks/useText';
import { CHANGE_SETTINGS, READ_SETTINGS } from '../permissions';

const Settings = () => {
  const text = useText();
  const { allowedActions, isLoading } = useRBAC(CHANGE_SETTINGS);
  const { data, isError, isFetching, refetch } = useGetForumSettingsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (data !== undefined && !isLoading) {
    return (
      <SettingsEditor
        answer={data}
        canChange={allowedActions.canUpdate === true}
        readAgain={async () => (await refetch()).data}
      />
    );
  }
  if (!isError || isFetching) return <Page.Loading />;
  return (
    <Box role="alert" padding={8}>
      <EmptyStateLayout
        icon={<WarningCircle width="8rem" height="8rem" fill="danger500" />}
        content={text('settings.error')}
        action={
          <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={() => void refetch()}>
            {text('queue.retry')}
          </Button>
        }
      />
    </Box>
  );
};

/** The plugin's page in Strapi's settings. */
const SettingsPage = () => {
  const text = useText();
  return (
    <Page.Protect permissions={READ_SETTINGS}>
      <Page.Main>
        <Page.Title>{text('settings.title')}</Page.Title>
        <Settings />
      </Page.Main>
    </Page.Protect>
  );
};

export default SettingsPage;
