import { EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';

import type { PostStatus } from '../../../content-types/forum-post/schema';
import { useText } from '../hooks/useText';

export const QueueEmpty = ({ status, q }: { status: PostStatus; q: string }) => {
  const text = useText();
  return (
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" />}
      content={q === '' ? text(`empty.${status}`) : text('empty.search', { q })}
    />
  );
};
