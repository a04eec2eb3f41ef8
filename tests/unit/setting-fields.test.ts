import { DEFAULT_SETTINGS } from '../../server/src/config/defaults';
import { DEFAULT_POLICY } from '../../server/src/domain/policy';
import { settingFields } from '../../server/src/services/setting-fields';
import { describeSettings, pathsOf } from '../../server/src/domain/settings';

const fields = settingFields(DEFAULT_SETTINGS, DEFAULT_POLICY);

describe('the fields of the settings', () => {
  it('are all values that the settings describe', () => {
    const described = describeSettings({ file: {}, stored: {}, defaults: DEFAULT_SETTINGS });
    const paths = pathsOf(described).flatMap((path) =>
      path.at(-1) === 'isLocked' ? [path.slice(0, -1).join('.')] : []
    );
    expect(Object.keys(fields).sort()).toEqual(paths.sort());
  });

  it.each([
    ['policy.posting', { kind: 'choice', options: ['anyone', 'registered', 'nobody'] }],
    ['policy.closeAfterDays', { kind: 'number', minimum: 0, maximum: 36_500 }],
    ['policy.closeAt', { kind: 'date' }],
    ['form.fields.title.shown', { kind: 'switch' }],
    ['form.fields.title.maxLength', { kind: 'number', minimum: 1, maximum: 255 }],
    ['form.honeypot', { kind: 'text' }],
    ['reports.reasons', { kind: 'list', minimum: 1, maximum: 20 }],
  ])('%s says what it may be', (path, kind) => {
    expect(fields[path]).toMatchObject(kind);
  });

  it('say their defaults, also those of a policy', () => {
    expect(fields.maxDepth?.fallback).toBe(8);
    expect(fields['policy.posting']?.fallback).toBe('anyone');
    expect(fields['policy.closeAt']?.fallback).toBeNull();
  });
});
