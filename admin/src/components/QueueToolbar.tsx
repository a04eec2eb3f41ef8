import {
  Button,
  IconButton,
  SingleSelect,
  SingleSelectOption,
  VisuallyHidden,
} from '@strapi/design-system';
import { ArrowClockwise, Question } from '@strapi/icons';
import { SearchInput } from '@strapi/strapi/admin';

import { PAGE_SIZES } from '../hooks/useQueueParams';
import type { QueuePageState } from '../hooks/useQueuePage';
import { useText } from '../hooks/useText';
import { ActionBar } from './ActionBar';
import { FilterMenu } from './FilterMenu';
import { SavedViews } from './SavedViews';

const SORTS = ['priority', 'oldest', 'newest'] as const;

/** What is listed, in which order and how. */
export const QueueToolbar = ({ page }: { page: QueuePageState }) => {
  const text = useText();
  const { params, hasChanged } = page;
  const isOne = params.view === 'one';
  return (
    <ActionBar
      start={
        <>
          <span
            data-article-forum-search
            // Who has typed what to look for goes on with the list.
            onSubmit={page.focus.focusList}
          >
            <SearchInput
              label={text('queue.search')}
              placeholder={text('queue.search.placeholder')}
            />
          </span>
          <FilterMenu filters={params.filters} onChange={params.setFilters} />
          <SavedViews params={params} />
        </>
      }
      end={
        <>
          <SingleSelect
            aria-label={text('queue.sort')}
            size="S"
            value={params.sort}
            onChange={(value) => {
              const sort = SORTS.find((known) => known === value);
              if (sort !== undefined) params.setSort(sort);
            }}
          >
            {SORTS.map((sort) => (
              <SingleSelectOption key={sort} value={sort}>
                {text(`queue.sort.${sort}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <SingleSelect
            aria-label={text('queue.size')}
            size="S"
            value={String(params.size)}
            onChange={(value) => params.setSize(Number(value))}
          >
            {PAGE_SIZES.map((size) => (
              <SingleSelectOption key={size} value={String(size)}>
                {text('queue.size.value', { size })}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <Button
            variant="tertiary"
            size="S"
            aria-pressed={isOne}
            onClick={() => params.setView(isOne ? 'list' : 'one')}
          >
            {text(isOne ? 'queue.view.list' : 'queue.view.one')}
          </Button>
          <Button
            variant={hasChanged ? 'secondary' : 'tertiary'}
            size="S"
            startIcon={<ArrowClockwise />}
            onClick={page.refresh}
          >
            {text(hasChanged ? 'queue.changed' : 'queue.refresh')}
          </Button>
          <IconButton
            size="S"
            label={text('keys.title')}
            onClick={() => page.openDialog({ kind: 'help' })}
          >
            <Question />
          </IconButton>
          <VisuallyHidden>
            <span role="status">{hasChanged ? text('queue.changed') : null}</span>
          </VisuallyHidden>
        </>
      }
    />
  );
};
