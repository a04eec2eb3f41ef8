/** A rule of an administrator's ability, as Strapi makes it of a role's permission. */
export interface AbilityRule {
  inverted?: boolean;
  conditions?: unknown;
}

/** How much of the site a permission is for: all of it, the sections somebody moderates, nothing. */
export type PermittedPart = 'all' | 'own' | 'none';

/** Names what only the condition of own sections states. */
export const MODERATED_BY = 'moderatedBy';

/**
 * What rules for one action come to. Several roles add up. A condition that is not ours asks something of
 * an entry that posts do not have: it permits nothing.
 */
export const permittedPart = (rules: readonly AbilityRule[]): PermittedPart => {
  const stated = rules.filter(({ inverted }) => inverted !== true);
  if (stated.some(({ conditions }) => conditions === undefined || conditions === null)) {
    return 'all';
  }
  return stated.some(({ conditions }) => names(conditions, MODERATED_BY)) ? 'own' : 'none';
};

/** The part for which all of several permissions are held. */
export const commonPart = (parts: readonly PermittedPart[]): PermittedPart => {
  if (parts.includes('none')) return 'none';
  return parts.includes('own') ? 'own' : 'all';
};

/** Strapi wraps what conditions say in alternatives, `{ $and: [{ $or: [...] }] }`. */
const names = (conditions: unknown, key: string): boolean => {
  if (Array.isArray(conditions)) return conditions.some((one) => names(one, key));
  if (typeof conditions !== 'object' || conditions === null) return false;
  return Object.entries(conditions).some(
    ([name, value]) => name === key || ((name === '$or' || name === '$and') && names(value, key))
  );
};
