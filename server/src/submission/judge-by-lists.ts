import type { ForumPostRow } from '../../../content-types';
import type { Lists } from '../domain/lists';
import { verdictOf } from './listed';
import { listedEmails, listedHosts, listedWords } from './listed-in';
import type { Fields, Match } from './types';

/** What the lists look at in a post that is stored. */
export type JudgedPost = Fields & Pick<ForumPostRow, 'userId' | 'networkHash'>;

export interface ListVerdict {
  outcome: 'pass' | 'hold' | 'spam';
  matches: Match[];
}

/**
 * What the lists say to a stored post, as they would have to its submission; but for network addresses,
 * which are not kept.
 */
export const judgeByLists = (post: JudgedPost, lists: Lists): ListVerdict => {
  const { userId, networkHash } = post;
  const authors = [
    userId === null ? null : lists.account(userId),
    networkHash === null ? null : lists.networkKey(networkHash),
  ].filter((rule) => rule !== null);
  const found = [
    ...listedWords(post, lists),
    ...listedHosts(post, lists),
    ...listedEmails(post, lists),
  ];
  const verdict = verdictOf('listed', found, authors);
  return verdict.outcome === 'hold' || verdict.outcome === 'spam'
    ? { outcome: verdict.outcome, matches: verdict.matches ?? [] }
    : { outcome: 'pass', matches: [] };
};
