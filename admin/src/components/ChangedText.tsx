import { Flex, Typography } from '@strapi/design-system';

import type { QueuePost } from '../../../contracts/moderation';
import { useGetPostQuery } from '../api/desk';
import { useText } from '../hooks/useText';
import { TextDiff } from './TextDiff';

type Worded = Pick<QueuePost, 'title' | 'body' | 'proposed'>;

/** Title and text that would be decided: of a newer text, that one. */
const wordsOf = ({ proposed, ...post }: Worded): string => {
  const { title, body } = proposed ?? post;
  return title === null ? body : `${title}\n\n${body}`;
};

/** What a post says by now, against what its card still says; nothing where the words are the same. */
export const ChangedText = ({ post }: { post: QueuePost }) => {
  const text = useText();
  const { data } = useGetPostQuery(post.documentId, { refetchOnMountOrArgChange: true });
  if (data === undefined) return null;
  const [before, after] = [wordsOf(post), wordsOf(data.data)];
  if (before === after) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={1} minWidth={0} width="100%">
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {text('changed.text')}
      </Typography>
      <Typography tag="div" variant="omega" textColor="neutral800">
        <TextDiff before={before} after={after} />
      </Typography>
    </Flex>
  );
};
