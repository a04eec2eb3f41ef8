import { useId, useState } from 'react';

import { Flex, TextButton, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { QueuePost } from '../../../contracts/moderation';
import { useText } from '../hooks/useText';
import { HighlightedText } from './HighlightedText';
import { PostReference } from './PostReference';
import { WrittenText } from './WrittenText';

/** A longer text would push the next cards out of sight; what is left of it is one click away. */
const SHORT_CHARACTERS = 2500;
const SHORT_LINES = 30;
/** So much of a shortened text is put on the page at all: a hundred long ones would be slow to lay out. */
const SHOWN_CHARACTERS = 4000;

/** What was written, with what the checks objected to marked. */
export const PostBody = ({ post, titleId }: { post: QueuePost; titleId: string }) => {
  const text = useText();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const isLong = post.body.length > SHORT_CHARACTERS || post.body.split('\n').length > SHORT_LINES;
  const isShortened = isLong && !isOpen;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} minWidth={0}>
      {post.title === null ? null : (
        <Typography tag="h3" variant="epsilon" fontWeight="bold" id={titleId}>
          <WrittenText>
            <HighlightedText text={post.title} checks={post.checks} field="title" />
          </WrittenText>
        </Typography>
      )}
      <Typography tag="div" variant="epsilon" textColor="neutral800" id={id}>
        <Whole $isShortened={isShortened}>
          <HighlightedText
            text={isShortened ? beginningOf(post.body) : post.body}
            checks={post.checks}
            field="body"
          />
        </Whole>
      </Typography>
      {isLong ? (
        <TextButton aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? text('post.less') : text('post.more.characters', { count: post.body.length })}
        </TextButton>
      ) : null}
      {post.link === null ? null : <PostReference link={post.link} />}
    </Flex>
  );
};

/** Never the half of a sign that takes two units. */
const beginningOf = (body: string): string =>
  body.slice(0, SHOWN_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '');

const Whole = styled(WrittenText)<{ $isShortened: boolean }>`
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
