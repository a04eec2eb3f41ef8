import { listedHosts } from '../listed-in';
import { verdictOf } from '../listed';
import type { Check } from '../types';

/** S5: a host of the moderators' list, as a link or written out in any field. */
export const hosts: Check = {
  name: 'hosts',
  run: ({ fields, lists }) => verdictOf('host-listed', listedHosts(fields, lists)),
};
