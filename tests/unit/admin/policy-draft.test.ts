import { changesBetween, draftOf, problemsIn } from '../../../admin/src/panels/policy-draft';

const NOTHING = {
  posting: null,
  moderation: null,
  visibility: null,
  closeAfterDays: null,
  closeAt: null,
  trustAfter: null,
};

describe('a policy in a form', () => {
  it('inherits where a forum says nothing', () => {
    expect(draftOf(NOTHING)).toEqual(NOTHING);
  });

  it('sends only what was changed, so that no other change is undone', () => {
    const before = draftOf({ ...NOTHING, posting: 'nobody', closeAfterDays: 3 });
    expect(changesBetween(before, { ...before, closeAfterDays: '9' })).toEqual({
      closeAfterDays: 9,
    });
  });

  it('gives a field back to what it inherits', () => {
    const before = draftOf({ ...NOTHING, visibility: 'hidden' });
    expect(changesBetween(before, { ...before, visibility: null })).toEqual({ visibility: null });
  });

  it('keeps a date to the minute through the user’s time zone', () => {
    const closeAt = '2026-12-24T17:45:00.000Z';
    const draft = draftOf({ ...NOTHING, closeAt });
    expect(changesBetween(draftOf(NOTHING), draft)).toEqual({ closeAt });
  });

  it.each([
    ['closeAfterDays', ''],
    ['closeAfterDays', '-1'],
    ['closeAfterDays', '1.5'],
    ['closeAfterDays', '36501'],
    ['trustAfter', '0'],
    ['trustAfter', 'many'],
    ['closeAt', ''],
    ['closeAt', 'tomorrow'],
  ] as const)('refuses %s “%s”', (field, typed) => {
    expect(problemsIn({ ...NOTHING, [field]: typed })).toEqual([field]);
  });

  it.each([
    ['closeAfterDays', '0'],
    ['closeAfterDays', '36500'],
    ['trustAfter', '1000'],
    ['closeAt', '2026-12-24T17:45'],
  ] as const)('takes %s “%s”', (field, typed) => {
    expect(problemsIn({ ...NOTHING, [field]: typed })).toEqual([]);
  });
});
