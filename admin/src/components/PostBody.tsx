import { Flex, Typography } from '@strapi/design-system';

import type { QueuePost } from '../../../contracts/moderation';
import { PostReference } from './PostReference';
import { WrittenText } from './WrittenText';

/** What was written, whole. */
export const PostBody = ({ post, titleId }: { post: QueuePost; titleId: string }) => (
  <Flex direction="column" alignItems="stretch" gap={2} minWidth={0}>
    {post.title === null ? null : (
      <Typography tag="h3" variant="epsilon" fontWeight="bold" id={titleId}>
        <WrittenText>{post.title}</WrittenText>
      </Typography>
    )}
    <Typography tag="div" variant="epsilon" textColor="neutral800">
      <WrittenText>{post.body}</WrittenText>
    </Typography>
    {post.link === null ? null : <PostReference link={post.link} />}
  </Flex>
);
