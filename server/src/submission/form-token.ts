import { randomBytes } from 'node:crypto';

import type { Sealer } from '../domain/sealed';
import type { TargetKey } from '../services/targets';
import type { FormToken } from './types';

export const targetName = ({ uid, documentId, locale }: TargetKey): string =>
  `${uid}:${documentId}:${locale}`;

/** A token for one form under one target. */
export const issueFormToken = (sealer: Sealer, key: TargetKey, now: Date): string => {
  const token: FormToken = {
    target: targetName(key),
    issuedAt: now.getTime(),
    nonce: randomBytes(16).toString('hex'),
  };
  return sealer.seal('form-token', token);
};

/** @returns what the token says, null for one that is missing or not ours */
export const readFormToken = (
  sealer: Sealer,
  token: string | null | undefined
): FormToken | null => (token ? (sealer.open('form-token', token) as FormToken | null) : null);
