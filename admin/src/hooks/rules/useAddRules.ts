import { useState } from 'react';

import type { RuleKind, RuleTier } from '../../../../contracts/rules';
import { useAddRulesMutation } from '../../api/rules';
import { refusalOf } from '../../refusals/refusal-of';
import { refusedAmong, type Entry, type RefusedEntry } from '../../rules/entries';
import type { ApiError } from '../useRefusalText';

/** A server tells a hundred problems at once: somebody who pasted the wrong file need not hear of them all. */
const ROUNDS = 20;

export interface NewRules {
  kind: RuleKind;
  tier: RuleTier;
  note: string | null;
  expiresAt: string | null;
}

export interface AddingOutcome {
  added: number;
  refused: readonly RefusedEntry[];
  /** Neither added nor judged. */
  left: readonly Entry[];
  /** What else went wrong. */
  error: ApiError | null;
}

/**
 * Adds entries. The server takes all of them or none: what it refuses is set aside, and the others are sent
 * again.
 */
export const useAddRules = () => {
  const [send] = useAddRulesMutation();
  const [isBusy, setIsBusy] = useState(false);

  const add = async (entries: readonly Entry[], rules: NewRules): Promise<AddingOutcome> => {
    setIsBusy(true);
    const refused: RefusedEntry[] = [];
    let left = [...entries];
    try {
      for (let round = 0; round < ROUNDS && left.length > 0; round += 1) {
        const answer = await send({ ...rules, values: left.map(({ value }) => value) });
        if (!('error' in answer)) {
          return { added: left.length, refused, left: [], error: null };
        }
        const among = refusedAmong(left, refusalOf(answer.error));
        if (among.length === 0) return { added: 0, refused, left, error: answer.error };
        refused.push(...among);
        const lines = new Set(among.map(({ line }) => line));
        left = left.filter(({ line }) => !lines.has(line));
      }
      return { added: 0, refused, left, error: null };
    } finally {
      setIsBusy(false);
    }
  };

  return { add, isBusy };
};
