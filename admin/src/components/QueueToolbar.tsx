import { Button, SingleSelect, SingleSelectOption, VisuallyHidden } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { Layouts, SearchInput } from '@strapi/strapi/admin';

import type { QueueParams } from '../hooks/useQueueParams';
import { useText } from '../hooks/useText';

interface QueueToolbarProps {
  params: QueueParams;
  /** The server has other posts than the list shows. */
  hasChanged: boolean;
  onRefresh: () => void;
}

export const QueueToolbar = ({ params, hasChanged, onRefresh }: QueueToolbarProps) => {
  const text = useText();
  return (
    <Layouts.Action
      startActions={
        <SearchInput label={text('queue.search')} placeholder={text('queue.search.placeholder')} />
      }
      endActions={
        <>
          <SingleSelect
            aria-label={text('queue.sort')}
            size="S"
            value={params.sort}
            onChange={(value) => params.setSort(value === 'newest' ? 'newest' : 'oldest')}
          >
            <SingleSelectOption value="oldest">{text('queue.sort.oldest')}</SingleSelectOption>
            <SingleSelectOption value="newest">{text('queue.sort.newest')}</SingleSelectOption>
          </SingleSelect>
          <Button
            variant={hasChanged ? 'secondary' : 'tertiary'}
            startIcon={<ArrowClockwise />}
            onClick={onRefresh}
          >
            {text(hasChanged ? 'queue.changed' : 'queue.refresh')}
          </Button>
          <VisuallyHidden>
            <span role="status">{hasChanged ? text('queue.changed') : null}</span>
          </VisuallyHidden>
        </>
      }
    />
  );
};
