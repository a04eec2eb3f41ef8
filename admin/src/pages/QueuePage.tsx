import { Flex, Loader } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';

import { Pager } from '../components/Pager';
import { QueueEmpty } from '../components/QueueEmpty';
import { QueueError } from '../components/QueueError';
import { QueueHeader } from '../components/QueueHeader';
import { QueueList } from '../components/QueueList';
import { QueueTabs } from '../components/QueueTabs';
import { QueueToolbar } from '../components/QueueToolbar';
import { UndoBar } from '../components/UndoBar';
import { useQueuePage } from '../hooks/useQueuePage';
import { useText } from '../hooks/useText';

/** Where moderators read and decide posts. */
export const QueuePage = () => {
  const text = useText();
  const page = useQueuePage();
  const { params, queue, decisions } = page;
  const { currentData: shown } = queue;
  const nextCursor = shown?.meta.nextCursor ?? null;

  return (
    <Page.Main paddingBottom={{ initial: 4, medium: 6, large: 10 }}>
      <Page.Title>{text('queue.title')}</Page.Title>
      <QueueHeader counts={queue.data?.meta.counts} />
      <QueueToolbar params={params} hasChanged={page.hasChanged} onRefresh={page.refresh} />
      <Layouts.Content>
        <QueueTabs
          status={params.status}
          counts={queue.data?.meta.counts}
          onChange={params.setStatus}
          panel={page.panel}
        >
          <Flex direction="column" alignItems="stretch" gap={4}>
            {queue.isError && !queue.isFetching ? (
              <QueueError hasList={shown !== undefined} onRetry={page.retry} />
            ) : null}
            {page.isLoading ? (
              <Flex justifyContent="center" padding={11}>
                <Loader>{text('queue.loading')}</Loader>
              </Flex>
            ) : null}
            {page.isEmpty ? <QueueEmpty status={params.status} q={params.q} /> : null}
            {page.posts.length > 0 && !page.isLoading ? (
              <QueueList
                posts={page.posts}
                selection={page.selection}
                busy={decisions.busy}
                isPermitted={page.isPermitted}
                onDecide={page.decide}
              />
            ) : null}
            <Pager
              onPrevious={params.isFirstPage ? undefined : page.goToPrevious}
              onNext={nextCursor === null ? undefined : () => page.goToNext(nextCursor)}
            />
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
    </Page.Main>
  );
};
