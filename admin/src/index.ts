import type { StrapiApp } from '@strapi/strapi/admin';

import { MenuIcon } from './components/MenuIcon';
import { READ } from './permissions';
import { BASE_PATH, PLUGIN_ID } from './plugin-id';
import { loadTranslations } from './translations';
import { en } from './translations/en';
import { prefixed } from './translations/prefixed';

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: BASE_PATH,
      icon: MenuIcon,
      intlLabel: { id: prefixed('menu.label'), defaultMessage: en['menu.label'] },
      permissions: READ,
      Component: () => import('./pages/App'),
      position: 3,
    });
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap() {},

  registerTrads: ({ locales }: { locales: string[] }) => Promise.all(locales.map(loadTranslations)),
};
