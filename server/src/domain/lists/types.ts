import type { Rule } from '../../../../contracts/rules';

/** One entry of the lists. */
export type ListedRule = Pick<
  Rule,
  'documentId' | 'kind' | 'value' | 'tier' | 'note' | 'expiresAt'
>;

/** A place of a text where an entry was found; offsets in UTF-16 units. */
export interface Finding {
  readonly rule: ListedRule;
  readonly start: number;
  readonly end: number;
}
