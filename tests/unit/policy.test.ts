import { POLICY_FIELDS } from '../../contracts/policy-fields';
import {
  DEFAULT_POLICY,
  openingOf,
  resolvePolicy,
  type PolicyOverrides,
} from '../../server/src/domain/policy';

const STATED = {
  posting: ['nobody', 'registered', 'anyone'],
  moderation: ['after', 'before', 'after'],
  visibility: ['hidden', 'shown', 'hidden'],
  closeAfterDays: [0, 7, 30],
  closeAt: ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'],
  trustAfter: [1, 2, 3],
} as const;

describe.each(POLICY_FIELDS)('the policy field %s', (field) => {
  const [own, near, far] = STATED[field];
  const says = (value: unknown) => ({ [field]: value }) as PolicyOverrides;

  it('comes from the forum when it states it', () => {
    const { policy, inheritedFrom } = resolvePolicy({
      forum: says(own),
      sections: [says(near)],
      settings: says(far),
    });
    expect([policy[field], inheritedFrom[field]]).toEqual([own, 'forum']);
  });

  it('comes from the nearest section that states it', () => {
    const { policy, inheritedFrom } = resolvePolicy({
      forum: says(null),
      sections: [says(null), says(near), says(own)],
      settings: says(far),
    });
    expect([policy[field], inheritedFrom[field]]).toEqual([near, 'section']);
  });

  it('comes from the site when no section states it', () => {
    const { policy, inheritedFrom } = resolvePolicy({
      forum: null,
      sections: [{}, says(null)],
      settings: says(far),
    });
    expect([policy[field], inheritedFrom[field]]).toEqual([far, 'settings']);
  });

  it('has a default', () => {
    const { policy, inheritedFrom } = resolvePolicy({ forum: null, sections: [], settings: {} });
    expect([policy[field], inheritedFrom[field]]).toEqual([DEFAULT_POLICY[field], 'default']);
  });
});

describe('a policy', () => {
  it('inherits each field on its own', () => {
    const { policy, inheritedFrom } = resolvePolicy({
      forum: { posting: 'nobody' },
      sections: [{ moderation: 'after' }, { visibility: 'hidden', moderation: 'before' }],
      settings: { trustAfter: 5, posting: 'registered' },
    });
    expect(policy).toEqual({
      posting: 'nobody',
      moderation: 'after',
      visibility: 'hidden',
      closeAfterDays: null,
      closeAt: null,
      trustAfter: 5,
    });
    expect(inheritedFrom).toEqual({
      posting: 'forum',
      moderation: 'section',
      visibility: 'section',
      closeAfterDays: 'default',
      closeAt: 'default',
      trustAfter: 'settings',
    });
  });
});

describe('a forum', () => {
  const now = new Date('2026-06-11T12:00:00.000Z');
  const opening = (overrides: Partial<typeof DEFAULT_POLICY>, published: string | null = null) =>
    openingOf({ ...DEFAULT_POLICY, ...overrides }, published, now);

  it('is open by default', () => {
    expect(opening({})).toEqual({ isOpen: true, closesAt: null, closedReason: null });
  });

  it('is closed when nobody may post', () => {
    expect(opening({ posting: 'nobody' })).toMatchObject({ isOpen: false, closedReason: 'nobody' });
  });

  it('is open to registered readers', () => {
    expect(opening({ posting: 'registered' }).isOpen).toBe(true);
  });

  it('is open until the date at which it closes', () => {
    expect(opening({ closeAt: '2026-06-11T12:00:00.001Z' })).toEqual({
      isOpen: true,
      closesAt: '2026-06-11T12:00:00.001Z',
      closedReason: null,
    });
  });

  it('is closed from that very moment on', () => {
    expect(opening({ closeAt: '2026-06-11T12:00:00.000Z' })).toMatchObject({
      isOpen: false,
      closedReason: 'date',
    });
  });

  it('is closed when its article is old enough', () => {
    expect(opening({ closeAfterDays: 10 }, '2026-06-01T12:00:00.000Z')).toEqual({
      isOpen: false,
      closesAt: '2026-06-11T12:00:00.000Z',
      closedReason: 'age',
    });
  });

  it('does not age before its article has a date', () => {
    expect(opening({ closeAfterDays: 0 }, null).isOpen).toBe(true);
  });

  it('closes at the earlier of date and age', () => {
    const limits = { closeAt: '2026-06-12T00:00:00.000Z', closeAfterDays: 30 };
    expect(opening(limits, '2026-06-01T00:00:00.000Z').closesAt).toBe('2026-06-12T00:00:00.000Z');
  });
});
