import type { Core } from '@strapi/strapi';

/** Deadlock or serialisation failure, as each driver says it: the transaction may be run again. */
const RETRIABLE = new Set([
  '40P01',
  '40001',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_CHECKREAD',
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
]);

/** A unique index refused a row, as each driver says it. */
const DUPLICATE = new Set(['23505', 'ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE']);

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** Thrown inside `transactionally` when what was read has changed: the whole act starts again. */
export class StaleRead extends Error {}

const isRetriable = (error: unknown): boolean =>
  error instanceof StaleRead || RETRIABLE.has(codeOf(error)) || DUPLICATE.has(codeOf(error));

const ATTEMPTS = 6;

/**
 * Runs an act in one transaction, and again when the database made it give way to another: a deadlock,
 * a unique row that another act inserted first, a row that changed between reading and writing.
 *
 * @param act may run several times: it must do nothing outside of the database
 * @throws the last error when it never got through
 */
export const transactionally = async <T>(
  strapi: Core.Strapi,
  act: () => Promise<T>
): Promise<T> => {
  // Inside somebody's transaction only its owner can begin again.
  if (strapi.db.inTransaction()) return act();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await strapi.db.transaction(act)) as T;
    } catch (error) {
      if (attempt === ATTEMPTS || !isRetriable(error)) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, attempt * 10 + Math.random() * 20);
      });
    }
  }
};
