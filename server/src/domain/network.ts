import { isIPv6 } from 'node:net';

/**
 * The network that an address stands for, in one spelling: an IPv4 address is one subscriber, of IPv6 a
 * subscriber has a whole /64 and may change the rest with every request.
 *
 * @param address as Node gives it: IPv4, IPv6, or IPv4 in the clothes of IPv6 (`::ffff:192.0.2.1`)
 */
export const networkOf = (address: string): string => {
  const plain = address.trim().replace(/%.*$/, '').toLowerCase();
  if (!isIPv6(plain)) return plain;
  const groups = groupsOf(plain);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) {
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 0xff])
      .join('.');
  }
  const prefix = groups.slice(0, 4).map((group) => group.toString(16));
  return `${prefix.join(':')}::/64`;
};

/** An address as Node gives it: some proxies write it with its port, or in brackets. */
export const plainAddress = (address: string): string =>
  address
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
    .replace(/^(\d{1,3}(?:\.\d{1,3}){3}):\d+$/, '$1');

/** The eight numbers of an IPv6 address. */
const groupsOf = (address: string): number[] => {
  // The URL standard's spelling has no dotted tail, no leading zeros, and `::` at most once.
  const spelled = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [head = '', tail = ''] = spelled.split('::');
  const read = (part: string) =>
    part === '' ? [] : part.split(':').map((hex) => parseInt(hex, 16));
  const left = read(head);
  const right = read(tail);
  return [...left, ...new Array<number>(8 - left.length - right.length).fill(0), ...right];
};
