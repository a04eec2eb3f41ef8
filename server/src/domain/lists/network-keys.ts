import { endOfNetworkWeek } from '../network-week';
import type { ListedRule } from './types';

/** A list of networks by the keys under which posts keep them. */
export interface NetworkKeyList {
  match(key: string): ListedRule | null;
}

const KEY = /^key:[0-9a-f]{64}$/;

/** @param rules of kind `network`; addresses and ranges are left out */
export const compileNetworkKeys = (rules: readonly ListedRule[]): NetworkKeyList => {
  const byKey = new Map(rules.map((rule) => [foldNetworkKey(rule.value), rule]));
  return { match: (key) => byKey.get(`key:${key}`) ?? null };
};

/** `key:` and the key that a post says of its network; null for anything else. */
export const foldNetworkKey = (value: string): string | null => {
  const typed = value.trim().toLowerCase();
  return KEY.test(typed) ? typed : null;
};

/**
 * When an entry ends. Keys of networks change each week, so that one ends with its week at the latest:
 * from then on nobody could meet it.
 *
 * @param listedAt when the entry was made; its key is of that week or of an earlier one
 */
export const endOfEntry = (
  { kind, value, expiresAt }: Pick<ListedRule, 'kind' | 'value' | 'expiresAt'>,
  listedAt: Date
): string | null => {
  const asked = expiresAt === null ? null : new Date(expiresAt);
  if (kind !== 'network' || foldNetworkKey(value) === null) return asked?.toISOString() ?? null;
  const latest = endOfNetworkWeek(listedAt);
  return (asked !== null && asked < latest ? asked : latest).toISOString();
};
