import { isRecord, leadsTo, type Model, type ModelOf } from './query-model';

/** True, false, or what a database calls unknown. */
type Truth = boolean | null;

const JOINING = new Set(['$and', '$or']);

/**
 * Whether conditions on a row hold where there is no row: all its columns are empty then. So do conditions
 * that ask for entries which lead nowhere (`$null`) match in a left join.
 */
export const matchesEmpty = (conditions: unknown, model: Model | undefined, of: ModelOf): boolean =>
  truthOf(conditions, model, of) === true;

const truthOf = (conditions: unknown, model: Model | undefined, of: ModelOf): Truth => {
  if (Array.isArray(conditions)) return all(conditions.map((part) => truthOf(part, model, of)));
  // What is no object is an id, and an empty id equals none.
  if (!isRecord(conditions)) return conditions === null ? true : null;
  return all(
    Object.entries(conditions).map(([name, value]) => {
      if (JOINING.has(name)) {
        const parts = Array.isArray(value) ? value.map((part) => truthOf(part, model, of)) : [];
        return name === '$and' ? all(parts) : any(parts);
      }
      if (name === '$not') return not(truthOf(value, model, of));
      if (name.startsWith('$')) return truthOfOperator(name, value);
      const next = leadsTo(model, name);
      return next === undefined ? truthOfColumn(value) : truthOf(value, of(next), of);
    })
  );
};

const truthOfColumn = (value: unknown): Truth => {
  if (value === null) return true;
  if (!isRecord(value) || Array.isArray(value)) return null;
  return all(
    Object.entries(value).map(([operator, operand]) => truthOfOperator(operator, operand))
  );
};

const truthOfOperator = (operator: string, operand: unknown): Truth => {
  switch (operator) {
    case '$null':
      return isTrue(operand);
    case '$notNull':
      return !isTrue(operand);
    case '$eq':
    case '$eqi':
      return operand === null ? true : null;
    case '$ne':
    case '$nei':
      return operand === null ? false : null;
    case '$not':
      return not(truthOfColumn(operand));
    default:
      return null;
  }
};

/** As Strapi reads a boolean in a query. */
const isTrue = (value: unknown): boolean =>
  value === true || value === 1 || ['true', 't', '1'].includes(String(value).toLowerCase());

const not = (truth: Truth): Truth => (truth === null ? null : !truth);

const all = (truths: readonly Truth[]): Truth =>
  truths.includes(false) ? false : truths.includes(null) ? null : true;

const any = (truths: readonly Truth[]): Truth =>
  truths.includes(true) ? true : truths.includes(null) ? null : false;
