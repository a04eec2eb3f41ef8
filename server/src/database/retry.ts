import type { Core } from '@strapi/strapi';

import { isRetriable } from './driver-errors';

/** Thrown inside `transactionally` when what was read has changed: the whole act starts again. */
export class StaleRead extends Error {}

const ATTEMPTS = 6;

/**
 * Runs an act in one transaction, and again when the database made it give way to another: a deadlock,
 * a unique row that another act inserted first, a row that changed between reading and writing.
 *
 * @param act may run several times: it must do nothing outside of the database
 * @throws the last error when it never got through; also when the commit failed, as it does with the
 *   connection: then nobody knows whether the act is done
 */
export const transactionally = async <T>(
  strapi: Core.Strapi,
  act: () => Promise<T>
): Promise<T> => {
  // Inside somebody's transaction only its owner can begin again.
  if (strapi.db.inTransaction()) return act();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await committed(strapi, act);
    } catch (error) {
      const mayRetry = error instanceof StaleRead || isRetriable(error);
      if (attempt === ATTEMPTS || !mayRetry) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, attempt * 10 + Math.random() * 20);
      });
    }
  }
};

/**
 * Strapi takes a transaction for committed as soon as the attempt has ended: Knex's `commit()` does not
 * reject when the database did not do it. The transaction's own promise does.
 */
const committed = async <T>(strapi: Core.Strapi, act: () => Promise<T>): Promise<T> => {
  let outcome: Promise<unknown> | undefined;
  const result = (await strapi.db.transaction(({ trx }) => {
    outcome = trx.executionPromise;
    return act();
  })) as T;
  await outcome;
  return result;
};
