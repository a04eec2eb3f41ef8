import { memo } from 'react';

import { Box, Checkbox, Flex } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { DecisionAction, QueuePost } from '../../../contracts/moderation';
import { cardId } from '../hooks/useCardFocus';
import { useText } from '../hooks/useText';
import { DecisionButtons } from './DecisionButtons';
import { PostBody } from './PostBody';
import { PostChecks } from './PostChecks';
import { PostDecision } from './PostDecision';
import { PostHeader } from './PostHeader';
import { PostParent } from './PostParent';
import { PostProposed } from './PostProposed';
import { PostReports } from './PostReports';
import { PostTarget } from './PostTarget';

interface PostCardProps {
  post: QueuePost;
  /** What may be done with it; nothing for who may only read. */
  actions: readonly DecisionAction[];
  isSelected: boolean;
  isBusy: boolean;
  onToggle: (post: QueuePost) => void;
  onDecide: (action: DecisionAction, posts: readonly QueuePost[]) => void;
}

/** One post with everything that a decision needs. */
const PostCardView = ({ post, actions, isSelected, isBusy, onToggle, onDecide }: PostCardProps) => {
  const text = useText();
  const id = cardId(post.documentId);
  const ids = { author: `${id}-author`, title: `${id}-title`, target: `${id}-target` };
  return (
    <Card
      tag="article"
      id={id}
      tabIndex={-1}
      aria-labelledby={`${ids.author} ${post.title === null ? ids.target : ids.title}`}
      aria-busy={isBusy}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={{ initial: 4, medium: 6 }}
    >
      <Flex gap={{ initial: 2, medium: 4 }} alignItems="flex-start">
        {actions.length === 0 ? null : (
          <Checkbox
            aria-label={text('select.one', { author: post.authorName })}
            checked={isSelected}
            disabled={isBusy}
            onCheckedChange={() => onToggle(post)}
          />
        )}
        <Flex direction="column" alignItems="stretch" gap={4} flex="1" minWidth={0}>
          <Flex direction="column" alignItems="stretch" gap={1} minWidth={0}>
            <PostHeader post={post} headingId={ids.author} />
            <PostTarget target={post.target} id={ids.target} />
          </Flex>
          {post.parent === null ? null : <PostParent parent={post.parent} />}
          <PostBody post={post} titleId={ids.title} />
          {post.proposed === null ? null : <PostProposed proposed={post.proposed} />}
          <PostReports reports={post.reports} />
          <PostChecks checks={post.checks} />
          <PostDecision post={post} />
          {actions.length === 0 ? null : (
            <Flex gap={2} wrap="wrap">
              <DecisionButtons
                actions={actions}
                isBusy={isBusy}
                describedBy={ids.author}
                onDecide={(action) => onDecide(action, [post])}
              />
            </Flex>
          )}
        </Flex>
      </Flex>
    </Card>
  );
};

/** A tick on one card draws that card alone, however long the page. */
export const PostCard = memo(PostCardView);

const Card = styled(Box<'article'>)`
  /* What gets the focus must not hide under the bars that stay in place above and below the list. */
  &,
  & :focus {
    scroll-margin-block: 14rem 8rem;
  }

  &:focus {
    outline: none;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  &[aria-busy='true'] {
    opacity: 0.6;
  }
`;
