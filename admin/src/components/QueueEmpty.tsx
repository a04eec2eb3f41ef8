import { Button, EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';

import type { PostStatus } from '../../../content-types/forum-post/schema';
import { useText } from '../hooks/useText';

interface QueueEmptyProps {
  status: PostStatus;
  q: string;
  isFiltered: boolean;
  onClear: () => void;
}

export const QueueEmpty = ({ status, q, isFiltered, onClear }: QueueEmptyProps) => {
  const text = useText();
  const said = () => {
    if (q !== '') return text('empty.search', { q });
    return text(isFiltered ? 'empty.filter' : `empty.${status}`);
  };
  return (
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" />}
      content={said()}
      action={
        isFiltered ? (
          <Button variant="secondary" onClick={onClear}>
            {text('filter.clear')}
          </Button>
        ) : undefined
      }
    />
  );
};
