import { useEffect, useRef } from 'react';

import { Divider, Flex, Loader } from '@strapi/design-system';

import { useGetForumQuery, type ForumArgs } from '../api/forums';
import { useText } from '../hooks/useText';
import { ForumFigures } from './ForumFigures';
import { ForumPolicy } from './ForumPolicy';
import { ForumState } from './ForumState';
import { LatestPosts } from './LatestPosts';
import { PanelNote } from './PanelNote';
import { PanelProblem } from './PanelProblem';
import { QueueLink } from './QueueLink';
import type { SavedEntry } from './saved-entry';

/** The forum of the entry that is edited, in its language. */
const ForumPanel = ({ uid, documentId, locale, savedAs }: SavedEntry) => {
  const text = useText();
  if (documentId === null) return <PanelNote>{text('panel.unsaved')}</PanelNote>;
  return (
    <SavedForum
      key={`${documentId} ${locale}`}
      uid={uid}
      documentId={documentId}
      forum={{ target: `${uid}:${documentId}`, locale }}
      savedAs={savedAs}
    />
  );
};

interface SavedForumProps {
  uid: string;
  documentId: string;
  forum: ForumArgs;
  savedAs: string;
}

const SavedForum = ({ uid, documentId, forum, savedAs }: SavedForumProps) => {
  const text = useText();
  const { data, isError, isFetching, refetch } = useGetForumQuery(forum, {
    refetchOnMountOrArgChange: true,
  });

  // Saved in another section, or published, the entry has another policy.
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
  const { figures, mayChange } = data.data;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%" minWidth={0}>
      <ForumState forum={data.data} />
      {figures === null ? null : <ForumFigures figures={figures} />}
      <Divider />
      <ForumPolicy forum={data.data} args={forum} canChange={mayChange} />
      {figures === null ? null : (
        <>
          <Divider />
          <LatestPosts forum={forum} />
          <QueueLink by="entry" uid={uid} documentId={documentId}>
            {text('panel.queue')}
          </QueueLink>
        </>
      )}
    </Flex>
  );
};

export default ForumPanel;
