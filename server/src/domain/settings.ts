import type {
  SettingAnswer,
  Settings,
  SettingsTree,
  SettingsValues,
} from '../../../contracts/settings';
import { FORM_FIELDS } from '../../../contracts/forum';
import { DEFAULT_POLICY } from './policy';

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `over` laid upon `under`, value by value; null and undefined say nothing, lists are one value. */
export const layOver = (under: Tree, over: Tree): Tree => {
  const result: Tree = { ...under };
  for (const [key, value] of Object.entries(over)) {
    if (value === undefined || value === null) continue;
    const below = result[key];
    result[key] = isTree(value) ? layOver(isTree(below) ? below : {}, value) : value;
  }
  return result;
};

export interface SettingLevels {
  /** What the app's config file says: wins over all. */
  file: SettingsValues;
  /** What was set in the admin panel. */
  stored: SettingsValues;
  defaults: Settings;
}

/** The settings in force. */
export const resolveSettings = ({ file, stored, defaults }: SettingLevels): Settings =>
  layOver(layOver(defaults, stored), file) as Settings;

/** Every value in force with where it comes from; one of the file is locked. */
export const describeSettings = (levels: SettingLevels): SettingsTree => {
  // The default policy is no setting: forums are told apart by whether the site states one.
  const policy = { ...DEFAULT_POLICY };
  return describe({ ...levels.defaults, policy }, levels.stored, levels.file);
};

const describe = (defaults: Tree, stored: Tree, file: Tree): SettingsTree =>
  Object.fromEntries(
    Object.entries(defaults).map(([key, value]): [string, SettingAnswer | SettingsTree] => {
      const [inStore, inFile] = [stored[key], file[key]];
      if (isTree(value)) {
        return [key, describe(value, isTree(inStore) ? inStore : {}, isTree(inFile) ? inFile : {})];
      }
      if (isStated(inFile)) return [key, { value: inFile, origin: 'config', isLocked: true }];
      if (isStated(inStore)) return [key, { value: inStore, origin: 'settings', isLocked: false }];
      return [key, { value, origin: 'default', isLocked: false }];
    })
  );

const isStated = (value: unknown): boolean => value !== null && value !== undefined;

/** The paths of all values that a change names, as `['form', 'fields', 'body', 'maxLength']`. */
export const pathsOf = (change: Tree, above: readonly string[] = []): string[][] =>
  Object.entries(change).flatMap(([key, value]) =>
    isTree(value) ? pathsOf(value, [...above, key]) : [[...above, key]]
  );

/** Whether `values` states something at `path`, or anything below it. */
export const states = (values: Tree, path: readonly string[]): boolean => {
  let value: unknown = values;
  for (const step of path) value = isTree(value) ? value[step] : undefined;
  return isTree(value)
    ? pathsOf(value).some((below) => states(values, [...path, ...below]))
    : isStated(value);
};

/** `stored` after a change: null takes a value out again. */
export const changeSettings = (stored: Tree, change: Tree): Tree => {
  const result: Tree = { ...stored };
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete result[key];
    else if (isTree(value)) {
      const below = result[key];
      const changed = changeSettings(isTree(below) ? below : {}, value);
      if (Object.keys(changed).length === 0) delete result[key];
      else result[key] = changed;
    } else result[key] = value;
  }
  return result;
};

/**
 * What no single value shows to be wrong: limits of a field that exclude each other, and a form by which
 * somebody could send a post that says nothing.
 */
export const contradictionsOf = (settings: Settings): string[][] =>
  FORM_FIELDS.filter((field) => {
    const { shown, required, minLength, maxLength } = settings.form.fields[field];
    return minLength > maxLength || (field === 'body' && !(shown && required));
  }).map((field) => ['form', 'fields', field]);
