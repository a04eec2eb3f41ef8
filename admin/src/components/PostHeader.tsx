import { Badge, Flex, Typography } from '@strapi/design-system';

import type { QueuePost } from '../../../contracts/moderation';
import { useText } from '../hooks/useText';
import { RelativeTime } from './RelativeTime';
import { StatusBadge } from './StatusBadge';
import { WrittenInline } from './WrittenText';

interface PostHeaderProps {
  post: QueuePost;
  headingId: string;
}

/** Who wrote, and when. */
export const PostHeader = ({ post, headingId }: PostHeaderProps) => {
  const text = useText();
  return (
    <Flex gap={2} wrap="wrap" alignItems="baseline" minWidth={0}>
      <Typography tag="h2" variant="delta" fontWeight="bold" id={headingId}>
        {/* Of a withdrawn post no name is left. */}
        {post.withdrawn ? text('post.withdrawn') : <WrittenInline>{post.authorName}</WrittenInline>}
      </Typography>
      {post.isStaff ? (
        <Badge backgroundColor="primary100" textColor="primary700">
          {text('post.staff')}
        </Badge>
      ) : null}
      {post.authorEmail === null ? null : (
        <Typography variant="pi" textColor="neutral600">
          <WrittenInline>{post.authorEmail}</WrittenInline>
        </Typography>
      )}
      <Typography variant="pi" textColor="neutral600">
        <RelativeTime at={post.createdAt} />
      </Typography>
      <Flex gap={2} wrap="wrap" marginLeft="auto">
        <StatusBadge status={post.status} />
      </Flex>
    </Flex>
  );
};
