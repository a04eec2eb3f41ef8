import { Discuss } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { MenuIcon } from './components/MenuIcon';
import { addSidePanels } from './panels/content-manager';
import { sidePanels } from './panels/side-panels';
import { READ, READ_SECTIONS, READ_SETTINGS } from './permissions';
import { BASE_PATH, PLUGIN_ID } from './plugin-id';
import { loadTranslations } from './translations';
import { entrances } from './translations/en/entrances';
import { navigation } from './translations/en/navigation';
import { prefixed } from './translations/prefixed';

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: BASE_PATH,
      icon: MenuIcon,
      intlLabel: { id: prefixed('menu.label'), defaultMessage: navigation['menu.label'] },
      // Any of them shows the link.
      permissions: [...READ, ...READ_SECTIONS],
      Component: () => import('./pages/App'),
      position: 3,
    });
    app.widgets.register({
      id: 'posts',
      pluginId: PLUGIN_ID,
      icon: Discuss,
      title: { id: prefixed('widget.title'), defaultMessage: entrances['widget.title'] },
      link: {
        label: { id: prefixed('widget.link'), defaultMessage: entrances['widget.link'] },
        href: `/${BASE_PATH}`,
      },
      permissions: READ,
      component: () => import('./widgets/PostsWidget').then((widget) => widget.default),
    });
    app.addSettingsLink(
      {
        id: PLUGIN_ID,
        intlLabel: {
          id: prefixed('settings.section'),
          defaultMessage: entrances['settings.section'],
        },
      },
      {
        id: 'article-forum-settings',
        to: PLUGIN_ID,
        intlLabel: { id: prefixed('settings.link'), defaultMessage: entrances['settings.link'] },
        permissions: READ_SETTINGS,
        Component: () => import('./pages/SettingsPage'),
      }
    );
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap({ getPlugin }: Pick<StrapiApp, 'getPlugin'>) {
    addSidePanels(getPlugin('content-manager')?.apis, sidePanels);
  },

  registerTrads: ({ locales }: { locales: string[] }) => Promise.all(locales.map(loadTranslations)),
};
