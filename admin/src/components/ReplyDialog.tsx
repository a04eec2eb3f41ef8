import { Field, Flex, Textarea, TextInput, Typography } from '@strapi/design-system';
import { usePersistentState } from '@strapi/strapi/admin';

import type { QueuePost } from '../../../contracts/moderation';
import { useReplyMutation } from '../api/desk';
import { useDraft } from '../hooks/useDraft';
import { useOutcome } from '../hooks/useOutcome';
import { useText } from '../hooks/useText';
import type { Picked } from '../queue/picked';
import { DialogFrame } from './DialogFrame';
import { PostBody } from './PostBody';

interface ReplyDialogProps {
  post: QueuePost;
  /** @param reply as it now stands beneath the post */
  onReplied: (batch: string, reply: Picked) => void;
  onClose: () => void;
}

const MAX_NAME = 80;
const MAX_BODY = 20_000;

/** Answers a post in the name of the site; a post that waits is published in the same act. */
export const ReplyDialog = ({ post, onReplied, onClose }: ReplyDialogProps) => {
  const text = useText();
  const [name, setName] = usePersistentState('article-forum.reply-name', '');
  const draft = useDraft(`reply.${post.documentId}`, '');
  const [send, { isLoading }] = useReplyMutation();
  const { reportFailure } = useOutcome();

  const submit = async () => {
    const { documentId, revision } = post;
    const sent = { documentId, revision, authorName: name.trim(), body: draft.value };
    const answer = await send(sent);
    if ('error' in answer) {
      reportFailure('reply', answer.error);
      return;
    }
    draft.forget();
    const { batch, documentId: id } = answer.data.data;
    const { authorName } = sent;
    const reply: Picked = {
      documentId: id,
      authorName,
      revision: 1,
      status: 'published',
      hasEdit: false,
    };
    onReplied(batch, reply);
  };

  const isPending = post.status === 'pending';
  return (
    <DialogFrame
      title={text('reply.title', { author: post.authorName })}
      submitLabel={text(isPending ? 'reply.publish-and-send' : 'reply.send')}
      isBusy={isLoading}
      isReady={name.trim() !== '' && draft.value.trim() !== ''}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <PostBody post={post} titleId={`reply-to-${post.documentId}`} />
        {isPending ? (
          <Typography variant="pi" textColor="neutral600">
            {text('reply.publishes')}
          </Typography>
        ) : null}
        <Field.Root name="body" required>
          <Field.Label>{text('reply.body')}</Field.Label>
          <Textarea
            autoFocus
            value={draft.value}
            maxLength={MAX_BODY}
            onChange={({ target }) => draft.change(target.value)}
          />
        </Field.Root>
        <Field.Root name="name" required hint={text('reply.name.hint')}>
          <Field.Label>{text('reply.name')}</Field.Label>
          <TextInput
            value={name}
            maxLength={MAX_NAME}
            onChange={({ target }) => setName(target.value)}
          />
          <Field.Hint />
        </Field.Root>
      </Flex>
    </DialogFrame>
  );
};
