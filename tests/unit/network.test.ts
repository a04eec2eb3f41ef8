import fc from 'fast-check';

import { networkOf, plainAddress } from '../../server/src/domain/network';

describe('the network of an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:c000:207', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.7', '64:ff9b:0:0::/64'],
    ['no address', 'no address'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('is the same for all of a subscriber’s IPv6 addresses', () => {
    const four = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 1, max: 0xffff })));
    const hex = (groups: number[]) => groups.map((group) => group.toString(16)).join(':');
    fc.assert(
      fc.property(four, four, four, (prefix, one, other) => {
        const network = `${hex(prefix)}::/64`;
        expect(networkOf(`${hex(prefix)}:${hex(one)}`)).toBe(network);
        expect(networkOf(`${hex(prefix)}:${hex(other)}`.toUpperCase())).toBe(network);
        expect(networkOf(`${hex(prefix)}::1`)).toBe(network);
      })
    );
  });

  it('keeps IPv4 addresses apart', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(networkOf(address)).toBe(address);
        expect(networkOf(`::ffff:${address}`)).toBe(address);
      })
    );
  });
});

describe('an address that a proxy names', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['192.0.2.7:4711', '192.0.2.7'],
    ['[2001:db8::7]', '2001:db8::7'],
    ['[2001:db8::7]:4711', '2001:db8::7'],
    ['2001:db8::7', '2001:db8::7'],
    ['::1', '::1'],
    [' 192.0.2.7 ', '192.0.2.7'],
    ['unknown', 'unknown'],
  ])('as %s is %s', (named, address) => {
    expect(plainAddress(named)).toBe(address);
  });
});
