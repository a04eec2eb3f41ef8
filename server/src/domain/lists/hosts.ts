import { domainToASCII, domainToUnicode } from 'node:url';

import { parseUrl } from '../url';
import { plainSigns } from './plain';
import { spellOut } from './spelled-out';
import type { Finding, ListedRule } from './types';

/** A list of hosts, ready for any number of texts. */
export interface HostList {
  /** The listed hosts, and hosts below them, that a text or an address names. */
  find(text: string): Finding[];
}

const PLACES = 3;
/** Anchored to where a label begins: else each letter of a long word without a dot would be tried. */
const HOST = /(?<![\p{L}\p{N}\p{M}_-])[\p{L}\p{N}\p{M}_-]+(?:\.[\p{L}\p{N}\p{M}_-]+)+/gu;
const URL_LIKE = /https?:[/\\]{1,2}[^\s<>"']+/giu;

/** @param rules of kind `host`; what is no host (see foldHost) is left out */
export const compileHosts = (rules: readonly ListedRule[]): HostList => {
  const byHost = new Map<string, ListedRule>();
  const byLook = new Map<string, ListedRule>();
  const sizes = new Set<number>();
  for (const rule of rules) {
    const host = foldHost(rule.value);
    if (host === null) continue;
    byHost.set(host, rule);
    byLook.set(lookOfHost(host), rule);
    sizes.add(labelsOf(host).length);
  }

  /** The listed host in a row of labels, with the indexes of its first label and the one after its last. */
  const listedIn = (
    labels: readonly string[]
  ): { rule: ListedRule; from: number; to: number }[] => {
    const ascii = labels.map((label) =>
      /^[!-~]*$/.test(label) ? label : domainToASCII(label) || label
    );
    const looks = ascii.map(lookOfHost);
    const found: { rule: ListedRule; from: number; to: number }[] = [];
    for (const size of sizes) {
      // A whole domain such as `.example` is where a host ends, nowhere else.
      for (let from = size === 1 ? labels.length - 1 : 0; from + size <= labels.length; from += 1) {
        const part = (of: readonly string[]) => of.slice(from, from + size).join('.');
        const rule = byHost.get(part(ascii)) ?? byLook.get(part(looks));
        if (rule !== undefined) found.push({ rule, from, to: from + size });
      }
    }
    return found;
  };

  return {
    find(text) {
      if (byHost.size === 0) return [];
      const found = new Map<ListedRule, Finding[]>();
      const add = (finding: Finding) => {
        const places = found.get(finding.rule) ?? [];
        const isKnown = places.some(({ start, end }) => start < finding.end && finding.start < end);
        if (isKnown || places.length === PLACES) return;
        found.set(finding.rule, [...places, finding]);
      };
      const spelled = spellOut(text);
      for (const match of spelled.text.matchAll(HOST)) {
        const labels = match[0].split('.');
        const offsets = offsetsOf(labels, match.index);
        for (const { rule, from, to } of listedIn(labels)) {
          const start = spelled.starts[offsets[from] ?? 0] ?? 0;
          const last = (offsets[to - 1] ?? 0) + (labels[to - 1] ?? '').length - 1;
          add({ rule, start, end: spelled.ends[last] ?? start });
        }
      }
      // Addresses that only a browser reads: `http://%65xample.com`, `http://1249763844/`.
      for (const match of text.matchAll(URL_LIKE)) {
        const host = parseUrl(match[0])?.hostname ?? '';
        for (const { rule } of listedIn(labelsOf(host.replace(/\.$/, '')))) {
          add({ rule, start: match.index, end: match.index + match[0].length });
        }
      }
      return [...found.values()].flat().sort((one, other) => one.start - other.start);
    },
  };
};

/**
 * A host as it is compared: lower-case ASCII without port, path, final dot and `www.`. Taken from a host, a
 * whole address, `*.example.com`, or a top-level domain with its dot (`.example`).
 *
 * @returns null where it is none
 */
export const foldHost = (value: string): string | null => {
  const typed = spellOut(value.trim()).text;
  const isSuffix = /^\*?\./.test(typed);
  const bare = typed.replace(/^\*?\./, '');
  const address = /^[a-z]+:\/\//.test(bare) ? bare.replace(/^[a-z]+/, 'http') : `http://${bare}`;
  const url = /\s/.test(bare) ? null : parseUrl(address);
  if (url === null) return null;
  const host = url.hostname.replace(/\.$/, '').replace(/^www\.(?=.*\.)/, '');
  if (host === '' || /[*[\]]|\.\./.test(host)) return null;
  return host.includes('.') || isSuffix ? host : null;
};

const labelsOf = (host: string): string[] => host.split('.');

const offsetsOf = (labels: readonly string[], start: number): number[] => {
  let offset = start;
  return labels.map((label) => {
    const own = offset;
    offset += label.length + 1;
    return own;
  });
};

/** What a host looks like: `xn--80ak6aa92e.com` is `apple.com` in Cyrillic letters. */
const lookOfHost = (host: string): string =>
  Array.from(host.includes('xn--') ? domainToUnicode(host) || host : host, (character) =>
    /[\p{L}\p{N}]/u.test(character)
      ? plainSigns(character)
          .map(({ look, accent }) => look + accent)
          .join('')
      : character
  ).join('');
