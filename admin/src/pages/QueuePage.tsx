import { useCallback, useState } from 'react';

import { Flex, Loader, useCallbackRef } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';

import { FilterTags } from '../components/FilterTags';
import { KeyHint } from '../components/KeyHint';
import { Pager } from '../components/Pager';
import { QueueDialogs } from '../components/QueueDialogs';
import { QueueEmpty } from '../components/QueueEmpty';
import { QueueError } from '../components/QueueError';
import { QueueHeader } from '../components/QueueHeader';
import { QueueList } from '../components/QueueList';
import { QueueOne } from '../components/QueueOne';
import { QueueTabs } from '../components/QueueTabs';
import { QueueToolbar } from '../components/QueueToolbar';
import { UndoBar } from '../components/UndoBar';
import { useQueueCommands } from '../hooks/useQueueCommands';
import { useQueuePage } from '../hooks/useQueuePage';
import { useText } from '../hooks/useText';
import type { QueueFilters } from '../queue/filters';

/** Where moderators read and decide posts. */
const QueuePage = () => {
  const text = useText();
  const page = useQueuePage();
  const { params, queue, decisions, focus } = page;
  const { currentData: shown } = queue;
  const hasNext = (shown?.meta.nextCursor ?? null) !== null;
  const hasPosts = page.posts.length > 0 && !page.isLoading;

  const [said, setSaid] = useState('');
  useQueueCommands(page, (what) => setSaid(text(`keys.said.${what}`)));
  const forget = useCallback(() => setSaid(''), []);
  // The same function at every drawing: the cards need not be drawn anew for it.
  const find = useCallbackRef((filters: QueueFilters) => params.setFilters(filters));

  return (
    <Page.Main paddingBottom={{ initial: 4, medium: 6, large: 10 }}>
      <Page.Title>{text('queue.title')}</Page.Title>
      <QueueHeader counts={queue.data?.meta.counts} />
      <QueueToolbar page={page} />
      <Layouts.Content>
        <QueueTabs
          status={params.status}
          counts={queue.data?.meta.counts}
          onChange={params.setStatus}
          panel={focus.list}
        >
          <Flex direction="column" alignItems="stretch" gap={4}>
            <FilterTags filters={params.filters} posts={page.posts} onChange={params.setFilters} />
            {queue.isError && !queue.isFetching ? (
              <QueueError hasList={shown !== undefined} onRetry={page.retry} />
            ) : null}
            {page.isLoading ? (
              <Flex justifyContent="center" padding={11}>
                <Loader>{text('queue.loading')}</Loader>
              </Flex>
            ) : null}
            {page.isEmpty ? (
              <QueueEmpty
                status={params.status}
                q={params.q}
                isFiltered={page.isFiltered}
                onClear={() => params.setFilters({})}
              />
            ) : null}
            {hasPosts && params.view === 'list' ? <QueueList page={page} onFind={find} /> : null}
            {hasPosts && params.view === 'one' ? <QueueOne page={page} onFind={find} /> : null}
            {params.view === 'list' ? (
              <Pager
                onPrevious={params.isFirstPage ? undefined : page.goToPrevious}
                onNext={hasNext ? page.goToNext : undefined}
              />
            ) : null}
            {decisions.last === null ? null : (
              <UndoBar
                last={decisions.last}
                isUndoing={decisions.isUndoing}
                onUndo={page.undo}
                onDismiss={page.dismiss}
              />
            )}
          </Flex>
        </QueueTabs>
      </Layouts.Content>
      <KeyHint said={said} onEnd={forget} />
      <QueueDialogs page={page} />
    </Page.Main>
  );
};

export default QueuePage;
