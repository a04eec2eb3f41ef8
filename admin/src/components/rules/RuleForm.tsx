import { useState, type FormEvent, type KeyboardEvent } from 'react';

import { Button, Field, Flex, Grid, TextInput } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';

import { MAX_RULE_LENGTH } from '../../../../contracts/rule-limits';
import type { Rule } from '../../../../contracts/rules';
import { useChangeRuleMutation } from '../../api/rules';
import { useRefusalText } from '../../hooks/useRefusalText';
import { useText } from '../../hooks/useText';
import { refusalOf } from '../../refusals/refusal-of';
import { TierSelect } from './TierSelect';

/** Changes an entry where it stands. */
export const RuleForm = ({ rule, onClose }: { rule: Rule; onClose: () => void }) => {
  const text = useText();
  const refusalText = useRefusalText();
  const { toggleNotification } = useNotification();
  const [change, { isLoading }] = useChangeRuleMutation();
  const [value, setValue] = useState(rule.value);
  const [tier, setTier] = useState(rule.tier);
  const [note, setNote] = useState(rule.note ?? '');
  const [problem, setProblem] = useState<string>();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (isLoading || value.trim() === '') return;
    const answer = await change({
      documentId: rule.documentId,
      ...(value.trim() === rule.value ? {} : { value: value.trim() }),
      ...(tier === rule.tier ? {} : { tier }),
      ...(note.trim() === (rule.note ?? '') ? {} : { note: note.trim() || null }),
    });
    if (!('error' in answer)) {
      onClose();
      return;
    }
    const { code } = refusalOf(answer.error);
    if (code === 'rule.duplicate') setProblem(text('rules.problem.listed'));
    else if (code === 'rule.invalid') setProblem(text(`rules.problem.no-entry.${rule.kind}`));
    else {
      toggleNotification({ type: 'warning', message: refusalText(answer.error) });
      if (code === 'rule.not-found') onClose();
    }
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };

  return (
    <form
      noValidate
      aria-label={text('rules.edit', { value: rule.accountName ?? rule.value })}
      onSubmit={(event) => void save(event)}
      onKeyDown={leave}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Grid.Root gap={4}>
          {rule.kind === 'account' ? null : (
            <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch">
              <Field.Root name="value" required error={problem}>
                <Field.Label>{text('rules.value')}</Field.Label>
                <TextInput
                  autoFocus
                  value={value}
                  maxLength={MAX_RULE_LENGTH}
                  onChange={({ target }) => setValue(target.value)}
                />
                <Field.Error />
              </Field.Root>
            </Grid.Item>
          )}
          <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch">
            <TierSelect tier={tier} onChange={setTier} />
          </Grid.Item>
          <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch">
            <Field.Root name="note">
              <Field.Label>{text('rules.note')}</Field.Label>
              <TextInput
                autoFocus={rule.kind === 'account'}
                value={note}
                maxLength={MAX_RULE_LENGTH}
                onChange={({ target }) => setNote(target.value)}
              />
            </Field.Root>
          </Grid.Item>
        </Grid.Root>
        <Flex gap={2}>
          <Button type="submit" loading={isLoading} disabled={value.trim() === ''}>
            {text('rules.save')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {text('dialog.cancel')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
};
