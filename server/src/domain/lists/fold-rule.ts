import { createHash } from 'node:crypto';

import type { RuleKind } from '../../../../contracts/rules';
import { foldAccount } from './accounts';
import { foldEmail } from './emails';
import { foldEntry, readEntry } from './entry';
import { foldHost } from './hosts';
import { foldNetworkKey } from './network-keys';
import { foldNetwork } from './networks';

const FOLDS: Readonly<Record<RuleKind, (value: string) => string | null>> = {
  word(value) {
    const entry = readEntry(value);
    return entry === null ? null : foldEntry(entry);
  },
  host: foldHost,
  email: foldEmail,
  network: (value) => foldNetworkKey(value) ?? foldNetwork(value),
  account: foldAccount,
};

/**
 * A fingerprint of an entry as it is compared: of two entries with the same, one is too many.
 *
 * @returns null where the value is no entry of this kind
 */
export const foldRule = (kind: RuleKind, value: string): string | null => {
  const folded = FOLDS[kind](value);
  return folded === null ? null : createHash('sha256').update(folded).digest('hex');
};
