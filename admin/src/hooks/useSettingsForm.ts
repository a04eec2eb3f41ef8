import { useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import type { SettingsAnswer } from '../../../contracts/settings';
import { useChangeForumSettingsMutation } from '../api/settings';
import { refusalOf, type Refusal } from '../refusals/refusal-of';
import { overtaken, type SeenSettings } from '../settings/overtaken';
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
/** How often colleagues may be faster with other values than ours before we give up. */
const ROUNDS = 3;

interface SettingsFormOptions {
  answer: SettingsAnswer;
  /** Reads the settings anew; undefined where the server does not answer. */
  readAgain: () => Promise<SettingsAnswer | undefined>;
}

/**
 * The settings as a form: what differs from the server's is sent, and nothing else. What a colleague has
 * changed meanwhile is replaced only by whoever has seen it.
 */
export const useSettingsForm = ({ answer, readAgain }: SettingsFormOptions) => {
  const { data, meta } = answer;
  const text = useText();
  const refusalText = useRefusalText();
  const { toggleNotification } = useNotification();
  const [send, { isLoading: isSaving }] = useChangeForumSettingsMutation();
  const [draft, setDraft] = useState<SettingsDraft>({});
  const [seen, setSeen] = useState<SeenSettings>({});
  const [refusal, setRefusal] = useState(NO_REFUSAL);
  const [refusedTimes, setRefusedTimes] = useState(0);
  const changed = Object.keys(draft);

  const reset = () => {
    setDraft({});
    setSeen({});
    setRefusal(NO_REFUSAL);
  };

  const change = (path: string, typed: Typed | null) => {
    const [field, stored] = [meta.fields[path], settingAt(data, path)];
    if (field === undefined || stored === null) return;
    if (draft[path] === undefined) setSeen((before) => ({ ...before, [path]: stored }));
    setDraft((before) => withChange(before, path, typed, { field, stored }));
    setRefusal(({ code, problems }) => ({
      code,
      problems: problems.filter((problem) => !isAbout(problem.path, path)),
    }));
  };

  const save = async () => {
    let current = answer;
    for (let round = 0; ; round += 1) {
      const outcome = await send({
        data: changesOf(meta.fields, draft),
        version: current.meta.version,
      });
      if (!('error' in outcome)) {
        reset();
        toggleNotification({ type: 'success', message: text('settings.saved') });
        return;
      }
      const refused = refusalOf(outcome.error);
      const fresh = refused.code === 'settings.changed' ? await readAgain() : undefined;
      const isElsewhere = fresh !== undefined && overtaken(fresh, draft, seen).length === 0;
      if (fresh !== undefined && isElsewhere && round < ROUNDS) {
        current = fresh;
        continue;
      }
      setRefusal(refused);
      setRefusedTimes((times) => times + 1);
      toggleNotification({
        type: 'danger',
        title: text('settings.failed'),
        message: refusalText(outcome.error),
      });
      return;
    }
  };

  const conflicts = overtaken(answer, draft, seen);
  return {
    data,
    fields: meta.fields,
    draft,
    changed,
    isSaving,
    /** Whether a colleague has changed what is being changed here. */
    isOvertaken: (path: string) => conflicts.includes(path),
    /** Whether the server objected to a value, or to one inside of it, as to one word of a list. */
    isRefused: (path: string) => refusal.problems.some((one) => isWithin(one.path, path)),
    /** Whether it objected to what values of a group say together. */
    isContradictory: (path: string) =>
      refusal.problems.some((problem) => problem.path.join('.') === path),
    /** How often saving was refused so far. */
    refusedTimes,
    change,
    /** Leaves a value as the server has it. */
    revert: (path: string) =>
      setDraft((before) =>
        Object.fromEntries(Object.entries(before).filter(([at]) => at !== path))
      ),
    save,
    discard: reset,
  };
};

export type SettingsForm = ReturnType<typeof useSettingsForm>;

type Path = Refusal['problems'][number]['path'];

const isWithin = (problem: Path, path: string): boolean =>
  `${problem.join('.')}.`.startsWith(`${path}.`);

/** Also of a contradiction above the value, which may be settled by it. */
const isAbout = (problem: Path, path: string): boolean =>
  isWithin(problem, path) || `${path}.`.startsWith(`${problem.join('.')}.`);
