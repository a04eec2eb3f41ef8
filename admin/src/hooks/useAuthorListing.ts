import { useCallback } from 'react';

import type { Rule } from '../../../contracts/rules';
import { useAddRulesMutation, useChangeRuleMutation, useRemoveRuleMutation } from '../api/rules';
import type { Identity } from '../queue/identities';
import { useOutcome } from './useOutcome';

export type Terms = Pick<Rule, 'tier' | 'expiresAt' | 'note'>;

/** An entry that was added, or changed from other terms. */
export interface ListingChange {
  documentId: string;
  before: Terms | null;
}

/** Puts an author on the lists, and takes that back. */
export const useAuthorListing = () => {
  const [add, { isLoading: isAdding }] = useAddRulesMutation();
  const [change, { isLoading: isChanging }] = useChangeRuleMutation();
  const [remove, { isLoading: isRemoving }] = useRemoveRuleMutation();
  const { reportFailure } = useOutcome();

  /** @returns what was done; less than was asked for where something failed, which is told */
  const list = useCallback(
    async (identities: readonly Identity[], terms: Terms): Promise<ListingChange[]> => {
      const done: ListingChange[] = [];
      for (const { kind, value, listed } of identities) {
        if (listed === undefined) {
          const answer = await add({ kind, values: [value], ...terms });
          if ('error' in answer) {
            reportFailure('list', answer.error);
            return done;
          }
          const { data } = answer.data;
          done.push(...data.map(({ documentId }) => ({ documentId, before: null })));
        } else {
          const { documentId, tier, expiresAt, note } = listed;
          const answer = await change({ documentId, ...terms });
          if ('error' in answer) {
            reportFailure('list', answer.error);
            return done;
          }
          done.push({ documentId, before: { tier, expiresAt, note } });
        }
      }
      return done;
    },
    [add, change, reportFailure]
  );

  /** @returns what could not be taken back, which is told */
  const takeBack = useCallback(
    async (changes: readonly ListingChange[]): Promise<readonly ListingChange[]> => {
      const left = [...changes];
      for (const { documentId, before } of [...changes].reverse()) {
        const answer =
          before === null ? await remove(documentId) : await change({ documentId, ...before });
        if ('error' in answer && answer.error !== undefined) {
          reportFailure('undo', answer.error);
          break;
        }
        left.pop();
      }
      return left;
    },
    [change, remove, reportFailure]
  );

  return { list, takeBack, isBusy: isAdding || isChanging || isRemoving };
};
