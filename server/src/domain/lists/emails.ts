import { domainToASCII } from 'node:url';

import { spellOut } from './spelled-out';
import type { Finding, ListedRule } from './types';

/** A list of e-mail addresses and of whole domains (`@example.com`). */
export interface EmailList {
  /** The gravest entry for an address, null where none is. */
  match(address: string): ListedRule | null;
  /** The entry that names this very mailbox, not its domain. */
  exact(address: string): ListedRule | null;
  /** The listed addresses that are written in a text. */
  find(text: string): Finding[];
}

const PLACES = 3;
/** Bounded, so that a text of letters without an `@` is walked once. */
const BEFORE = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}$/u;
const AFTER = /^[\p{L}\p{N}\p{M}-]{1,63}(?:\.[\p{L}\p{N}\p{M}-]{1,63}){1,10}/u;
const LONGEST = 320;

/** @param rules of kind `email`; what is no address (see foldEmail) is left out */
export const compileEmails = (rules: readonly ListedRule[]): EmailList => {
  const byAddress = new Map<string, ListedRule>();
  for (const rule of rules) {
    const folded = foldEmail(rule.value);
    if (folded !== null) byAddress.set(folded, rule);
  }

  const match = (address: string): ListedRule | null => {
    const folded = byAddress.size === 0 ? null : foldEmail(address);
    if (folded === null) return null;
    const [, domain = ''] = folded.split('@');
    const labels = domain.split('.');
    const candidates = [folded, ...labels.map((_, index) => `@${labels.slice(index).join('.')}`)];
    const found = candidates.flatMap((candidate) => byAddress.get(candidate) ?? []);
    return found.find((rule) => rule.tier === 'spam') ?? found[0] ?? null;
  };

  return {
    match,
    exact: (address) => byAddress.get(foldEmail(address) ?? '') ?? null,
    find(text) {
      if (byAddress.size === 0 || !/@|at|собака|arobase|＠|﹫/iu.test(text)) return [];
      const found = new Map<ListedRule, Finding[]>();
      const { text: spelled, starts, ends } = spellOut(text);
      for (const { index } of spelled.matchAll(/@/g)) {
        const before = BEFORE.exec(spelled.slice(Math.max(0, index - 64), index))?.[0] ?? '';
        const after = AFTER.exec(spelled.slice(index + 1, index + LONGEST))?.[0] ?? '';
        const rule = before === '' || after === '' ? null : match(`${before}@${after}`);
        const places = rule === null ? [] : (found.get(rule) ?? []);
        if (rule === null || places.length === PLACES) continue;
        const start = starts[index - before.length] ?? 0;
        found.set(rule, [...places, { rule, start, end: ends[index + after.length] ?? start }]);
      }
      return [...found.values()].flat();
    },
  };
};

/** Where dots in the first part mean nothing. */
const WITHOUT_DOTS = new Set(['gmail.com']);
const SAME_DOMAIN = new Map([['googlemail.com', 'gmail.com']]);

/**
 * An address as mailboxes are compared: lower case, without what stands after a `+`, at Gmail also without
 * dots; `@example.com` for a whole domain and those below it.
 *
 * @returns null where it is neither
 */
export const foldEmail = (value: string): string | null => {
  const typed = spellOut(value.trim()).text.replace(/^\*@/, '@');
  const at = typed.lastIndexOf('@');
  if (at === -1 || /\s/.test(typed)) return null;
  const host = domainToASCII(typed.slice(at + 1)).replace(/\.$/, '');
  if (!/^[^.]+(?:\.[^.]+)+$/.test(host)) return null;
  const domain = SAME_DOMAIN.get(host) ?? host;
  if (at === 0) return `@${domain}`;
  const mailbox = typed.slice(0, at).replace(/(?<=.)\+.*$/, '');
  const local = WITHOUT_DOTS.has(domain) ? mailbox.replaceAll('.', '') : mailbox;
  return local === '' || local.includes('@') ? null : `${local}@${domain}`;
};
