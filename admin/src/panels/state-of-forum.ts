import type { ForumPolicyAnswer } from '../../../contracts/forum';

type Forum = ForumPolicyAnswer['data'];

/** What an editor is told of a forum before all else. */
export interface StateOfForum {
  badges: readonly ('open' | 'closed' | 'hidden' | 'not-public')[];
  /** Whether it takes posts, and why not. */
  opening:
    | { kind: 'anyone' | 'registered' | 'nobody' }
    | { kind: 'date'; at: string }
    | { kind: 'age'; at: string; days: number };
  /** When it will close by itself. */
  closesAt: string | null;
}

export const stateOfForum = ({
  policy,
  isOpen,
  closesAt,
  closedReason,
  isPublic,
}: Pick<Forum, 'policy' | 'isOpen' | 'closesAt' | 'closedReason' | 'isPublic'>): StateOfForum => ({
  badges: [
    isOpen ? 'open' : 'closed',
    ...(policy.visibility === 'hidden' ? (['hidden'] as const) : []),
    ...(isPublic ? [] : (['not-public'] as const)),
  ],
  opening: openingOf({ policy, closesAt, closedReason }),
  closesAt: isOpen ? closesAt : null,
});

const openingOf = ({
  policy,
  closesAt,
  closedReason,
}: Pick<Forum, 'policy' | 'closesAt' | 'closedReason'>): StateOfForum['opening'] => {
  if (closedReason === null) {
    return { kind: policy.posting === 'registered' ? 'registered' : 'anyone' };
  }
  if (closedReason === 'nobody' || closesAt === null) return { kind: 'nobody' };
  return closedReason === 'age'
    ? { kind: 'age', at: closesAt, days: Number(policy.closeAfterDays) }
    : { kind: 'date', at: closesAt };
};
