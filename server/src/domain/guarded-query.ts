import { matchesEmpty } from './empty-match';
import { isRecord, leadsTo, type Model, type ModelOf } from './query-model';
import { sortPaths } from './sort-paths';

type Query = Record<string, unknown>;
type Condition = Record<string, unknown>;

/** A type of which not every row may be known. */
export interface Guard {
  uid: string;
  /** Condition on its rows that may be known; false where there is no row. */
  known: readonly Condition[];
  /** The opposite; true where there is no row. */
  unknown: Condition;
}

export interface GuardedQuery {
  query: Query;
  /** Whether the query leads to the guarded type at all; if not, it is what it was. */
  isGuarded: boolean;
  /** Whether something is sorted by a field of the guarded type, which no condition can make safe. */
  isSortedByIt: boolean;
}

/**
 * A query of any type in which rows of the guarded type count only as far as they may be known: filters
 * through a relation match no others, as if these were not there, and none are populated or counted.
 */
export const guardQuery = (query: Query, model: Model, of: ModelOf, guard: Guard): GuardedQuery => {
  let isGuarded = false;
  let isSortedByIt = false;

  const guardFilters = (filters: unknown, type: Model | undefined): unknown => {
    if (Array.isArray(filters)) return filters.map((part) => guardFilters(part, type));
    if (!isRecord(filters)) return filters;
    // Each in an object of its own: Strapi lets conditions of a relation overwrite those beside it.
    const parts = Object.entries(filters).map(([name, value]) => ({
      [name]: guardPart(name, value, type),
    }));
    return parts.length < 2 ? (parts[0] ?? {}) : { $and: parts };
  };

  const guardPart = (name: string, value: unknown, type: Model | undefined): unknown => {
    if (name.startsWith('$')) return guardFilters(value, type);
    const target = leadsTo(type, name);
    if (target === undefined) return value;
    const asked = guardFilters(onRow(value), of(target));
    if (target !== guard.uid) return asked;
    isGuarded = true;
    const known = { $and: [asked, ...guard.known] };
    return matchesEmpty(asked, of(target), of) ? { $or: [known, guard.unknown] } : known;
  };

  const lookAtSort = (sort: unknown, type: Model | undefined): void => {
    for (const path of sortPaths(sort)) {
      let at = type;
      for (const step of path) {
        const target = leadsTo(at, step);
        if (target === guard.uid) isSortedByIt = true;
        at = target === undefined ? undefined : of(target);
      }
    }
  };

  const guardPopulate = (populate: unknown, type: Model | undefined): unknown => {
    const wanted = asObject(populate);
    if (wanted === undefined || type === undefined) return populate;
    return Object.fromEntries(
      Object.entries(wanted).map(([name, value]) => {
        const target = leadsTo(type, name);
        if (target !== undefined) return [name, guardPopulated(value, target)];
        const fragments = isRecord(value) ? value.on : undefined;
        if (!isRecord(value) || !isRecord(fragments)) return [name, value];
        const on = Object.entries(fragments).map(([uid, part]) => [uid, guardPopulated(part, uid)]);
        return [name, { ...value, on: Object.fromEntries(on) }];
      })
    );
  };

  const guardPopulated = (value: unknown, target: string): unknown => {
    if (!isRecord(value) && !isWanted(value)) return value;
    const inner = guardClauses(isRecord(value) ? value : {}, of(target));
    if (target === guard.uid) {
      isGuarded = true;
      return { ...inner, filters: { $and: [inner.filters ?? {}, ...guard.known] } };
    }
    return Object.keys(inner).length === 0 ? value : inner;
  };

  const guardClauses = (clauses: Query, type: Model | undefined): Query => {
    const { filters, sort, populate } = clauses;
    lookAtSort(sort, type);
    return {
      ...clauses,
      ...(filters === undefined ? {} : { filters: guardFilters(filters, type) }),
      ...(populate === undefined ? {} : { populate: guardPopulate(populate, type) }),
    };
  };

  const guarded = guardClauses(query, model);
  return { query: isGuarded ? guarded : query, isGuarded, isSortedByIt };
};

/** Conditions on a related row; what stands there without a field is said of its id. */
const onRow = (value: unknown): unknown => {
  if (!isRecord(value) || Array.isArray(value)) return { id: value };
  const isOfId = (name: string) => name.startsWith('$') && name !== '$and' && name !== '$or';
  const parts = Object.entries(value);
  const ofId = parts.filter(([name]) => isOfId(name));
  if (ofId.length === 0) return value;
  const others = Object.fromEntries(parts.filter(([name]) => !isOfId(name)));
  return { $and: [{ id: Object.fromEntries(ofId) }, others] };
};

/** What is populated, by name; dotted paths as the nested objects that they stand for. */
const asObject = (populate: unknown): Query | undefined => {
  if (typeof populate === 'string') return asObject(populate.split(','));
  if (!Array.isArray(populate)) return isRecord(populate) ? populate : undefined;
  const wanted: Query = {};
  for (const path of populate.flatMap((entry) => String(entry).split(','))) {
    let at = wanted;
    const steps = path.trim().split('.');
    for (const [index, step] of steps.entries()) {
      const known = isRecord(at[step]) ? at[step] : {};
      at[step] = known;
      if (index === steps.length - 1) continue;
      const deeper: Query = isRecord(known.populate) ? known.populate : {};
      known.populate = deeper;
      at = deeper;
    }
  }
  return wanted;
};

const isWanted = (value: unknown): boolean =>
  value === true || value === 1 || ['true', 't', '1'].includes(String(value).toLowerCase());
