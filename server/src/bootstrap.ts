import type { Core } from '@strapi/strapi';

import { getService } from './services/get-service';
import { OWN_SECTIONS, PERMISSIONS } from './permissions';
import { schedule } from './scheduled';

interface ConditionProvider {
  register(condition: unknown): Promise<void>;
}

interface ActionProvider {
  registerMany(actions: unknown[]): Promise<void>;
}

const bootstrap = async ({ strapi }: { strapi: Core.Strapi }) => {
  getService(strapi, 'target-kinds').check();
  const { actionProvider, conditionProvider } = strapi.service('admin::permission') as {
    actionProvider: ActionProvider;
    conditionProvider: ConditionProvider;
  };
  const actions = Object.values(PERMISSIONS).map(({ action: _action, ...rest }) => rest);
  await actionProvider.registerMany(actions);
  await conditionProvider.register(OWN_SECTIONS);
  await getService(strapi, 'editing-layouts').setOnce();
  schedule(strapi);
};

export default bootstrap;
