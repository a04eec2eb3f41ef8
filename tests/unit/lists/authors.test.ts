import { compileLists } from '../../../server/src/domain/lists';
import { endOfEntry } from '../../../server/src/domain/lists/network-keys';
import { foldRule } from '../../../server/src/domain/lists/fold-rule';
import { accounts } from '../../../server/src/submission/checks/accounts';
import { networks } from '../../../server/src/submission/checks/networks';
import type { Submission } from '../../../server/src/submission/types';
import { listed } from '../../support/lists';

const KEY = 'ab'.repeat(32);
const OTHER_KEY = 'cd'.repeat(32);

const lists = compileLists([
  ...listed('account', ['17'], 'spam'),
  ...listed('network', [`key:${KEY}`, '192.0.2.0/24']),
  ...listed('email', ['a.b@gmail.com', '@spam.example']),
]);

const run = (check: typeof accounts, userId: number | null, networkKey: string | null) =>
  check.run({ author: { userId, address: null }, networkKey, lists } as Submission);

describe('the check of accounts', () => {
  it('says what the entry asks for', () => {
    expect(run(accounts, 17, null)).toEqual({ outcome: 'spam', reason: 'account-listed' });
  });

  it.each([1, 7, 117, 170, null])('passes the account %p', (userId) => {
    expect(run(accounts, userId, null)).toEqual({ outcome: 'pass' });
  });
});

describe('the check of networks', () => {
  it('knows a network by its key, too', () => {
    expect(run(networks, null, KEY)).toEqual({ outcome: 'hold', reason: 'network-listed' });
    expect(run(networks, null, OTHER_KEY)).toEqual({ outcome: 'pass' });
  });
});

describe('what names an author', () => {
  const naming = (email: string | null, networkKey: string | null = null) =>
    lists.naming({ userId: null, email, networkKey }).map(({ rule }) => rule.value);

  it('is the account, the mailbox and the network, each for itself', () => {
    const all = lists.naming({ userId: 17, email: 'ab+x@gmail.com', networkKey: KEY });
    expect(all.map(({ by }) => by)).toEqual(['account', 'email', 'network']);
  });

  it('is no domain', () => {
    expect(naming('me@spam.example')).toEqual([]);
  });

  it('is nothing for a guest who gave nothing', () => {
    expect(naming(null)).toEqual([]);
  });
});

describe('an entry', () => {
  it.each(['0', '017', '-1', '1.5', '1e3', 'x', '', '2147483648', '9'.repeat(20)])(
    'of an account cannot be %j',
    (value) => {
      expect(foldRule('account', value)).toBeNull();
    }
  );

  it.each([KEY, `key:${KEY}0`, 'key:', `key:${'g'.repeat(64)}`])(
    'of a network cannot be %j',
    (value) => {
      expect(foldRule('network', value)).toBeNull();
    }
  );
});

describe('the end of an entry', () => {
  const listedAt = new Date('2026-11-24T08:00:00.000Z');
  const thursday = '2026-11-26T00:00:00.000Z';
  const key = { kind: 'network', value: `key:${KEY}` } as const;

  it.each([
    ['is that of the week where none was asked for', null, thursday],
    ['is that of the week where a later one was asked for', '2027-01-01T00:00:00Z', thursday],
    ['is the one asked for where it comes first', '2026-11-25T01:00:00+01:00', undefined],
  ])('of a network by key %s', (_, expiresAt, end = '2026-11-25T00:00:00.000Z') => {
    expect(endOfEntry({ ...key, expiresAt }, listedAt)).toBe(end);
  });

  it.each([
    ['network', '192.0.2.0/24'],
    ['account', '17'],
    ['email', 'a@b.example'],
  ] as const)('of kind %s is what was asked for', (kind, value) => {
    expect(endOfEntry({ kind, value, expiresAt: null }, listedAt)).toBeNull();
    const expiresAt = '2027-01-01T00:00:00.000Z';
    expect(endOfEntry({ kind, value, expiresAt }, listedAt)).toBe(expiresAt);
  });
});
