import { useId, useState } from 'react';

import { Box, Flex, Loader, TextButton, Typography } from '@strapi/design-system';

import type { QueuePost } from '../../../contracts/moderation';
import { useGetPostQuery } from '../api/desk';
import { detailsButtonId } from '../hooks/useQueueCommands';
import { useText } from '../hooks/useText';
import { PostContext } from './PostContext';
import { PostHistory } from './PostHistory';

/** What stands around a post and what became of it so far: asked for when somebody wants to see it. */
export const PostDetails = ({
  post,
  isOpenAtFirst,
}: {
  post: QueuePost;
  isOpenAtFirst: boolean;
}) => {
  const text = useText();
  const id = useId();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const { data, isError } = useGetPostQuery(post.documentId, { skip: !isOpen });
  return (
    <Box>
      <TextButton
        id={detailsButtonId(post.documentId)}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {text(isOpen ? 'details.hide' : 'details.show')}
      </TextButton>
      <Flex id={id} direction="column" alignItems="stretch" gap={4} paddingTop={isOpen ? 3 : 0}>
        {isOpen && data !== undefined ? (
          <>
            <PostContext context={data.data.context} />
            <PostHistory post={data.data} history={data.data.history} />
          </>
        ) : null}
        {isOpen && data === undefined && !isError ? (
          <Loader small>{text('details.loading')}</Loader>
        ) : null}
        {isOpen && isError ? (
          <Typography role="alert" textColor="danger600">
            {text('details.error')}
          </Typography>
        ) : null}
      </Flex>
    </Box>
  );
};
