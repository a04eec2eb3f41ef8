import type { SettingAnswer, SettingsAnswer } from '../../../contracts/settings';
import { settingAt, typedOf, type SettingsDraft } from './setting-values';

/** Values as they stood when somebody began to change them, by path. */
export type SeenSettings = Readonly<Record<string, SettingAnswer>>;

/**
 * The paths of a draft that the server has with another value than when the change was begun. A colleague who
 * has set the very same is none.
 */
export const overtaken = (
  { data, meta }: Pick<SettingsAnswer, 'data'> & { meta: Pick<SettingsAnswer['meta'], 'fields'> },
  draft: SettingsDraft,
  seen: SeenSettings
): string[] =>
  Object.entries(draft).flatMap(([path, typed]) => {
    const [field, before, now] = [meta.fields[path], seen[path], settingAt(data, path)];
    if (field === undefined || before === undefined || now === null) return [];
    const isSame = typedOf(field, before.value) === typedOf(field, now.value);
    const isAgreed =
      typed === null ? now.origin === 'default' : typed === typedOf(field, now.value);
    return isSame || isAgreed ? [] : [path];
  });
