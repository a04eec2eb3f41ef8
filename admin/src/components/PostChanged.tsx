import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';

import type { StatesAnswer } from '../../../contracts/desk';
import type { QueuePost } from '../../../contracts/moderation';
import { useText } from '../hooks/useText';
import { ChangedText } from './ChangedText';

interface PostChangedProps {
  post: QueuePost;
  /** What it is now; null where it is gone. */
  state: StatesAnswer['data'][number] | null;
  onRefresh: () => void;
}

/** A post that a colleague or its author changed while it was looked at: nothing is decided on it unseen. */
export const PostChanged = ({ post, state, onRefresh }: PostChangedProps) => {
  const text = useText();
  const said = () => {
    if (state === null) return text('changed.gone');
    return state.by === null
      ? text('changed.post', { status: text(`status.${state.status}`) })
      : text('changed.post.by', { decided: text(`decided.${state.status}`), by: state.by });
  };
  return (
    <Flex
      role="status"
      gap={3}
      wrap="wrap"
      background="warning100"
      borderColor="warning200"
      hasRadius
      padding={3}
    >
      <Typography variant="omega" textColor="neutral800">
        {said()}
      </Typography>
      {state === null ? null : <ChangedText key={state.revision} post={post} />}
      <Button size="S" variant="tertiary" startIcon={<ArrowClockwise />} onClick={onRefresh}>
        {text('changed.refresh')}
      </Button>
    </Flex>
  );
};
