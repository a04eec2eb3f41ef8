import { Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useIntl } from 'react-intl';

import type { QueuePost } from '../../../contracts/moderation';
import { useGetDeskSectionsQuery } from '../api/desk';
import { useText, useTextOfCode } from '../hooks/useText';
import { QUEUE_FILTERS, type QueueFilter, type QueueFilters } from '../queue/filters';

interface FilterTagsProps {
  filters: QueueFilters;
  /** Of them one knows what the article is called. */
  posts: readonly QueuePost[];
  onChange: (filters: QueueFilters) => void;
}

/** What the list is narrowed to; each can be taken away. */
export const FilterTags = ({ filters, posts, onChange }: FilterTagsProps) => {
  const text = useText();
  const describe = useDescription(posts, filters);
  const active = QUEUE_FILTERS.filter((name) => filters[name] !== undefined);
  if (active.length === 0) return null;
  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label={text('filter.active')}>
      {active.map((name) => (
        <Tag
          key={name}
          icon={<Cross aria-hidden />}
          label={text('filter.remove', { filter: describe(name) })}
          onClick={() => onChange({ ...filters, [name]: undefined })}
        >
          <bdi>{describe(name)}</bdi>
        </Tag>
      ))}
    </Flex>
  );
};

const useDescription = (posts: readonly QueuePost[], filters: QueueFilters) => {
  const text = useText();
  const textOfCode = useTextOfCode();
  const { formatDate } = useIntl();
  const sections = useGetDeskSectionsQuery(undefined, { skip: filters.section === undefined });
  const title = posts[0]?.target.title ?? '';
  const valueOf: Partial<Record<QueueFilter, (value: string) => string>> = {
    article: () => title,
    target: () => title,
    section: (value) =>
      sections.data?.data.find(({ documentId }) => documentId === value)?.title ?? '',
    reason: (value) => (value === 'reports' ? text('reports.label') : textOfCode('check', value)),
    network: () => '',
    text: () => '',
    from: (value) => formatDate(`${value}T12:00:00`, { dateStyle: 'medium' }),
    to: (value) => formatDate(`${value}T12:00:00`, { dateStyle: 'medium' }),
  };
  return (name: QueueFilter): string => {
    const value = filters[name] ?? '';
    const shown = valueOf[name]?.(value) ?? value;
    const label = text(`filter.${name}`);
    return shown === '' ? label : text('filter.value', { label, value: shown });
  };
};
