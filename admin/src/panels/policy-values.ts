import type { InheritedValue } from '../../../contracts/editor-panel';
import { POLICY_FIELDS, type PolicyField } from '../../../contracts/policy-fields';

/** One field of a policy: what is in force, and from where. */
export interface PolicyValue {
  field: PolicyField;
  value: unknown;
  /** null where the forum or section shown states it itself. */
  from: InheritedValue | null;
}

export const policyValues = ({
  overrides,
  inherited,
}: {
  overrides: Record<PolicyField, unknown>;
  inherited: Record<PolicyField, InheritedValue>;
}): PolicyValue[] =>
  POLICY_FIELDS.map((field) =>
    overrides[field] === null
      ? { field, value: inherited[field].value, from: inherited[field] }
      : { field, value: overrides[field], from: null }
  );
