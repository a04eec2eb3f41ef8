import type { Core } from '@strapi/strapi';

import type { Settings, SettingsChange } from '../../contracts/settings';

interface SettingsService {
  current(): Promise<Settings>;
  change(change: SettingsChange): Promise<unknown>;
}

const service = (strapi: Core.Strapi) =>
  strapi.plugin('article-forum').service('settings') as SettingsService;

/** Sets what the settings page would set; null gives a value back. */
export const changeSettings = async (
  strapi: Core.Strapi,
  change: SettingsChange
): Promise<void> => {
  await service(strapi).change(change);
};
