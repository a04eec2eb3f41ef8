import { useState, type FormEvent } from 'react';

import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';

import type { ForumPolicyAnswer } from '../../../contracts/forum';
import { POLICY_FIELDS, type PolicyField } from '../../../contracts/policy-fields';
import { useChangePolicyMutation, type ForumArgs } from '../api/forums';
import { useRefusalText } from '../hooks/useRefusalText';
import { useText } from '../hooks/useText';
import { PolicyInput } from './PolicyInput';
import { changesBetween, draftOf, problemsIn, type PolicyDraft } from './policy-draft';

interface PolicyDialogProps {
  forum: ForumPolicyAnswer['data'];
  args: ForumArgs;
  onClose: () => void;
}

/** Overrides of one forum. Apart from the entry's form: what is saved here is saved at once. */
export const PolicyDialog = ({ forum, args, onClose }: PolicyDialogProps) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const refusalText = useRefusalText();
  const [send, { error, isLoading }] = useChangePolicyMutation();
  // As it was when the dialog opened: what a colleague changes meanwhile is not changed back.
  const [before] = useState(() => draftOf(forum.overrides));
  const [draft, setDraft] = useState<PolicyDraft>(before);
  const [problems, setProblems] = useState<readonly PolicyField[]>([]);

  const save = async () => {
    const found = problemsIn(draft);
    setProblems(found);
    const policy = changesBetween(before, draft);
    if (found.length > 0) return;
    if (Object.keys(policy).length > 0) {
      const answer = await send({ ...args, policy });
      if ('error' in answer) return;
      toggleNotification({ type: 'success', message: text('policy-form.saved') });
    }
    onClose();
  };

  return (
    <Modal.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Modal.Content>
        <Modal.Header closeLabel={text('policy-form.close')}>
          <Modal.Title>{text('policy-form.title')}</Modal.Title>
        </Modal.Header>
        <form
          noValidate
          style={{ display: 'contents' }}
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            // React would tell the entry's form as well, around which the panel stands.
            event.stopPropagation();
            void save();
          }}
        >
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography textColor="neutral600">{text('policy-form.hint')}</Typography>
              {error === undefined ? null : (
                <Box role="alert" background="danger100" hasRadius padding={3}>
                  <Typography textColor="danger700">
                    {text('policy-form.failed')} {refusalText(error)}
                  </Typography>
                </Box>
              )}
              {POLICY_FIELDS.map((field) => (
                <PolicyInput
                  key={field}
                  field={field}
                  inherited={forum.inherited[field]}
                  value={draft[field]}
                  hasProblem={problems.includes(field)}
                  onChange={(value) => setDraft((current) => ({ ...current, [field]: value }))}
                />
              ))}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {text('policy-form.cancel')}
            </Button>
            <Button type="submit" loading={isLoading}>
              {text('policy-form.save')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
