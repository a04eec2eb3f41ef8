import { useId } from 'react';

import { Box, Flex, Typography } from '@strapi/design-system';

import type { QueuePost } from '../../../contracts/moderation';
import { useText } from '../hooks/useText';
import { PostChecks } from './PostChecks';
import { PostReference } from './PostReference';
import { RelativeTime } from './RelativeTime';
import { TextDiff } from './TextDiff';

interface PostProposedProps {
  post: QueuePost;
  proposed: NonNullable<QueuePost['proposed']>;
}

/** A newer text that the author wrote over the approved one, and what a decision will do with it. */
export const PostProposed = ({ post, proposed }: PostProposedProps) => {
  const text = useText();
  const id = useId();
  return (
    <Box
      tag="section"
      aria-labelledby={id}
      background="primary100"
      borderColor="primary200"
      hasRadius
      padding={4}
    >
      <Flex direction="column" alignItems="stretch" gap={2} minWidth={0}>
        <Typography tag="h3" variant="delta" id={id}>
          {text('post.proposed')}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral700">
          <RelativeTime at={proposed.proposedAt} />
          {' · '}
          {text('post.proposed.hint')}
        </Typography>
        {(post.title ?? '') === (proposed.title ?? '') ? null : (
          <Typography tag="h4" variant="epsilon" fontWeight="bold">
            <TextDiff before={post.title ?? ''} after={proposed.title ?? ''} />
          </Typography>
        )}
        <Typography tag="div" variant="epsilon" textColor="neutral800">
          <TextDiff before={post.body} after={proposed.body} />
        </Typography>
        {proposed.link === null ? null : <PostReference link={proposed.link} />}
        <PostChecks checks={proposed.checks} />
      </Flex>
    </Box>
  );
};
