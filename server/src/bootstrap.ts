import type { Core } from '@strapi/strapi';

import { getService } from './services/get-service';
import { OWN_SECTIONS, PERMISSIONS } from './permissions';

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
  strapi.cron.add({
    'article-forum-sweep-limits': {
      // In every process: to delete what is over is safe to do twice.
      task: async () => {
        try {
          await getService(strapi, 'rate-limits').sweep();
        } catch (error) {
          // Nobody awaits a task: thrown, it would end the process.
          strapi.log.warn(`article-forum: old counts were not swept: ${String(error)}`);
        }
      },
      options: { rule: '0 17 * * * *' },
    },
  });
};

export default bootstrap;
