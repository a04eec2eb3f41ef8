import { verdictOf } from '../listed';
import type { Check } from '../types';

/** S5: an account of the moderators' list, also one that has earned trust. */
export const accounts: Check = {
  name: 'accounts',
  run({ author, lists }) {
    const rule = author.userId === null ? null : lists.account(author.userId);
    return verdictOf('account-listed', [], rule === null ? [] : [rule]);
  },
};
