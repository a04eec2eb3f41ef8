/** A part of the settings under one heading, and what lies below it. */
export interface SettingGroup {
  /** `form.fields.body`; 'general' for what lies in no group. */
  path: string;
  /** Paths of its own values. */
  fields: string[];
  groups: SettingGroup[];
}

export const GENERAL = 'general';

/** Paths as headings show them: what belongs together stands together, in the order in which it was given. */
export const settingGroups = (paths: readonly string[]): SettingGroup[] => {
  const top: SettingGroup[] = [];
  const groupAt = (path: string, siblings: SettingGroup[]): SettingGroup => {
    const known = siblings.find((group) => group.path === path);
    if (known !== undefined) return known;
    const group = { path, fields: [], groups: [] };
    siblings.push(group);
    return group;
  };
  for (const path of paths) {
    const steps = path.split('.').slice(0, -1);
    let group = groupAt(steps[0] ?? GENERAL, top);
    // A heading for `form.fields` alone would say nothing: its fields stand directly below the form.
    if (steps.length > 1) group = groupAt(steps.join('.'), group.groups);
    group.fields.push(path);
  }
  return top;
};
