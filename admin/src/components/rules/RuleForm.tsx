import type { KeyboardEvent } from 'react';

import { Button, Field, Flex, Grid, TextInput } from '@strapi/design-system';

import { MAX_RULE_LENGTH } from '../../../../contracts/rule-limits';
import type { Rule } from '../../../../contracts/rules';
import { useRuleForm } from '../../hooks/rules/useRuleForm';
import { useRuleText } from '../../hooks/rules/useRuleText';
import { useText } from '../../hooks/useText';
import { isNetworkKey } from '../../rules/network-key';
import { AuthorEnd } from '../AuthorEnd';
import { TierSelect } from './TierSelect';

/** Changes an entry where it stands. What nobody can type, such as a network's key, stays. */
export const RuleForm = ({ rule, onClose }: { rule: Rule; onClose: () => void }) => {
  const text = useText();
  const { nameOf, endOf } = useRuleText();
  const form = useRuleForm(rule, onClose);
  const isFixed = rule.kind === 'account' || isNetworkKey(rule);
  const leave = (event: KeyboardEvent) => {
    // A list that is open takes the key for itself.
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  };

  return (
    <form
      noValidate
      aria-label={text('rules.edit', { value: nameOf(rule) })}
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
      onKeyDown={leave}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Grid.Root gap={4}>
          {isFixed ? null : (
            <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
              <Field.Root name="value" required error={form.problem}>
                <Field.Label>{text('rules.value')}</Field.Label>
                <TextInput
                  autoFocus
                  value={form.value}
                  maxLength={MAX_RULE_LENGTH}
                  onChange={({ target }) => form.setValue(target.value)}
                />
                <Field.Error />
              </Field.Root>
            </Grid.Item>
          )}
          <Grid.Item col={isFixed ? 12 : 6} s={12} xs={12} direction="column" alignItems="stretch">
            <Field.Root name="note">
              <Field.Label>{text('rules.note')}</Field.Label>
              <TextInput
                autoFocus={isFixed}
                value={form.note}
                maxLength={MAX_RULE_LENGTH}
                onChange={({ target }) => form.setNote(target.value)}
              />
            </Field.Root>
          </Grid.Item>
          <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
            <TierSelect tier={form.tier} onChange={form.setTier} />
          </Grid.Item>
          <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
            <AuthorEnd
              end={form.end ?? 'ever'}
              day={form.day}
              kept={{
                end: endOf(rule),
                isChosen: form.end === undefined,
                onChoose: () => form.setEnd(undefined),
              }}
              onEnd={form.setEnd}
              onDay={form.setDay}
            />
          </Grid.Item>
        </Grid.Root>
        <Flex gap={2} wrap="wrap">
          <Button type="submit" loading={form.isSaving} disabled={!form.isReady}>
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
