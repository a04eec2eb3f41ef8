import { compileEmails } from './emails';
import { compileHosts } from './hosts';
import { compileNetworks } from './networks';
import type { Finding, ListedRule } from './types';
import { compileWords } from './words';

export type { Finding, ListedRule };

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
}

export const compileLists = (rules: readonly ListedRule[]): Lists => {
  const of = (kind: ListedRule['kind']) => rules.filter((rule) => rule.kind === kind);
  const words = compileWords(of('word'));
  const hosts = compileHosts(of('host'));
  const emails = compileEmails(of('email'));
  const networks = compileNetworks(of('network'));
  return {
    words: (text) => words.find(text),
    hosts: (text) => hosts.find(text),
    emails: (text) => emails.find(text),
    email: (address) => emails.match(address),
    network: (address) => networks.match(address),
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
