import { BlockList, isIP } from 'node:net';

import type { ListedRule } from './types';

/** A list of network addresses and ranges. */
export interface NetworkList {
  /** The gravest entry for an address, null where none is. */
  match(address: string): ListedRule | null;
}

/** Wider ranges would hold half of the world by a slip of the hand. */
const WIDEST = { ipv4: 8, ipv6: 16 } as const;

interface Range {
  address: string;
  family: 'ipv4' | 'ipv6';
  prefix: number;
}

/** A group is asked at once; which of its ranges it was is only asked of an address that is listed. */
const GROUP = 100;

/** @param rules of kind `network`; what is no address or range (see foldNetwork) is left out */
export const compileNetworks = (rules: readonly ListedRule[]): NetworkList => {
  const listed = rules.flatMap((rule) => {
    const range = readRange(rule.value);
    return range === null || range.prefix < WIDEST[range.family] ? [] : [{ rule, range }];
  });
  const groups = Array.from({ length: Math.ceil(listed.length / GROUP) }, (_, index) => {
    const members = listed.slice(index * GROUP, (index + 1) * GROUP);
    return { members, all: blockListOf(members.map(({ range }) => range)) };
  });

  return {
    match(address) {
      const asked = groups.length === 0 ? null : readRange(address);
      if (asked === null) return null;
      const isIn = (list: BlockList) => list.check(asked.address, asked.family);
      const found = groups
        .filter(({ all }) => isIn(all))
        .flatMap(({ members }) => members.filter(({ range }) => isIn(blockListOf([range]))));
      return (found.find(({ rule }) => rule.tier === 'spam') ?? found[0])?.rule ?? null;
    },
  };
};

/**
 * An address or a range (`192.0.2.0/24`, `2001:db8::/32`) as it is compared. An IPv4 address in the clothes of
 * IPv6 (`::ffff:192.0.2.1`) is the IPv4 address.
 *
 * @returns null where it is neither, or wider than /8 (IPv4) or /16 (IPv6)
 */
export const foldNetwork = (value: string): string | null => {
  const range = readRange(value);
  if (range === null || range.prefix < WIDEST[range.family]) return null;
  return `${range.address}/${range.prefix}`;
};

const blockListOf = (ranges: readonly Range[]): BlockList => {
  const list = new BlockList();
  for (const { address, family, prefix } of ranges) list.addSubnet(address, prefix, family);
  return list;
};

const readRange = (value: string): Range | null => {
  const [, typed = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(value.trim()) ?? [];
  const bare = typed.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '');
  const version = isIP(bare);
  if (version === 0) return null;
  const canonical = version === 4 ? bare : new URL(`http://[${bare}]/`).hostname.slice(1, -1);
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(canonical);
  const family = version === 4 || mapped !== null ? 'ipv4' : 'ipv6';
  const width = version === 4 ? 32 : 128;
  const prefix = bits === undefined ? width : Number(bits);
  if (prefix > width || (mapped !== null && prefix < 96)) return null;
  return {
    address: mapped === null ? canonical : dotted(mapped[1] ?? '', mapped[2] ?? ''),
    family,
    prefix: mapped === null ? prefix : prefix - 96,
  };
};

const dotted = (high: string, low: string): string =>
  [high, low]
    .map((half) => parseInt(half, 16))
    .flatMap((half) => [half >> 8, half & 255])
    .join('.');
