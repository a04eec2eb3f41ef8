import type { Core } from '@strapi/strapi';

import { getService } from './get-service';

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Readers' addresses are kept as keyed hashes alone. */
const networkHashesService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** A new key each week: an address can be followed through a flood, not through a year. */
  ofWeek(address: string | null, now: Date): string | null {
    if (address === null) return null;
    const week = Math.floor(now.getTime() / WEEK);
    return getService(strapi, 'sealer').fingerprint(`network:${week}`, address);
  },

  /** The same reader of the same post, and nothing else: hashes of two posts cannot be compared. */
  ofReporter(post: string, author: { userId: number | null; address: string | null }): string {
    const who = author.userId === null ? `address:${author.address}` : `account:${author.userId}`;
    return getService(strapi, 'sealer').fingerprint(`reporter:${post}`, who);
  },
});

export default networkHashesService;
