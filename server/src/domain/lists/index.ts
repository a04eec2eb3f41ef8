import { compileAccounts } from './accounts';
import { compileEmails } from './emails';
import { compileHosts } from './hosts';
import { compileNetworkKeys } from './network-keys';
import { compileNetworks } from './networks';
import type { Finding, ListedRule } from './types';
import { compileWords } from './words';

export type { Finding, ListedRule };

/** By what an author can be listed, as far as it is known. */
export interface Identities {
  userId: number | null;
  email: string | null;
  /** As it is kept with posts; it changes each week. */
  networkKey: string | null;
}

/** An entry that names an author, and by what. */
export interface Naming {
  by: 'account' | 'email' | 'network';
  rule: ListedRule;
}

/** The moderators' lists, ready for any number of submissions. Never throws, whatever a text is. */
export interface Lists {
  /** Listed words and phrases in a text, in the order of their places. */
  words(text: string): Finding[];
  /** Listed hosts, and hosts below them, that a text or an address names. */
  hosts(text: string): Finding[];
  /** Listed e-mail addresses that are written in a text. */
  emails(text: string): Finding[];
  /** The gravest entry for an e-mail address. */
  email(address: string): ListedRule | null;
  /** The gravest entry for a network address. */
  network(address: string): ListedRule | null;
  /** The entry for the key that a network address has this week. */
  networkKey(key: string): ListedRule | null;
  /** The entry for an account of Users & Permissions. */
  account(userId: number): ListedRule | null;
  /** The entries that name this very author: no domain, no range. */
  naming(author: Identities): Naming[];
}

export const compileLists = (rules: readonly ListedRule[]): Lists => {
  const of = (kind: ListedRule['kind']) => rules.filter((rule) => rule.kind === kind);
  const words = compileWords(of('word'));
  const hosts = compileHosts(of('host'));
  const emails = compileEmails(of('email'));
  const networks = compileNetworks(of('network'));
  const networkKeys = compileNetworkKeys(of('network'));
  const accounts = compileAccounts(of('account'));
  return {
    words: (text) => words.find(text),
    hosts: (text) => hosts.find(text),
    emails: (text) => emails.find(text),
    email: (address) => emails.match(address),
    network: (address) => networks.match(address),
    networkKey: (key) => networkKeys.match(key),
    account: (userId) => accounts.match(userId),
    naming({ userId, email, networkKey }) {
      const found: [Naming['by'], ListedRule | null][] = [
        ['account', userId === null ? null : accounts.match(userId)],
        ['email', email === null ? null : emails.exact(email)],
        ['network', networkKey === null ? null : networkKeys.match(networkKey)],
      ];
      return found.flatMap(([by, rule]) => (rule === null ? [] : [{ by, rule }]));
    },
  };
};

/** What the gravest of some entries asks for; null where there are none. */
export const gravestTier = (
  rules: readonly Pick<ListedRule, 'tier'>[]
): ListedRule['tier'] | null => {
  if (rules.length === 0) return null;
  return rules.some((rule) => rule.tier === 'spam') ? 'spam' : 'hold';
};

/** For where there are none. */
export const NO_LISTS: Lists = compileLists([]);
