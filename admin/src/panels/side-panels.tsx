import { lazy, Suspense, useMemo, type ComponentType } from 'react';

import { Loader } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { SECTION_UID } from '../../../content-types/section/schema';
import { useGetTargetTypesQuery } from '../api/targets';
import { PANEL } from '../permissions';
import { entrances } from '../translations/en/entrances';
import { prefixed } from '../translations/prefixed';
import type { EditedEntry, SidePanel } from './content-manager';
import type { SavedEntry } from './saved-entry';

const ForumPanel = lazy(() => import('./ForumPanel'));
const SectionPanel = lazy(() => import('./SectionPanel'));

/** The forum of an entry of a type that has forums. */
const forumPanel: SidePanel = (entry) => {
  const isPermitted = useIsPermitted();
  const { data } = useGetTargetTypesQuery(undefined, { skip: !isPermitted });
  const panel = usePanel('panel.forum', ForumPanel, entry);
  const isTarget = data?.data.some(({ uid }) => uid === entry.model) ?? false;
  return isPermitted && isTarget ? panel : null;
};

/** What a section passes on to the forums below it. */
const sectionPanel: SidePanel = (entry) => {
  const isPermitted = useIsPermitted();
  const panel = usePanel('panel.section', SectionPanel, entry);
  return isPermitted && entry.model === SECTION_UID ? panel : null;
};

export const sidePanels = [forumPanel, sectionPanel];

const useIsPermitted = (): boolean => {
  const { allowedActions } = useRBAC(PANEL);
  return allowedActions.canRead === true || allowedActions.canUpdate === true;
};

/** Made anew only when the entry changes: Strapi compares what a panel returns with what it returned. */
const usePanel = (
  title: 'panel.forum' | 'panel.section',
  Content: ComponentType<SavedEntry>,
  { model, document }: EditedEntry
) => {
  const { formatMessage } = useIntl();
  const { documentId = null, locale = null, updatedAt, status } = document ?? {};
  return useMemo(() => {
    const say = (key: 'panel.forum' | 'panel.section' | 'panel.loading') =>
      formatMessage({ id: prefixed(key), defaultMessage: entrances[key] });
    return {
      title: say(title),
      content: (
        <Suspense fallback={<Loader small>{say('panel.loading')}</Loader>}>
          <Content
            uid={model}
            documentId={documentId}
            locale={locale}
            savedAs={`${updatedAt} ${status}`}
          />
        </Suspense>
      ),
    };
  }, [Content, documentId, formatMessage, locale, model, status, title, updatedAt]);
};
