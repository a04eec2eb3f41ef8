import { findLinks, hostOf } from '../../domain/hosts';
import type { Check, Match, Submission } from '../types';

/** S4: too many links, links where a name belongs, hosts that stand in posts marked as spam. */
export const links: Check = {
  name: 'links',
  async run(submission) {
    const { fields, settings, knowledge } = submission;
    const inName = matchesIn('authorName', fields);
    if (inName.length > 0) return { outcome: 'hold', reason: 'link-in-name', matches: inName };
    const inTitle = matchesIn('title', fields);
    if (inTitle.length > 0) return { outcome: 'hold', reason: 'link-in-title', matches: inTitle };

    const all = [...matchesIn('body', fields), ...wholeLink(fields)];
    if (all.length > settings.links.maximum) {
      return { outcome: 'hold', reason: 'too-many-links', matches: all };
    }
    const hosts = hostsOf(fields);
    const fromSpam = new Set(hosts.length === 0 ? [] : await knowledge.hostsInSpam(hosts));
    if (fromSpam.size === 0) return { outcome: 'pass' };
    return {
      outcome: 'hold',
      reason: 'host-seen-in-spam',
      matches: [
        ...matchesIn('body', fields, fromSpam),
        ...(fromSpam.has(hostOf(fields.linkUrl ?? '') ?? '') ? wholeLink(fields) : []),
      ],
    };
  },
};

/** The hosts that a text leads to, each once. */
export const hostsOf = ({
  body,
  linkUrl,
}: Pick<Submission['fields'], 'body' | 'linkUrl'>): string[] => {
  const linked = linkUrl === null ? null : hostOf(linkUrl);
  const inBody = findLinks(body).map(({ host }) => host);
  return [...new Set([...(linked === null ? [] : [linked]), ...inBody])];
};

/** @param hosts only links to these; all where it is left out */
const matchesIn = (
  field: 'authorName' | 'title' | 'body',
  fields: Submission['fields'],
  hosts?: ReadonlySet<string>
): Match[] =>
  findLinks(fields[field] ?? '')
    .filter(({ host }) => hosts?.has(host) ?? true)
    .map(({ start, end }) => ({ field, start, end }));

const wholeLink = ({ linkUrl }: Submission['fields']): Match[] =>
  linkUrl === null ? [] : [{ field: 'linkUrl', start: 0, end: linkUrl.length }];
