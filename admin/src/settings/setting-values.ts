import type { SettingAnswer, SettingField, SettingsTree } from '../../../contracts/settings';
import { localMinute } from '../domain/local-minute';

/** A value as a form holds it: what is typed, or a switch. */
export type Typed = string | boolean;

/** What a form has to change, by path; null: back to the default. */
export type SettingsDraft = Readonly<Record<string, Typed | null>>;

/** The value at a path such as `form.fields.body.maxLength`. */
export const settingAt = (tree: SettingsTree, path: string): SettingAnswer | null => {
  let place: SettingsTree | SettingAnswer | undefined = tree;
  for (const step of path.split('.')) {
    if (place === undefined || isAnswer(place)) return null;
    place = place[step];
  }
  return place !== undefined && isAnswer(place) ? place : null;
};

/** A value of the server as a form shows it; '' where there is none. */
export const typedOf = ({ kind }: SettingField, value: unknown): Typed => {
  if (kind === 'switch') return value === true;
  if (value === null || value === undefined) return '';
  if (kind === 'list') return Array.isArray(value) ? value.join('\n') : '';
  if (kind === 'date') return localMinute(String(value));
  return String(value);
};

/** What was typed as the server takes it; what is no number is left to the server to refuse. */
const sentOf = ({ kind }: SettingField, typed: Typed): unknown => {
  if (typeof typed === 'boolean') return typed;
  if (kind === 'list') {
    return typed
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }
  const said = typed.trim();
  if (said === '') return null;
  if (kind === 'number') return /^-?\d+$/.test(said) ? Number(said) : said;
  if (kind === 'date') {
    const moment = new Date(said);
    return Number.isNaN(moment.getTime()) ? said : moment.toISOString();
  }
  return said;
};

type Fields = Readonly<Record<string, SettingField>>;

/** The body of a request that makes a draft's changes. */
export const changesOf = (fields: Fields, draft: SettingsDraft): Record<string, unknown> => {
  const body: Tree = {};
  for (const [path, typed] of Object.entries(draft)) {
    const field = fields[path];
    if (field === undefined) continue;
    const steps = path.split('.');
    const last = steps.pop() ?? path;
    let place = body;
    for (const step of steps) {
      const below = place[step];
      const next: Tree = isTree(below) ? below : {};
      place[step] = next;
      place = next;
    }
    place[last] = typed === null ? null : sentOf(field, typed);
  }
  return body;
};

/** A draft with one value changed: what is again as the server has it is no change. */
export const withChange = (
  draft: SettingsDraft,
  path: string,
  typed: Typed | null,
  { field, stored }: { field: SettingField; stored: SettingAnswer }
): SettingsDraft => {
  const { [path]: _, ...others } = draft;
  const isSame =
    typed === null ? stored.origin === 'default' : typed === typedOf(field, stored.value);
  return isSame ? others : { ...others, [path]: typed };
};

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isAnswer = (place: SettingsTree | SettingAnswer): place is SettingAnswer =>
  'isLocked' in place && typeof place.isLocked === 'boolean';
