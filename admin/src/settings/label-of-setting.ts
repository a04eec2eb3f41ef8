import { isTextKey, type useText } from '../hooks/useText';
import type { TextKey } from '../translations/en';

/**
 * The text that names a setting, or says more of it. What is the same in many places has one text: a field's
 * `maxLength` is called alike in all fields.
 *
 * @returns null where there is none: a setting that this page does not know is shown by its path
 */
export const textOfSetting = (path: string, suffix: '' | '.hint' = ''): TextKey | null => {
  const last = path.split('.').at(-1) ?? path;
  const candidates = [
    `setting.${path}${suffix}`,
    ...(path.startsWith('form.fields.') ? [`setting.field.${last}${suffix}`] : []),
    ...(path.startsWith('limits.') ? [`setting.limit.${last}${suffix}`] : []),
    ...(path.startsWith('policy.') ? [`${path}${suffix}`] : []),
  ];
  return candidates.find(isTextKey) ?? null;
};

/** The name of one of the words that a setting may be; the word itself where it has none. */
export const labelOfOption = (
  text: ReturnType<typeof useText>,
  path: string,
  option: string
): string => {
  const key = [`setting.${path}.${option}`, `policy.value.${option}`].find(isTextKey);
  return key === undefined ? option : text(key);
};
