import { useRef } from 'react';

import {
  Button,
  Field,
  Flex,
  Grid,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
  Typography,
} from '@strapi/design-system';

import { RULE_KINDS } from '../../../../content-types/moderation-rule/schema';
import {
  MAX_DRY_RUN_RULES,
  MAX_NEW_RULES,
  MAX_RULE_LENGTH,
} from '../../../../contracts/rule-limits';
import type { RuleKind } from '../../../../contracts/rules';
import { useAddForm } from '../../hooks/rules/useAddForm';
import { useText } from '../../hooks/useText';
import { AuthorEnd } from '../AuthorEnd';
import { DryRunResult } from './DryRunResult';
import { PageBox } from './PageBox';
import { RefusedEntries } from './RefusedEntries';
import { TierSelect } from './TierSelect';

interface AddRulesProps {
  kind: RuleKind | undefined;
  prefilled: string | null;
  onClose: () => void;
}

/** New entries, one a line; they can be tried on past posts before they are added. */
export const AddRules = ({ kind, prefilled, onClose }: AddRulesProps) => {
  const text = useText();
  const form = useAddForm(kind ?? 'word', prefilled);
  const { entries } = form;
  const isTooMany = entries.length > MAX_NEW_RULES;
  const isReady = entries.length > 0 && !isTooMany;

  // The button is dead when nothing is left to add; what is left stands in the field.
  const field = useRef<HTMLTextAreaElement>(null);
  const add = async () => {
    await form.add();
    field.current?.focus();
  };

  return (
    <PageBox title={text('rules.add.title')} hint={text(`rules.add.hint.${form.kind}`)}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && form.expiresAt !== undefined) void add();
        }}
      >
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Grid.Root gap={4}>
            <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
              <Field.Root name="kind">
                <Field.Label>{text('rules.kind')}</Field.Label>
                <SingleSelect
                  value={form.kind}
                  onChange={(value) =>
                    form.setKind(RULE_KINDS.find((one) => one === value) ?? form.kind)
                  }
                >
                  {RULE_KINDS.map((one) => (
                    <SingleSelectOption key={one} value={one}>
                      {text(`rules.kind.${one}.many`)}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
            </Grid.Item>
            <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
              <TierSelect tier={form.tier} onChange={form.setTier} />
            </Grid.Item>
          </Grid.Root>
          <Field.Root
            name="entries"
            required
            hint={text('rules.add.count', { count: entries.length })}
            error={isTooMany ? text('rules.add.too-many', { most: MAX_NEW_RULES }) : undefined}
          >
            <Field.Label>{text('rules.add.entries')}</Field.Label>
            <Textarea
              ref={field}
              autoFocus
              value={form.typed}
              onChange={({ target }) => form.setTyped(target.value)}
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
          <RefusedEntries kind={form.refusedKind} entries={form.refused} />
          <Grid.Root gap={4}>
            <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
              <Field.Root name="note">
                <Field.Label>{text('rules.note')}</Field.Label>
                <TextInput
                  value={form.note}
                  maxLength={MAX_RULE_LENGTH}
                  onChange={({ target }) => form.setNote(target.value)}
                />
              </Field.Root>
            </Grid.Item>
            <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
              <AuthorEnd end={form.end} day={form.day} onEnd={form.setEnd} onDay={form.setDay} />
            </Grid.Item>
          </Grid.Root>
          <Flex gap={2} wrap="wrap">
            <Button
              type="submit"
              loading={form.isAdding}
              disabled={!isReady || form.expiresAt === undefined}
            >
              {text('rules.add.save', { count: entries.length })}
            </Button>
            <Button
              variant="secondary"
              loading={form.isTrying}
              disabled={!isReady || entries.length > MAX_DRY_RUN_RULES}
              onClick={() => void form.dryRun()}
            >
              {text('rules.dry-run')}
            </Button>
            <Button variant="tertiary" onClick={onClose}>
              {text('dialog.close')}
            </Button>
          </Flex>
          {entries.length > MAX_DRY_RUN_RULES && !isTooMany ? (
            <Typography variant="pi" textColor="neutral600">
              {text('rules.dry-run.too-many', { most: MAX_DRY_RUN_RULES })}
            </Typography>
          ) : null}
        </Flex>
      </form>
      {form.tried === undefined ? null : <DryRunResult answer={form.tried} />}
    </PageBox>
  );
};
