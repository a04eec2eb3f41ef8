import { verdictOf } from '../listed';
import type { Check } from '../types';

/** S5: a network address or range of the moderators' list. Which entry it was is not kept with the post. */
export const networks: Check = {
  name: 'networks',
  run({ author, lists }) {
    const rule = author.address === null ? null : lists.network(author.address);
    return verdictOf('network-listed', [], rule === null ? [] : [rule]);
  },
};
