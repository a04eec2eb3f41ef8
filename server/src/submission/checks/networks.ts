import { verdictOf } from '../listed';
import type { Check } from '../types';

/** S5: a network address, range or key of the moderators' list. Which entry it was is not kept with the post. */
export const networks: Check = {
  name: 'networks',
  run({ author, networkKey, lists }) {
    const found = [
      author.address === null ? null : lists.network(author.address),
      networkKey === null ? null : lists.networkKey(networkKey),
    ];
    return verdictOf(
      'network-listed',
      [],
      found.filter((rule) => rule !== null)
    );
  },
};
