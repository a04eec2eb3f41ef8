import { useEffect, useRef } from 'react';

import { Flex, Loader, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';

import { useGetSectionPolicyQuery } from '../api/forums';
import { useText } from '../hooks/useText';
import { PANEL } from '../permissions';
import { PanelNote } from './PanelNote';
import { PanelProblem } from './PanelProblem';
import { PolicyList } from './PolicyList';
import { policyValues } from './policy-values';
import { QueueLink } from './QueueLink';
import type { SavedEntry } from './saved-entry';

/** What the section that is edited passes on to the forums below it. */
const SectionPanel = ({ uid, documentId, locale, savedAs }: SavedEntry) => {
  const text = useText();
  if (documentId === null) return <PanelNote>{text('panel.unsaved.section')}</PanelNote>;
  return (
    <SavedSection
      key={documentId}
      uid={uid}
      documentId={documentId}
      locale={locale}
      savedAs={savedAs}
    />
  );
};

interface SavedSectionProps extends SavedEntry {
  documentId: string;
}

const SavedSection = ({ uid, documentId, locale, savedAs }: SavedSectionProps) => {
  const text = useText();
  const { allowedActions } = useRBAC(PANEL);
  const { data, isError, isFetching, refetch } = useGetSectionPolicyQuery(
    { section: documentId, ...(locale === null ? {} : { locale }) },
    { refetchOnMountOrArgChange: true }
  );

  const shown = useRef(savedAs);
  useEffect(() => {
    if (shown.current === savedAs) return;
    shown.current = savedAs;
    void refetch();
  }, [refetch, savedAs]);

  if (data === undefined) {
    return isError && !isFetching ? (
      <PanelProblem message={text('panel.error')} onRetry={() => void refetch()} />
    ) : (
      <Loader small>{text('panel.loading')}</Loader>
    );
  }
  const { forums } = data.data;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%" minWidth={0}>
      <Typography variant="pi" textColor="neutral800">
        {text('section.intro', { total: forums.total, isCapped: forums.isCapped ? 'yes' : 'no' })}
      </Typography>
      <PolicyList
        values={policyValues(data.data)}
        ownOrigin={text('policy.origin.own-section')}
        more={(field) => {
          const count = forums.followers[field];
          return forums.total === 0 || count === forums.total ? null : (
            <Typography tag="div" variant="pi" textColor="neutral600">
              {text('section.followers', { count })}
            </Typography>
          );
        }}
      />
      {allowedActions.canRead === true ? (
        <QueueLink by="section" uid={uid} documentId={documentId}>
          {text('panel.queue.section')}
        </QueueLink>
      ) : null}
    </Flex>
  );
};

export default SectionPanel;
