import { compileLists } from '../../../server/src/domain/lists';
import { foldRule } from '../../../server/src/domain/lists/fold-rule';
import { emails } from '../../../server/src/submission/checks/emails';
import { hosts } from '../../../server/src/submission/checks/hosts';
import { networks } from '../../../server/src/submission/checks/networks';
import { words } from '../../../server/src/submission/checks/words';
import type { Check, Fields, Submission } from '../../../server/src/submission/types';
import { listed } from '../../support/lists';

const lists = compileLists([
  ...listed('word', ['casino']),
  ...listed('word', ['viagra'], 'spam'),
  ...listed('host', ['example.com']),
  ...listed('email', ['@spam.example'], 'spam'),
  ...listed('network', ['192.0.2.0/24']),
]);

const BLANK: Fields = {
  authorName: 'Aigul',
  authorEmail: null,
  title: null,
  body: 'Hello',
  linkTitle: null,
  linkUrl: null,
};

const run = (check: Check, fields: Partial<Fields>, address: string | null = null) =>
  check.run({
    fields: { ...BLANK, ...fields },
    author: { userId: null, address },
    lists,
  } as Submission);

describe('the check of words', () => {
  it('passes what has none', () => {
    expect(run(words, {})).toEqual({ outcome: 'pass' });
  });

  it.each(['title', 'body', 'authorName', 'linkTitle'] as const)('looks at %s', (field) => {
    expect(run(words, { [field]: 'My C4s1n0' })).toEqual({
      outcome: 'hold',
      reason: 'word-listed',
      matches: [{ field, start: 3, end: 9, rule: 'casino' }],
    });
  });

  it('is as grave as the gravest word', () => {
    expect(run(words, { body: 'casino and viagra' })).toMatchObject({ outcome: 'spam' });
  });
});

describe('the check of hosts', () => {
  it.each([
    ['linkUrl', 'https://www.example.com/x'],
    ['body', 'go to example[.]com'],
    ['authorName', 'example . com'],
  ] as const)('looks at %s', (field, text) => {
    expect(run(hosts, { [field]: text })).toMatchObject({
      outcome: 'hold',
      reason: 'host-listed',
      matches: [{ field, rule: 'example.com' }],
    });
  });
});

describe('the check of e-mail addresses', () => {
  it('looks at the author’s and at those in the text', () => {
    expect(run(emails, { authorEmail: 'me@spam.example', body: 'or you@spam.example' })).toEqual({
      outcome: 'spam',
      reason: 'email-listed',
      matches: [
        { field: 'authorEmail', start: 0, end: 15, rule: '@spam.example' },
        { field: 'body', start: 3, end: 19, rule: '@spam.example' },
      ],
    });
  });
});

describe('the check of networks', () => {
  it('keeps nothing of the address', () => {
    expect(run(networks, {}, '192.0.2.44')).toEqual({ outcome: 'hold', reason: 'network-listed' });
  });

  it('passes an address that is not listed, or not known', () => {
    expect(run(networks, {}, '198.51.100.1')).toEqual({ outcome: 'pass' });
    expect(run(networks, {})).toEqual({ outcome: 'pass' });
  });
});

describe('two entries', () => {
  it.each([
    ['word', 'Casino', 'c\u200bASINO '],
    ['word', 'payday loan', 'Payday-Loan'],
    ['host', 'www.example.com', 'https://EXAMPLE.com/'],
    ['email', 'a.b+c@gmail.com', 'ab@googlemail.com'],
    ['network', '::ffff:192.0.2.1', '192.0.2.1/32'],
  ] as const)('of kind %s that find the same are one: %s, %s', (kind, one, other) => {
    expect(foldRule(kind, one)).toBe(foldRule(kind, other));
  });

  it.each([
    ['casino', 'casino*'],
    ['casino', '"casino"'],
    ['điếm', 'điểm'],
    ['sik', 'sık'],
    ['payday loan', 'paydayloan'],
  ])('that find something else are two: %s, %s', (one, other) => {
    expect(foldRule('word', one)).not.toBe(foldRule('word', other));
  });
});
