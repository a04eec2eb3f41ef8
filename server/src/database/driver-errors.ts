const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

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

/**
 * Whether a database refused a value as such: text where it wants a number, a NUL, a date that is none.
 * SQLite takes anything; PostgreSQL says so by its class 22.
 */
export const isRefusedValue = (error: unknown): boolean =>
  /^22\w{3}$/.test(codeOf(error)) ||
  ['ER_TRUNCATED_WRONG_VALUE', 'ER_WRONG_VALUE', 'ER_DATA_OUT_OF_RANGE'].includes(codeOf(error));

/** A unique index refused a row, as each driver says it. */
const DUPLICATE = new Set(['23505', 'ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE']);

/** Whether a transaction that failed so may be run again. */
export const isRetriable = (error: unknown): boolean =>
  RETRIABLE.has(codeOf(error)) || DUPLICATE.has(codeOf(error));
