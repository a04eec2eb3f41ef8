import { useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import type { DryRunAnswer, RuleKind, RuleTier } from '../../../../contracts/rules';
import { useDryRunMutation } from '../../api/rules';
import { momentOf, type End } from '../../queue/ends';
import { refusalOf } from '../../refusals/refusal-of';
import { entriesIn, refusedAmong, textOf, type RefusedEntry } from '../../rules/entries';
import { useDraft } from '../useDraft';
import { useRefusalText, type ApiError } from '../useRefusalText';
import { useText } from '../useText';
import { useAddRules } from './useAddRules';

/** The form of new entries. What is typed outlives it, and what is refused stays in it. */
export const useAddForm = (firstKind: RuleKind, prefilled: string | null) => {
  const text = useText();
  const refusalText = useRefusalText();
  const { toggleNotification } = useNotification();
  const { add: send, isBusy: isAdding } = useAddRules();
  const [sendDryRun, { isLoading: isTrying }] = useDryRunMutation();

  const draft = useDraft('rules', '');
  // What a card of the queue brought along stands first; what was typed before is not lost to it.
  const [typed, setTyped] = useState(() =>
    [prefilled, draft.value].filter((part) => part !== null && part !== '').join('\n')
  );
  const [kind, setKind] = useState(firstKind);
  const [tier, setTier] = useState<RuleTier>('hold');
  const [note, setNote] = useState('');
  const [end, setEnd] = useState<End>('ever');
  const [day, setDay] = useState<string>();
  const [refused, setRefused] = useState<readonly RefusedEntry[]>([]);
  const [refusedKind, setRefusedKind] = useState(firstKind);
  const [tried, setTried] = useState<DryRunAnswer>();

  const entries = entriesIn(typed);
  const expiresAt = momentOf(end, day, new Date());

  const type = (next: string) => {
    setTyped(next);
    draft.change(next);
  };
  const refuse = (found: readonly RefusedEntry[]) => {
    setRefused(found);
    setRefusedKind(kind);
  };
  const fail = (error: ApiError) =>
    toggleNotification({
      type: 'danger',
      title: text('rules.failed'),
      message: refusalText(error),
    });

  const add = async () => {
    if (expiresAt === undefined) return;
    const outcome = await send(entries, { kind, tier, note: note.trim() || null, expiresAt });
    setTried(undefined);
    refuse(outcome.refused);
    type(textOf([...outcome.refused, ...outcome.left]));
    if (outcome.added > 0) {
      toggleNotification({
        type: 'success',
        message: text('rules.added', { count: outcome.added }),
      });
    }
    if (outcome.error !== null) fail(outcome.error);
  };

  const dryRun = async () => {
    const rules = entries.map(({ value }) => ({ kind, value, tier }));
    const answer = await sendDryRun({ rules });
    if (!('error' in answer)) {
      refuse([]);
      setTried(answer.data);
      return;
    }
    setTried(undefined);
    const among = refusedAmong(entries, refusalOf(answer.error));
    refuse(among);
    if (among.length === 0) fail(answer.error);
  };

  return {
    typed,
    setTyped: (next: string) => {
      type(next);
      setTried(undefined);
    },
    entries,
    kind,
    setKind: (next: RuleKind) => {
      setKind(next);
      setTried(undefined);
    },
    tier,
    setTier: (next: RuleTier) => {
      setTier(next);
      setTried(undefined);
    },
    note,
    setNote,
    end,
    setEnd,
    day,
    setDay,
    expiresAt,
    refused,
    refusedKind,
    tried,
    add,
    dryRun,
    isAdding,
    isTrying,
  };
};
