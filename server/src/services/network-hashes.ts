import type { Core } from '@strapi/strapi';

import { networkOf } from '../domain/network';
import { networkWeekOf } from '../domain/network-week';
import { getService } from './get-service';

/** Readers' addresses are kept as keyed hashes alone. */
const networkHashesService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * A new key each week: an address can be followed through a flood, not through a year. Of IPv6 it stands
   * for the whole /64, for a reader has another address with every visit.
   */
  ofWeek(address: string | null, now: Date): string | null {
    if (address === null) return null;
    const purpose = `network:${networkWeekOf(now)}`;
    return getService(strapi, 'sealer').fingerprint(purpose, networkOf(address));
  },

  /**
   * The same reader of the same post, and nothing else: hashes of two posts cannot be compared. A guest is
   * a network, as for the limits: whoever has a whole /64 of IPv6 is one reader.
   */
  ofReporter(post: string, author: { userId: number | null; address: string | null }): string {
    const { userId, address } = author;
    const who = userId === null ? `address:${networkOf(address ?? '')}` : `account:${userId}`;
    return getService(strapi, 'sealer').fingerprint(`reporter:${post}`, who);
  },
});

export default networkHashesService;
