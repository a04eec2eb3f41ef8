import type { Core } from '@strapi/strapi';

import { getService } from './services/get-service';
import { PERMISSIONS } from './permissions';

interface ActionProvider {
  registerMany(actions: unknown[]): Promise<void>;
}

const bootstrap = async ({ strapi }: { strapi: Core.Strapi }) => {
  const { actionProvider } = strapi.service('admin::permission') as {
    actionProvider: ActionProvider;
  };
  const actions = Object.values(PERMISSIONS).map(({ action: _action, ...rest }) => rest);
  await actionProvider.registerMany(actions);
  await getService(strapi, 'editing-layouts').setOnce();
};

export default bootstrap;
