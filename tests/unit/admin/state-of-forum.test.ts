import { stateOfForum } from '../../../admin/src/panels/state-of-forum';
import type { ForumPolicyAnswer } from '../../../contracts/forum';

type Forum = Parameters<typeof stateOfForum>[0];

const AT = '2026-11-24T12:00:00.000Z';
const policy: ForumPolicyAnswer['data']['policy'] = {
  posting: 'anyone',
  moderation: 'before',
  visibility: 'shown',
  closeAfterDays: null,
  closeAt: null,
  trustAfter: null,
};
const open: Forum = { policy, isOpen: true, closesAt: null, closedReason: null, isPublic: true };

describe('the state of a forum', () => {
  it('says who may post while it is open', () => {
    expect(stateOfForum(open)).toEqual({
      badges: ['open'],
      opening: { kind: 'anyone' },
      closesAt: null,
    });
    expect(stateOfForum({ ...open, policy: { ...policy, posting: 'registered' } })).toMatchObject({
      opening: { kind: 'registered' },
    });
  });

  it('says when it will close', () => {
    expect(stateOfForum({ ...open, closesAt: AT })).toMatchObject({
      badges: ['open'],
      closesAt: AT,
    });
  });

  it('says why it is closed', () => {
    const closed = { ...open, isOpen: false };
    expect(stateOfForum({ ...closed, closedReason: 'nobody' }).opening).toEqual({ kind: 'nobody' });
    expect(stateOfForum({ ...closed, closedReason: 'date', closesAt: AT })).toEqual({
      badges: ['closed'],
      opening: { kind: 'date', at: AT },
      closesAt: null,
    });
    expect(
      stateOfForum({
        ...closed,
        closedReason: 'age',
        closesAt: AT,
        policy: { ...policy, closeAfterDays: 9 },
      }).opening
    ).toEqual({ kind: 'age', at: AT, days: 9 });
  });

  it('says that readers do not see it', () => {
    const hidden = { ...policy, visibility: 'hidden' };
    expect(stateOfForum({ ...open, policy: hidden, isPublic: false }).badges).toEqual([
      ...['open', 'hidden', 'not-public'],
    ]);
  });
});
