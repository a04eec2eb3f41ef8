import { createHash } from 'node:crypto';

/** Of plain data: the same for the same, and in practice for nothing else. */
export const fingerprint = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');
