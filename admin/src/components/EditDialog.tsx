import { useState } from 'react';

import { Alert, Box, Field, Flex, Textarea, TextInput, Typography } from '@strapi/design-system';

import type { QueuePost } from '../../../contracts/moderation';
import { useEditPostMutation, useGetPostQuery } from '../api/desk';
import { useDraft } from '../hooks/useDraft';
import { useOutcome } from '../hooks/useOutcome';
import { useText } from '../hooks/useText';
import { DialogFrame } from './DialogFrame';
import { TextDiff } from './TextDiff';

interface EditDialogProps {
  post: QueuePost;
  /** @param batch null where there was nothing to change after all */
  onEdited: (batch: string | null) => void;
  onClose: () => void;
}

const CONFLICT = 409;

/** A moderator's edit, with what it changes shown beneath; the earlier text stays in the history. */
export const EditDialog = ({ post, onEdited, onClose }: EditDialogProps) => {
  const text = useText();
  const { documentId } = post;
  const title = useDraft(`edit.title.${documentId}`, post.title ?? '');
  const body = useDraft(`edit.body.${documentId}`, post.body);
  const name = useDraft(`edit.name.${documentId}`, post.authorName);
  const [reason, setReason] = useState('');
  const [send, { isLoading }] = useEditPostMutation();
  const { reportFailure } = useOutcome();

  // Somebody changed the post meanwhile: what it is now is shown beside what was typed.
  const [isLate, setIsLate] = useState(false);
  const newest = useGetPostQuery(documentId, { skip: !isLate, refetchOnMountOrArgChange: true });
  const base = newest.currentData?.data ?? post;
  const drafts = [title, body, name];

  const submit = async () => {
    const answer = await send({
      documentId,
      revision: base.revision,
      ...(title.value === (base.title ?? '') ? {} : { title: title.value || null }),
      ...(body.value === base.body ? {} : { body: body.value }),
      ...(name.value === base.authorName ? {} : { authorName: name.value }),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    });
    if (!('error' in answer)) {
      for (const draft of drafts) draft.forget();
      onEdited(answer.data.data.batch);
      return;
    }
    if ('status' in answer.error && answer.error.status === CONFLICT) {
      if (isLate) void newest.refetch();
      setIsLate(true);
    } else reportFailure('edit', answer.error);
  };

  const isChanged =
    title.value !== (base.title ?? '') ||
    body.value !== base.body ||
    name.value !== base.authorName;
  return (
    <DialogFrame
      title={text('edit.title', { author: post.authorName })}
      submitLabel={text('edit.save')}
      isBusy={isLoading || newest.isFetching}
      isReady={isChanged && body.value.trim() !== '' && name.value.trim() !== ''}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        {isLate && newest.currentData !== undefined ? (
          <Alert
            closeLabel={text('dialog.close')}
            variant="warning"
            title={text('edit.late')}
            onClose={() => setIsLate(true)}
          >
            {text('edit.late.hint')}
            <Box paddingTop={2}>
              <TextDiff before={post.body} after={base.body} />
            </Box>
          </Alert>
        ) : null}
        <Field.Root name="name" required>
          <Field.Label>{text('edit.name')}</Field.Label>
          <TextInput value={name.value} onChange={({ target }) => name.change(target.value)} />
        </Field.Root>
        <Field.Root name="title">
          <Field.Label>{text('edit.post-title')}</Field.Label>
          <TextInput value={title.value} onChange={({ target }) => title.change(target.value)} />
        </Field.Root>
        <Field.Root name="body" required>
          <Field.Label>{text('edit.body')}</Field.Label>
          <Textarea
            autoFocus
            minHeight="20rem"
            value={body.value}
            onChange={({ target }) => body.change(target.value)}
          />
        </Field.Root>
        {body.value === base.body ? null : (
          <Box>
            <Typography tag="h3" variant="sigma" textColor="neutral600">
              {text('edit.diff')}
            </Typography>
            <TextDiff before={base.body} after={body.value} />
          </Box>
        )}
        <Field.Root name="reason" hint={text('edit.reason.hint')}>
          <Field.Label>{text('edit.reason')}</Field.Label>
          <TextInput
            value={reason}
            maxLength={255}
            onChange={({ target }) => setReason(target.value)}
          />
          <Field.Hint />
        </Field.Root>
      </Flex>
    </DialogFrame>
  );
};
