import { memo } from 'react';

import { Box, Checkbox, Flex } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { StatesAnswer } from '../../../contracts/desk';
import type { DecisionAction, QueuePost } from '../../../contracts/moderation';
import { cardId } from '../hooks/useCardFocus';
import type { QueueDialog } from '../hooks/useQueuePage';
import { useText } from '../hooks/useText';
import type { QueueFilters } from '../queue/filters';
import { pickedOf, type Picked } from '../queue/picked';
import { DecisionButtons } from './DecisionButtons';
import { PostAuthor } from './PostAuthor';
import { PostBody } from './PostBody';
import { PostChanged } from './PostChanged';
import { PostChecks } from './PostChecks';
import { PostDecision } from './PostDecision';
import { PostDetails } from './PostDetails';
import { PostHeader } from './PostHeader';
import { PostLinks } from './PostLinks';
import { PostListed } from './PostListed';
import { PostMenu, type Rights } from './PostMenu';
import { PostParent } from './PostParent';
import { PostProposed } from './PostProposed';
import { PostReports } from './PostReports';
import { PostTarget } from './PostTarget';

export interface PostCardProps {
  post: QueuePost;
  /** What may be decided; nothing for who may only read. */
  actions: readonly DecisionAction[];
  rights: Rights;
  isSelected: boolean;
  isBusy: boolean;
  /** What it is by now, where that is another thing than what the card shows; null: it is gone. */
  changed: StatesAnswer['data'][number] | null | undefined;
  /** The one post of the page: shown with all that belongs to it. */
  isAlone?: boolean;
  onToggle: (post: Picked) => void;
  onDecide: (action: DecisionAction, post: QueuePost) => void;
  onOpen: (dialog: QueueDialog) => void;
  onFind: (filters: QueueFilters) => void;
  onRefresh: () => void;
}

/** One post with everything that a decision needs. */
const PostCardView = ({
  post,
  actions,
  rights,
  isSelected,
  isBusy,
  changed,
  isAlone = false,
  onToggle,
  onDecide,
  onOpen,
  onFind,
  onRefresh,
}: PostCardProps) => {
  const text = useText();
  const id = cardId(post.documentId);
  const ids = { author: `${id}-author`, title: `${id}-title`, target: `${id}-target` };
  const isDecidable = actions.length > 0 && changed === undefined;
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
        {actions.length === 0 || isAlone ? null : (
          <Checkbox
            aria-label={text('select.one', { author: post.authorName })}
            checked={isSelected}
            disabled={isBusy || !isDecidable}
            onCheckedChange={() => onToggle(pickedOf(post))}
          />
        )}
        <Flex direction="column" alignItems="stretch" gap={4} flex="1" minWidth={0}>
          <Flex direction="column" alignItems="stretch" gap={1} minWidth={0}>
            <Flex gap={2} alignItems="flex-start">
              <Box flex="1" minWidth={0}>
                <PostHeader post={post} headingId={ids.author} />
              </Box>
              <PostMenu
                post={post}
                rights={rights}
                canReject={isDecidable && actions.includes('reject')}
                onOpen={onOpen}
                onFind={onFind}
              />
            </Flex>
            {post.withdrawn || post.isStaff ? null : <PostAuthor author={post.author} />}
            <PostListed listed={post.author.listed} />
            <PostTarget target={post.target} id={ids.target} />
          </Flex>
          {post.parent === null ? null : <PostParent parent={post.parent} />}
          <PostBody post={post} titleId={ids.title} />
          <PostLinks post={post} />
          {post.proposed === null ? null : <PostProposed post={post} proposed={post.proposed} />}
          <PostReports reports={post.reports} />
          <PostChecks checks={post.checks} />
          <PostDecision post={post} />
          {changed === undefined ? null : (
            <PostChanged post={post} state={changed} onRefresh={onRefresh} />
          )}
          {isDecidable ? (
            <Flex gap={2} wrap="wrap">
              <DecisionButtons
                actions={actions}
                isBusy={isBusy}
                describedBy={ids.author}
                onDecide={(action) => onDecide(action, post)}
              />
            </Flex>
          ) : null}
          <PostDetails post={post} isOpenAtFirst={isAlone} />
        </Flex>
      </Flex>
    </Card>
  );
};

/** A tick on one card draws that card alone, however long the page. */
export const PostCard = memo(PostCardView);

const Card = styled(Box<'article'>)`
  /* Cards out of sight cost nothing until they come near. */
  content-visibility: auto;
  contain-intrinsic-size: auto 32rem;

  /* What gets the focus must not hide under the bars that stay in place above and below the list. */
  &,
  & :focus {
    scroll-margin-block: 14rem 8rem;
  }

  &:focus {
    outline: none;
  }

  /* Keyboard and mouse alike: it is the post that the next key decides. */
  &:focus-within {
    box-shadow: inset 3px 0 0 ${({ theme }) => theme.colors.primary600};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  &[aria-busy='true'] {
    opacity: 0.6;
  }
`;
