import { useId, useState } from 'react';

import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { QueuePost } from '../../../contracts/moderation';
import { useText } from '../hooks/useText';
import { StatusBadge } from './StatusBadge';
import { WrittenInline, WrittenText } from './WrittenText';

const SHORT_CHARACTERS = 240;
const SHORT_LINES = 3;

/** The post that this one answers: shortened where it is long, for it was read before. */
export const PostParent = ({ parent }: { parent: NonNullable<QueuePost['parent']> }) => {
  const text = useText();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const isLong =
    parent.body.length > SHORT_CHARACTERS || parent.body.split('\n').length > SHORT_LINES;
  return (
    <Quote
      paddingLeft={4}
      borderStyle="solid"
      borderWidth="0 0 0 3px"
      borderColor="neutral200"
      minWidth={0}
    >
      <Flex gap={2} wrap="wrap" alignItems="baseline">
        <Typography variant="pi" textColor="neutral600" fontWeight="bold">
          <WrittenInline>
            {text('post.reply', { author: parent.authorName || text('post.withdrawn') })}
          </WrittenInline>
        </Typography>
        {parent.status === 'published' ? null : <StatusBadge status={parent.status} />}
      </Flex>
      <Typography tag="div" variant="omega" textColor="neutral600" id={id}>
        <Excerpt $isShortened={isLong && !isOpen}>{parent.body}</Excerpt>
      </Typography>
      {isLong ? (
        <TextButton aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
          {text(isOpen ? 'post.less' : 'post.more')}
        </TextButton>
      ) : null}
    </Quote>
  );
};

const Quote = styled(Box)`
  border-inline-start-width: 3px;
`;

const Excerpt = styled(WrittenText)<{ $isShortened: boolean }>`
  ${({ $isShortened }) =>
    $isShortened
      ? `
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: ${SHORT_LINES};
        overflow: hidden;
      `
      : ''}
`;
