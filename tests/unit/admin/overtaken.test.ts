import { overtaken } from '../../../admin/src/settings/overtaken';
import type { SettingAnswer, SettingField } from '../../../contracts/settings';

const fields: Record<string, SettingField> = {
  maxDepth: { kind: 'number', minimum: 0, maximum: 50, fallback: 8 },
};
const set = (value: number): SettingAnswer => ({ value, origin: 'settings', isLocked: false });
const unset: SettingAnswer = { value: 8, origin: 'default', isLocked: false };

const conflicts = (typed: string | null, seen: SettingAnswer, now: SettingAnswer): string[] =>
  overtaken({ data: { maxDepth: now }, meta: { fields } }, { maxDepth: typed }, { maxDepth: seen });

describe('a value that is being changed', () => {
  it('is overtaken by a colleague’s other value', () => {
    expect(conflicts('3', unset, set(5))).toEqual(['maxDepth']);
  });

  it('is overtaken while it is on its way back to the default', () => {
    expect(conflicts(null, set(4), set(5))).toEqual(['maxDepth']);
  });

  it('is not overtaken where nobody else has changed it', () => {
    expect(conflicts('3', set(5), set(5))).toEqual([]);
  });

  it('is not overtaken by a colleague who set the same', () => {
    expect(conflicts('3', unset, set(3))).toEqual([]);
    expect(conflicts(null, set(4), unset)).toEqual([]);
  });
});
