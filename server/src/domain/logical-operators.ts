const LISTS = new Set(['$and', '$or']);

/**
 * Whether somewhere in a query a logical operator has no list to join: Strapi's validation lets it
 * through, and its query engine throws on it.
 */
export const hasLooseOperator = (query: unknown): boolean => {
  if (Array.isArray(query)) return query.some(hasLooseOperator);
  if (typeof query !== 'object' || query === null) return false;
  return Object.entries(query).some(
    ([key, value]) => (LISTS.has(key) && !Array.isArray(value)) || hasLooseOperator(value)
  );
};
