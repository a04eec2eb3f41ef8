import { useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import type { Rule } from '../../../../contracts/rules';
import { useChangeRuleMutation } from '../../api/rules';
import { momentOf, type End } from '../../queue/ends';
import { refusalOf } from '../../refusals/refusal-of';
import { useRefusalText } from '../useRefusalText';
import { useText } from '../useText';

/** The form of an entry that is listed: what was changed is sent, and nothing else. */
export const useRuleForm = (rule: Rule, onClose: () => void) => {
  const text = useText();
  const refusalText = useRefusalText();
  const { toggleNotification } = useNotification();
  const [send, { isLoading: isSaving }] = useChangeRuleMutation();
  const [value, setValue] = useState(rule.value);
  const [tier, setTier] = useState(rule.tier);
  const [note, setNote] = useState(rule.note ?? '');
  // undefined: the end that it has.
  const [end, setEnd] = useState<End>();
  const [day, setDay] = useState<string>();
  const [problem, setProblem] = useState<string>();

  const momentOfEnd = () => (end === undefined ? rule.expiresAt : momentOf(end, day, new Date()));
  const isReady = value.trim() !== '' && momentOfEnd() !== undefined;

  const save = async () => {
    const expiresAt = momentOfEnd();
    if (isSaving || !isReady || expiresAt === undefined) return;
    const answer = await send({
      documentId: rule.documentId,
      ...(value.trim() === rule.value ? {} : { value: value.trim() }),
      ...(tier === rule.tier ? {} : { tier }),
      ...(note.trim() === (rule.note ?? '') ? {} : { note: note.trim() || null }),
      ...(end === undefined ? {} : { expiresAt }),
    });
    if (!('error' in answer)) {
      onClose();
      return;
    }
    const { code, problems } = refusalOf(answer.error);
    const isAboutValue = problems.some(({ path }) => path.includes('value'));
    if (code === 'rule.duplicate') setProblem(text('rules.problem.listed'));
    else if (code === 'rule.invalid') setProblem(text(`rules.problem.no-entry.${rule.kind}`));
    else if (code === 'request.invalid' && isAboutValue) {
      setProblem(text('rules.problem.characters'));
    } else {
      toggleNotification({ type: 'warning', message: refusalText(answer.error) });
      if (code === 'rule.not-found') onClose();
    }
  };

  return {
    value,
    setValue: (next: string) => {
      setValue(next);
      setProblem(undefined);
    },
    tier,
    setTier,
    note,
    setNote,
    end,
    setEnd,
    day,
    setDay,
    problem,
    isReady,
    isSaving,
    save,
  };
};
