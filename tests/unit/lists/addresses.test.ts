import fc from 'fast-check';

import { compileEmails, foldEmail } from '../../../server/src/domain/lists/emails';
import { compileNetworks, foldNetwork } from '../../../server/src/domain/lists/networks';
import { listed } from '../../support/lists';

describe('a listed e-mail address', () => {
  const list = compileEmails([
    ...listed('email', ['Bad.Guy@gmail.com', 'x@y.org', '@spam.example', '@почта.рф']),
    ...listed('email', ['worst@spam.example'], 'spam'),
  ]);
  const matches = (address: string) => list.match(address)?.value ?? null;

  it.each([
    ['badguy@gmail.com', 'Bad.Guy@gmail.com'],
    ['b.a.d.guy+news@GoogleMail.com', 'Bad.Guy@gmail.com'],
    ['X+1@Y.ORG', 'x@y.org'],
    ['anyone@spam.example', '@spam.example'],
    ['anyone@mail.spam.example', '@spam.example'],
    ['кто@почта.рф', '@почта.рф'],
    ['who@xn--80a1acny.xn--p1ai', '@почта.рф'],
  ])('is met by %s', (address, value) => {
    expect(matches(address)).toBe(value);
  });

  it.each(['bad.guy@yahoo.com', 'x.x@y.org', 'a@notspam.example', 'spam.example', '@', '', 'no'])(
    'is not met by %j',
    (address) => {
      expect(matches(address)).toBeNull();
    }
  );

  it('wins over its domain where it is graver', () => {
    expect(matches('worst@spam.example')).toBe('worst@spam.example');
  });

  it('is found where it is written in a text', () => {
    const text = 'Write to bad.guy (at) gmail (dot) com, or to X@y.org!';
    const found = list.find(text).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(['bad.guy (at) gmail (dot) com', 'X@y.org']);
  });

  it('is looked for in any text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'xy@.org (at)+😀\u200b '), maxLength: 100 });
    fc.assert(
      fc.property(text, (any) => {
        for (const { start, end } of list.find(any)) expect(any.slice(start, end)).not.toBe('');
      })
    );
  });

  it.each(['x', 'example.com', 'x@', 'x@host', '@', 'a b@c.org', 'a@b@c.org'])(
    'cannot be %j',
    (value) => {
      expect(foldEmail(value)).toBeNull();
    }
  );
});

describe('a listed network', () => {
  const list = compileNetworks([
    ...listed('network', ['192.0.2.0/24', '198.51.100.7', '2001:db8::/32', '::ffff:203.0.113.9']),
    ...listed('network', ['192.0.2.128/25'], 'spam'),
  ]);
  const matches = (address: string) => list.match(address)?.value ?? null;

  it.each([
    ['192.0.2.1', '192.0.2.0/24'],
    ['::ffff:192.0.2.1', '192.0.2.0/24'],
    ['::FFFF:c000:0201', '192.0.2.0/24'],
    ['198.51.100.7', '198.51.100.7'],
    ['2001:DB8:0:0::1', '2001:db8::/32'],
    ['203.0.113.9', '::ffff:203.0.113.9'],
    ['192.0.2.200', '192.0.2.128/25'],
  ])('holds %s', (address, value) => {
    expect(matches(address)).toBe(value);
  });

  it.each(['192.0.3.1', '198.51.100.8', '2001:db9::1', 'fe80::1%eth0', 'nonsense', ''])(
    'does not hold %j',
    (address) => {
      expect(matches(address)).toBeNull();
    }
  );

  it('is kept in one spelling', () => {
    expect(foldNetwork('2001:0DB8:0::/32')).toBe(foldNetwork('2001:db8::/32'));
    expect(foldNetwork('::ffff:192.0.2.0/120')).toBe('192.0.2.0/24');
    expect(foldNetwork(' 192.0.2.1 ')).toBe('192.0.2.1/32');
  });

  it.each(['0.0.0.0/0', '10.0.0.0/7', '::/0', '1.2.3', '1.2.3.4/33', '1.2.3.4/x', '::1/129', 'a'])(
    'cannot be %j',
    (value) => {
      expect(foldNetwork(value)).toBeNull();
    }
  );

  it('is found among 10,000', () => {
    const values = Array.from({ length: 10_000 }, (_, n) => `10.${n >> 8}.${n & 255}.0/24`);
    expect(compileNetworks(listed('network', values)).match('10.39.15.77')?.value).toBe(
      '10.39.15.0/24'
    );
  });
});
