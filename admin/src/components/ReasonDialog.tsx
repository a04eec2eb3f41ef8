import { useState } from 'react';

import { Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';

import { useText } from '../hooks/useText';
import { DECISION_REASONS } from '../queue/reasons';
import { DialogFrame } from './DialogFrame';

interface ReasonDialogProps {
  count: number;
  onReject: (reason: string) => void;
  onClose: () => void;
}

const OWN_WORDS = 'own-words';
const MAX_REASON = 255;

/** Rejects posts and says why: by one of the usual reasons, or in the moderator's own words. */
export const ReasonDialog = ({ count, onReject, onClose }: ReasonDialogProps) => {
  const text = useText();
  const [reason, setReason] = useState<string>(DECISION_REASONS[0] ?? OWN_WORDS);
  const [words, setWords] = useState('');
  const isOwn = reason === OWN_WORDS;
  return (
    <DialogFrame
      title={text('reason.title', { count })}
      submitLabel={text('action.reject')}
      isBusy={false}
      isReady={!isOwn || words.trim() !== ''}
      onSubmit={() => onReject(isOwn ? words.trim() : reason)}
      onClose={onClose}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Field.Root name="reason">
          <Field.Label>{text('reason.label')}</Field.Label>
          <SingleSelect value={reason} onChange={(value) => setReason(String(value))}>
            {DECISION_REASONS.map((code) => (
              <SingleSelectOption key={code} value={code}>
                {text(`decision-reason.${code}`)}
              </SingleSelectOption>
            ))}
            <SingleSelectOption value={OWN_WORDS}>{text('reason.own-words')}</SingleSelectOption>
          </SingleSelect>
        </Field.Root>
        {isOwn ? (
          <Field.Root name="words" required>
            <Field.Label>{text('reason.words')}</Field.Label>
            <TextInput
              value={words}
              maxLength={MAX_REASON}
              onChange={({ target }) => setWords(target.value)}
            />
          </Field.Root>
        ) : null}
      </Flex>
    </DialogFrame>
  );
};
