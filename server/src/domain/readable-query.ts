/** Further down nobody has entries, and not every database can count so far. */
const FURTHEST = 1e12;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** An entry is one or the other; Strapi takes whatever else passes its validation, an empty text say, for `draft`. */
const STATUSES: readonly unknown[] = [undefined, 'draft', 'published'];

/**
 * Whether Strapi can make sense of a query beside its conditions. Its own validation takes a field for known
 * that bears the name of a property of all objects (`constructor`) or none, a search for a list and a page
 * beyond all numbers for fair, and its query engine or the database throws on them.
 */
export const isReadableQuery = ({
  fields,
  populate,
  pagination,
  status,
  _q,
}: Record<string, unknown>): boolean =>
  STATUSES.includes(status) &&
  (_q === undefined || typeof _q === 'string') &&
  namesOf(fields).every((name) => name !== '' && !(name in Object.prototype)) &&
  (!isRecord(pagination) || Object.values(pagination).every(isNear)) &&
  (!isRecord(populate) ||
    Object.values(populate).every((part) => !isRecord(part) || isReadableQuery(part)));

/** Also where they are written as one text. */
const namesOf = (fields: unknown): string[] =>
  (Array.isArray(fields) ? fields : [fields]).flatMap((each) =>
    typeof each === 'string' ? each.split(',').map((name) => name.trim()) : []
  );

const isNear = (value: unknown): boolean => !(Math.abs(Number(value)) > FURTHEST);
