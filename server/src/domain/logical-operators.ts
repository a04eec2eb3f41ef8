const LISTS = new Set(['$and', '$or']);

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * Whether somewhere in a query a logical operator has no list of conditions to join: Strapi's
 * validation lets it through, and its query engine throws on it.
 */
export const hasLooseOperator = (query: unknown): boolean => {
  if (Array.isArray(query)) return query.some(hasLooseOperator);
  if (!isRecord(query)) return false;
  return Object.entries(query).some(
    ([key, value]) =>
      (LISTS.has(key) && !isListOfConditions(value)) ||
      (key === '$not' && typeof value !== 'object') ||
      hasLooseOperator(value)
  );
};

const isListOfConditions = (value: unknown): boolean =>
  Array.isArray(value) && value.every(isRecord);
