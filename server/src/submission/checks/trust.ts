import type { Check, Submission } from '../types';

const DAY = 24 * 60 * 60 * 1000;

/**
 * S7: who has earned that their posts appear at once. A guest never has: a name and an e-mail address
 * prove nothing.
 */
export const trust: Check = {
  name: 'trust',
  async run(submission) {
    const { author, policy, settings, knowledge, now } = submission;
    if (policy.trustAfter === null && (policy.moderation === 'before' || author.userId === null)) {
      return { outcome: 'pass' };
    }
    if (author.userId === null) return { outcome: 'hold', reason: 'author-not-proven' };
    const since = new Date(now.getTime() - settings.trust.rejectionDays * DAY);
    const { published, turnedDown } = await knowledge.recordOf(author.userId, since);
    if (turnedDown > 0) return { outcome: 'hold', reason: 'recently-turned-down' };
    return published < (policy.trustAfter ?? 0)
      ? { outcome: 'hold', reason: 'author-not-trusted-yet' }
      : { outcome: 'pass' };
  },
};

/** Whether an account that passed the check is thereby trusted, and not just nobody's concern. */
export const earnsTrust = ({ author, policy }: Pick<Submission, 'author' | 'policy'>): boolean =>
  author.userId !== null && policy.trustAfter !== null;
