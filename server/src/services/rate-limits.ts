import type { Core } from '@strapi/strapi';
import type { RateLimiterStoreAbstract } from 'rate-limiter-flexible';

import type { LimitName } from '../../../contracts/settings';
import { isRetriable } from '../database/driver-errors';
import { LIMITS_TABLE } from '../database/migrations/limits-table';
import { rateLimiterFlexible } from '../domain/packages';
import type { Limit } from '../submission/types';
import { getService } from './get-service';

/** Upserts of neighbouring keys may meet in a deadlock on MySQL; the loser tries again. */
const ATTEMPTS = 4;

/** Limits whose counts are in the app's database, and so shared by all its processes. */
const rateLimitsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const limiters = new Map<LimitName, { limit: Limit; limiter: RateLimiterStoreAbstract }>();

  const make = (name: LimitName, { points, seconds }: Limit): RateLimiterStoreAbstract => {
    const { connection } = strapi.db;
    const { RateLimiterMySQL, RateLimiterPostgres, RateLimiterSQLite } = rateLimiterFlexible();
    const options = {
      storeClient: connection,
      storeType: 'knex',
      tableName: LIMITS_TABLE,
      tableCreated: true,
      // Rows that are over are swept by ourselves: one timer a limiter and process would be many.
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points,
      duration: seconds,
      // Who has used up the points is known here until they are over: a flood does not reach the database.
      inMemoryBlockOnConsumed: points,
    };
    switch (strapi.db.dialect.client) {
      case 'postgres':
        return new RateLimiterPostgres(options);
      case 'mysql':
        return new RateLimiterMySQL({ ...options, dbName: connection.client.database() as string });
      default:
        return new RateLimiterSQLite(options);
    }
  };

  /** Made anew when the settings change; what was counted stays, for it is in the database. */
  const limiterFor = (name: LimitName, limit: Limit): RateLimiterStoreAbstract => {
    const known = limiters.get(name);
    if (known?.limit.points === limit.points && known.limit.seconds === limit.seconds) {
      return known.limiter;
    }
    const limiter = make(name, limit);
    limiters.set(name, { limit, limiter });
    return limiter;
  };

  return {
    /**
     * Takes a point. Not to be called inside a transaction: the count must outlive a rollback, and on
     * SQLite it would wait for the connection that the transaction holds.
     *
     * @param key whose point; kept as a keyed fingerprint alone, and no longer than the limit lasts
     * @returns whole seconds to wait, at least one, when none is left; null otherwise
     * @throws Error when the database fails; there is no second count in memory, for every process would
     *   have its own, and nobody would learn that the limits do not hold
     */
    async consume(name: LimitName, key: string, limit: Limit): Promise<number | null> {
      if (limit.points === 0) return null;
      if (strapi.db.inTransaction()) throw new Error('A limit is counted outside of transactions');
      const limiter = limiterFor(name, limit);
      const fingerprint = getService(strapi, 'sealer').fingerprint(`limit:${name}`, key);
      for (let attempt = 1; ; attempt += 1) {
        try {
          await limiter.consume(fingerprint);
          return null;
        } catch (thrown) {
          if (thrown instanceof rateLimiterFlexible().RateLimiterRes) {
            return Math.max(1, Math.ceil(thrown.msBeforeNext / 1000));
          }
          if (attempt === ATTEMPTS || !isRetriable(thrown)) throw thrown;
        }
      }
    },

    /** Takes out the counts that are over; safe in several processes at once. */
    async sweep(now: Date = new Date()): Promise<void> {
      await strapi.db.connection(LIMITS_TABLE).where('expire', '<', now.getTime()).delete();
    },
  };
};

export default rateLimitsService;
