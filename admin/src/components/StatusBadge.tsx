import { Badge } from '@strapi/design-system';

import type { PostStatus } from '../../../content-types/forum-post/schema';
import { useText } from '../hooks/useText';

const COLORS = {
  pending: 'secondary',
  published: 'success',
  rejected: 'alternative',
  spam: 'danger',
  removed: 'neutral',
} as const satisfies Record<PostStatus, string>;

export const StatusBadge = ({ status }: { status: PostStatus }) => {
  const text = useText();
  const color = COLORS[status];
  return (
    <Badge backgroundColor={`${color}100`} textColor={`${color}700`}>
      {text(`status.${status}`)}
    </Badge>
  );
};
