import { lastDayOf, momentOf } from '../../../admin/src/queue/ends';
import { identitiesOf } from '../../../admin/src/queue/identities';

const now = new Date(2027, 0, 31, 10, 30);

describe('the end of an entry', () => {
  it.each([
    ['day', new Date(2027, 1, 1, 10, 30)],
    ['week', new Date(2027, 1, 7, 10, 30)],
    ['month', new Date(2027, 1, 28, 10, 30)],
  ] as const)('is a %s later', (end, moment) => {
    expect(momentOf(end, undefined, now)).toBe(moment.toISOString());
  });

  it('is never for one that counts for ever', () => {
    expect(momentOf('ever', '2027-02-01', now)).toBeNull();
  });

  it('is that of the chosen day, which may be today', () => {
    expect(momentOf('date', '2027-01-31', now)).toBe(new Date(2027, 1, 1).toISOString());
  });

  it.each([undefined, '2027-01-30'])('is not known for the day %s', (day) => {
    expect(momentOf('date', day, now)).toBeUndefined();
  });

  it('is shown as a day where it is the end of one', () => {
    const end = momentOf('date', '2027-03-03', now) ?? '';
    expect(lastDayOf(end)?.getDate()).toBe(3);
    expect(lastDayOf(momentOf('day', undefined, now) ?? '')).toBeNull();
  });
});

describe('what an author can be listed by', () => {
  const author = {
    knownBy: 'account' as const,
    key: 'k',
    pending: 1,
    published: 0,
    rejected: 0,
    spam: 0,
    removed: 0,
    isCapped: false,
    firstSeenAt: '2026-11-24T08:00:00.000Z',
    listed: [],
  };
  const post = {
    account: '17',
    authorEmail: 'a@b.example',
    network: 'ab'.repeat(32),
    author,
    createdAt: '2026-11-24T08:00:00.000Z',
    withdrawn: false,
    isStaff: false,
  };
  const thursday = '2026-11-26T00:00:00.000Z';
  const kinds = (more: Partial<typeof post> | object, at: string) =>
    identitiesOf({ ...post, ...more }, new Date(at)).map(({ kind }) => kind);

  it('is what is known, the surest first', () => {
    const found = identitiesOf(post, new Date('2026-11-25T00:00:00.000Z'));
    expect(found).toMatchObject([
      { kind: 'account', value: '17', endsAt: null },
      { kind: 'email', value: 'a@b.example', endsAt: null },
      { kind: 'network', value: `key:${post.network}`, endsAt: thursday },
    ]);
  });

  it('is no network any more when its week is over', () => {
    expect(kinds({}, '2026-11-25T23:59:59.999Z')).toContain('network');
    expect(kinds({}, thursday)).toEqual(['account', 'email']);
  });

  it('is nothing for a guest of long ago who gave a name alone', () => {
    expect(kinds({ account: null, authorEmail: null }, thursday)).toEqual([]);
  });

  it.each(['withdrawn', 'isStaff'])('is nothing for a post that is %s', (which) => {
    expect(kinds({ [which]: true }, '2026-11-25T00:00:00.000Z')).toEqual([]);
  });

  it('comes with the entry that names it already', () => {
    const listed = [
      {
        documentId: 'r',
        kind: 'email' as const,
        tier: 'spam' as const,
        note: null,
        expiresAt: null,
      },
    ];
    const found = identitiesOf(
      { ...post, author: { ...author, listed } },
      new Date('2026-11-25T00:00:00.000Z')
    );
    expect(found.map((identity) => identity.listed?.documentId)).toEqual([
      undefined,
      'r',
      undefined,
    ]);
  });
});
