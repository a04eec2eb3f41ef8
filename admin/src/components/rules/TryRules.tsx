import { useState, type FormEvent } from 'react';

import { Button, Field, Flex, Grid, TextInput, Textarea } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';

import { TRIED_FIELDS } from '../../../../contracts/rule-limits';
import type { TriedField, TryRulesAnswer, TryRulesBody } from '../../../../contracts/rules';
import { useTryRulesMutation } from '../../api/rules';
import { useRefusalText } from '../../hooks/useRefusalText';
import { useText } from '../../hooks/useText';
import { PageBox } from './PageBox';
import { TryResult } from './TryResult';

const OTHERS = TRIED_FIELDS.filter((field) => field !== 'text');
/** As the contract of the route has them. */
const LONGEST: Readonly<Record<TriedField, number>> = {
  text: 100_000,
  authorName: 255,
  authorEmail: 255,
  linkUrl: 2000,
  address: 100,
};

/** Shows on the spot what the lists, as they are stored, find in a text. */
export const TryRules = ({ onClose }: { onClose: () => void }) => {
  const text = useText();
  const refusalText = useRefusalText();
  const { toggleNotification } = useNotification();
  const [tryOut, { isLoading }] = useTryRulesMutation();
  const [typed, setTyped] = useState<TryRulesBody['data']>({ text: '' });
  const [found, setFound] = useState<{ sent: TryRulesBody['data']; answer: TryRulesAnswer }>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await tryOut(typed);
    if (!('error' in answer)) setFound({ sent: typed, answer: answer.data });
    else {
      toggleNotification({
        type: 'danger',
        title: text('rules.failed'),
        message: refusalText(answer.error),
      });
    }
  };
  const change = (field: TriedField, value: string) =>
    setTyped((before) => ({ ...before, [field]: value }));

  return (
    <PageBox title={text('rules.try.title')} hint={text('rules.try.hint')}>
      <form onSubmit={(event) => void submit(event)}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Field.Root name="text">
            <Field.Label>{text('rules.field.text')}</Field.Label>
            <Textarea
              autoFocus
              value={typed.text}
              maxLength={LONGEST.text}
              onChange={({ target }) => change('text', target.value)}
            />
          </Field.Root>
          <Grid.Root gap={4}>
            {OTHERS.map((field) => (
              <Grid.Item key={field} col={6} s={12} xs={12} direction="column" alignItems="stretch">
                <Field.Root name={field}>
                  <Field.Label>{text(`rules.field.${field}`)}</Field.Label>
                  <TextInput
                    value={typed[field] ?? ''}
                    maxLength={LONGEST[field]}
                    onChange={({ target }) => change(field, target.value)}
                  />
                </Field.Root>
              </Grid.Item>
            ))}
          </Grid.Root>
          <Flex gap={2}>
            <Button type="submit" loading={isLoading}>
              {text('rules.try')}
            </Button>
            <Button variant="tertiary" onClick={onClose}>
              {text('dialog.close')}
            </Button>
          </Flex>
        </Flex>
      </form>
      {found === undefined ? null : <TryResult {...found} />}
    </PageBox>
  );
};
