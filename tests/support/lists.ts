import type { RuleKind, RuleTier } from '../../contracts/rules';
import type { ListedRule } from '../../server/src/domain/lists';

/** Entries of a list, without a database. */
export const listed = (
  kind: RuleKind,
  values: readonly string[],
  tier: RuleTier = 'hold'
): ListedRule[] =>
  values.map((value, index) => ({
    documentId: `${kind}${index}`,
    kind,
    value,
    tier,
    note: null,
    expiresAt: null,
  }));
