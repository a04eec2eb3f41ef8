import { useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import type { SettingsAnswer } from '../../../contracts/settings';
import { useChangeSettingsMutation } from '../api/settings';
import { refusalOf, type Refusal } from '../refusals/refusal-of';
import {
  changesOf,
  settingAt,
  withChange,
  type SettingsDraft,
  type Typed,
} from '../settings/setting-values';
import { useRefusalText } from './useRefusalText';
import { useText } from './useText';

const NO_REFUSAL: Refusal = { code: null, problems: [] };

/** The settings as a form: what differs from the server's is sent, and nothing else. */
export const useSettingsForm = ({ data, meta }: SettingsAnswer) => {
  const text = useText();
  const refusalText = useRefusalText();
  const { toggleNotification } = useNotification();
  const [send, { isLoading: isSaving }] = useChangeSettingsMutation();
  const [draft, setDraft] = useState<SettingsDraft>({});
  const [refusal, setRefusal] = useState(NO_REFUSAL);
  const changed = Object.keys(draft);

  const change = (path: string, typed: Typed | null) => {
    const [field, stored] = [meta.fields[path], settingAt(data, path)];
    if (field === undefined || stored === null) return;
    setDraft((before) => withChange(before, path, typed, { field, stored }));
    setRefusal(({ code, problems }) => ({
      code,
      problems: problems.filter((problem) => !isAbout(problem.path, path)),
    }));
  };

  const save = async () => {
    const answer = await send(changesOf(meta.fields, draft));
    if (!('error' in answer)) {
      setDraft({});
      setRefusal(NO_REFUSAL);
      toggleNotification({ type: 'success', message: text('settings.saved') });
      return;
    }
    const refused = refusalOf(answer.error);
    setRefusal(refused);
    toggleNotification({
      type: 'danger',
      title: text('settings.failed'),
      message: refusalText(answer.error),
    });
  };

  return {
    data,
    fields: meta.fields,
    draft,
    changed,
    isSaving,
    /** Whether the server objected to a value, or to one inside of it, as to one word of a list. */
    isRefused: (path: string) => refusal.problems.some((one) => isWithin(one.path, path)),
    /** Whether it objected to what values of a group say together. */
    isContradictory: (path: string) =>
      refusal.problems.some((problem) => problem.path.join('.') === path),
    change,
    save,
    discard: () => {
      setDraft({});
      setRefusal(NO_REFUSAL);
    },
  };
};

export type SettingsForm = ReturnType<typeof useSettingsForm>;

type Path = Refusal['problems'][number]['path'];

const isWithin = (problem: Path, path: string): boolean =>
  `${problem.join('.')}.`.startsWith(`${path}.`);

/** Also of a contradiction above the value, which may be settled by it. */
const isAbout = (problem: Path, path: string): boolean =>
  isWithin(problem, path) || `${path}.`.startsWith(`${problem.join('.')}.`);
