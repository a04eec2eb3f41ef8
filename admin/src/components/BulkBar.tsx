import { Button, Checkbox, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { HEIGHT_TOP_NAVIGATION_MEDIUM } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

import type { QueuePageState } from '../hooks/useQueuePage';
import { useSelectAll } from '../hooks/useSelectAll';
import { useText } from '../hooks/useText';
import { pickedOf, sharedActions } from '../queue/picked';
import { DecisionButtons } from './DecisionButtons';

const COUNT_ID = 'article-forum-selected';

/** Select posts, on this page or all that match, and decide them together. */
export const BulkBar = ({ page }: { page: QueuePageState }) => {
  const text = useText();
  const { selection, decisions, posts, params, queue } = page;
  const { selected } = selection;
  const all = useSelectAll(params, selection);
  const decidable = posts.filter(
    (post) => page.actionsOn(post).length > 0 && !page.changed.has(post.documentId)
  );
  const isPageSelected =
    decidable.length > 0 && decidable.every(({ documentId }) => selection.isSelected(documentId));
  const total = queue.currentData?.meta.counts[params.status];
  const hasMore = total !== undefined && (total.isCapped || total.value > selected.length);
  const isBusy =
    decisions.progress !== null ||
    selected.some(({ documentId }) => decisions.busy.has(documentId));
  const actions = sharedActions(selected, page.isPermitted);
  const { progress } = decisions;

  return (
    <Bar
      $isStuck={selected.length > 0}
      background={selected.length > 0 ? 'neutral0' : 'neutral100'}
      shadow={selected.length > 0 ? 'popupShadow' : undefined}
      hasRadius
      paddingTop={3}
      paddingBottom={3}
      paddingLeft={{ initial: 4, medium: 6 }}
      paddingRight={{ initial: 4, medium: 6 }}
      gap={4}
      wrap="wrap"
      minHeight="5.6rem"
    >
      <Checkbox
        checked={isPageSelected ? true : selected.length > 0 ? 'indeterminate' : false}
        disabled={isBusy}
        onCheckedChange={() => {
          if (isPageSelected) selection.drop(decidable.map(({ documentId }) => documentId));
          else selection.add(decidable.map(pickedOf));
        }}
      >
        {text('select.all')}
      </Checkbox>
      {selected.length > 0 ? (
        <Flex gap={2} wrap="wrap" role="group" aria-label={text('select.actions')}>
          <Typography variant="omega" fontWeight="bold" id={COUNT_ID}>
            {text('select.count', { count: selected.length })}
          </Typography>
          {isPageSelected && hasMore ? (
            <Button
              size="S"
              variant="ghost"
              loading={all.isLoading}
              disabled={isBusy}
              onClick={() => void all.selectAll()}
            >
              {text('select.all-matching', {
                count: total.value,
                isCapped: total.isCapped ? 'yes' : 'no',
              })}
            </Button>
          ) : null}
          <Button size="S" variant="ghost" disabled={isBusy} onClick={selection.clear}>
            {text('select.none')}
          </Button>
          <DecisionButtons
            actions={actions}
            isBusy={isBusy}
            describedBy={COUNT_ID}
            onDecide={(action) => page.decideAll(action, selected)}
          />
          {actions.includes('reject') ? (
            <Button
              size="S"
              variant="tertiary"
              disabled={isBusy}
              aria-describedby={COUNT_ID}
              onClick={() => page.openDialog({ kind: 'reason', posts: selected })}
            >
              {text('post.menu.reason')}
            </Button>
          ) : null}
        </Flex>
      ) : null}
      {progress === null ? null : (
        <Flex gap={3} role="status">
          <ProgressBar value={progress.done} max={progress.total} aria-label={text('bulk.label')} />
          <Typography variant="pi">{text('bulk.progress', { ...progress })}</Typography>
        </Flex>
      )}
    </Bar>
  );
};

const Bar = styled(Flex)<{ $isStuck: boolean }>`
  position: ${({ $isStuck }) => ($isStuck ? 'sticky' : 'static')};
  z-index: 1;
  top: 0;

  /* From this width on, Strapi's page header stays in sight above; below it, it lies under the menu. */
  ${({ theme }) => theme.breakpoints.large} {
    top: calc(${HEIGHT_TOP_NAVIGATION_MEDIUM} + ${({ theme }) => theme.spaces[1]});
  }
`;
