import { memo } from 'react';

import { Box, Flex } from '@strapi/design-system';

import type { StatesAnswer } from '../../../contracts/desk';
import type { DecisionAction } from '../../../contracts/decisions';
import type { QueuePost } from '../../../contracts/moderation';
import { cardId } from '../hooks/useCardFocus';
import type { QueueDialog } from '../hooks/useQueuePage';
import type { QueueFilters } from '../queue/filters';
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

export interface PostCardContentProps {
  post: QueuePost;
  /** What may be decided; nothing for who may only read. */
  actions: readonly DecisionAction[];
  rights: Rights;
  isBusy: boolean;
  /** What it is by now, where that is another thing than what the card shows; null: it is gone. */
  changed: StatesAnswer['data'][number] | null | undefined;
  /** The one post of the page: shown with all that belongs to it. */
  isAlone?: boolean;
  onDecide: (action: DecisionAction, post: QueuePost) => void;
  onOpen: (dialog: QueueDialog) => void;
  onFind: (filters: QueueFilters) => void;
  onRefresh: () => void;
}

/** All that stands on a card but the tick: a hundred ticks at once are not to draw a hundred texts. */
export const PostCardContent = memo(function PostCardContent({
  post,
  actions,
  rights,
  isBusy,
  changed,
  isAlone = false,
  onDecide,
  onOpen,
  onFind,
  onRefresh,
}: PostCardContentProps) {
  const id = cardId(post.documentId);
  const ids = { author: `${id}-author`, title: `${id}-title`, target: `${id}-target` };
  const isDecidable = actions.length > 0 && changed === undefined;
  return (
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
  );
});
