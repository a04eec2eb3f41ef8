import { POST_STATUSES } from '../../content-types';
import { ACTIONS } from '../../contracts/decisions';
import { actionsFrom, isAllowed, TRANSITIONS } from '../../server/src/domain/transitions';

describe('the workflow', () => {
  it.each([
    ['pending', ['publish', 'reject', 'spam', 'remove']],
    ['published', ['reject', 'spam', 'pend', 'remove']],
    ['rejected', ['publish', 'spam', 'pend', 'remove']],
    ['spam', ['publish', 'reject', 'pend', 'remove']],
    ['removed', ['pend']],
  ] as const)('allows from %s only %p', (status, actions) => {
    expect(actionsFrom(status)).toEqual(actions);
  });

  it('leads each action to one status', () => {
    expect(ACTIONS.map((action) => TRANSITIONS[action].to)).toEqual([
      'published',
      'rejected',
      'spam',
      'pending',
      'removed',
    ]);
  });

  it.each(ACTIONS)('has no %s that changes nothing', (action) => {
    expect(isAllowed(action, TRANSITIONS[action].to)).toBe(false);
  });

  it('leaves no status without a way out', () => {
    expect(POST_STATUSES.filter((status) => actionsFrom(status).length === 0)).toEqual([]);
  });

  it('lets a proposed text of a published post be adopted, and of no other', () => {
    expect(POST_STATUSES.filter((status) => isAllowed('publish', status, true))).toEqual([
      'pending',
      'published',
      'rejected',
      'spam',
    ]);
  });

  it('publishes nothing straight from the bin', () => {
    expect(isAllowed('publish', 'removed')).toBe(false);
  });
});
