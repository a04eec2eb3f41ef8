import type { LimitName } from '../../../../contracts/settings';
import { sayWait } from '../../messages/say';
import { targetName } from '../form-token';
import type { Check, Submission } from '../types';

/** S3: so many posts by address, by proven account, in one forum, and on the whole site. */
export const rate: Check = {
  name: 'rate',
  async run(submission) {
    const { knowledge, settings, locale } = submission;
    for (const [limit, key] of keysOf(submission)) {
      const seconds = await knowledge.consume(limit, key, settings.limits[limit]);
      if (seconds === null) continue;
      return {
        outcome: 'refuse',
        reason: 'rate.limited',
        message: sayWait(locale, seconds),
        retryAfterSeconds: seconds,
      };
    }
    return { outcome: 'pass' };
  },
};

/** The narrowest first: a flood from one address must not use up what others share. */
const keysOf = ({ author, key }: Submission): [LimitName, string][] => [
  ...(author.address === null ? [] : [['network', author.address] as [LimitName, string]]),
  ...(author.userId === null ? [] : [['author', String(author.userId)] as [LimitName, string]]),
  ['target', targetName(key)],
  ['site', 'site'],
];
