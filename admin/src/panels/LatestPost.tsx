import { memo, useId } from 'react';

import { Flex, Typography } from '@strapi/design-system';

import { actionsFrom } from '../../../server/src/domain/transitions';
import type { DecisionAction } from '../../../contracts/decisions';
import type { QueuePost } from '../../../contracts/moderation';
import { PostReports } from '../components/PostReports';
import { RelativeTime } from '../components/RelativeTime';
import { StatusBadge } from '../components/StatusBadge';
import { WrittenInline } from '../components/WrittenText';
import { useText } from '../hooks/useText';
import { ClampedText } from './ClampedText';
import { PanelNote } from './PanelNote';
import { PostActions } from './PostActions';

/** The others are for the queue, where there is more to go by. */
const OFFERED: readonly DecisionAction[] = ['publish', 'reject', 'spam'];

interface LatestPostProps {
  post: QueuePost;
  isBusy: boolean;
  onDecide: (action: DecisionAction, post: QueuePost) => void;
}

const LatestPostView = ({ post, isBusy, onDecide }: LatestPostProps) => {
  const text = useText();
  const id = useId();
  // A newer text is decided where it can be compared with the approved one.
  const hasNewerText = post.proposed !== null;
  const actions =
    post.may.decide && !hasNewerText
      ? actionsFrom(post.status).filter((action) => OFFERED.includes(action))
      : [];
  return (
    <Flex
      tag="article"
      aria-labelledby={id}
      aria-busy={isBusy}
      direction="column"
      alignItems="stretch"
      gap={2}
      minWidth={0}
    >
      <Flex gap={2} wrap="wrap" alignItems="baseline">
        <Typography tag="h4" variant="omega" fontWeight="bold" id={id}>
          <WrittenInline>{post.authorName}</WrittenInline>
        </Typography>
        <StatusBadge status={post.status} />
        <Typography variant="pi" textColor="neutral600">
          <RelativeTime at={post.createdAt} />
        </Typography>
      </Flex>
      {post.title === null ? null : (
        <Typography variant="omega" fontWeight="semiBold">
          <WrittenInline>{post.title}</WrittenInline>
        </Typography>
      )}
      <ClampedText>{post.body}</ClampedText>
      <PostReports reports={post.reports} />
      {hasNewerText ? <PanelNote>{text('latest.newer-text')}</PanelNote> : null}
      {actions.length === 0 ? null : (
        <PostActions
          actions={actions}
          isBusy={isBusy}
          describedBy={id}
          onDecide={(action) => onDecide(action, post)}
        />
      )}
    </Flex>
  );
};

/** One of the newest posts, short. */
export const LatestPost = memo(LatestPostView);
