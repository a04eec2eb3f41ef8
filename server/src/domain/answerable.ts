import { sortPaths } from './sort-paths';

/** What a filter has to know of a content type. */
export interface FilteredType {
  attributes: Readonly<Record<string, { type: string; target?: string }>>;
}

const TEXT_OPERATORS =
  /^\$(eqi|nei|(not)?contains(i)?|(starts|ends)Withi?|(not)?like|(not)?containsi)$/i;
const JOINING = new Set(['$and', '$or', '$not']);
const NULLNESS = new Set(['$null', '$notNull']);
const TEXTS = new Set(['string', 'text', 'richtext', 'email', 'uid', 'enumeration']);
const NUMBERS = new Set(['integer', 'biginteger', 'float', 'decimal']);
const DOCUMENTS = new Set(['json', 'blocks', 'dynamiczone']);
const LINKS = new Set(['relation', 'media', 'component']);

/** Media attributes do not say where they lead. */
const MEDIA = 'plugin::upload.file';

/** Attributes that every type has without naming them. */
const OWN: FilteredType['attributes'] = {
  id: { type: 'increments' },
  documentId: { type: 'string' },
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/**
 * Whether a database can answer the conditions: text is not looked for in numbers, dates or JSON, numbers
 * are compared with numbers, and a range has two ends. Strapi's validation lets all of it through, and
 * its query engine or the database throws on it.
 *
 * @param typeOf the content type that a relation leads to
 */
export const isAnswerable = (
  filters: unknown,
  type: FilteredType | undefined,
  typeOf: (uid: string) => FilteredType | undefined
): boolean => {
  if (Array.isArray(filters)) return filters.every((part) => isAnswerable(part, type, typeOf));
  if (!isRecord(filters) || type === undefined) return true;
  return Object.entries(filters).every(([name, value]) => {
    if (JOINING.has(name)) return isAnswerable(value, type, typeOf);
    const attribute = Object.hasOwn(type.attributes, name) ? type.attributes[name] : OWN[name];
    // A name that is not known is Strapi's to refuse.
    if (attribute === undefined) return true;
    if (!LINKS.has(attribute.type)) return fits(value, attribute.type);
    return fitsLink(value, attribute.type === 'media' ? MEDIA : attribute.target, typeOf);
  });
};

/**
 * Whether entries have an order by these fields: a path of names, each but the last of which leads to another
 * type. Strapi refuses what is neither, but where a path goes on behind a field it throws.
 */
export const isSortable = (
  sort: unknown,
  type: FilteredType | undefined,
  typeOf: (uid: string) => FilteredType | undefined
): boolean => sortPaths(sort).every((path) => path.length === 1 || leadsOn(path, type, typeOf));

const leadsOn = (
  [step = '', ...rest]: readonly string[],
  type: FilteredType | undefined,
  typeOf: (uid: string) => FilteredType | undefined
): boolean => {
  if (step === '') return false;
  if (rest.length === 0 || type === undefined) return true;
  const attribute = Object.hasOwn(type.attributes, step) ? type.attributes[step] : OWN[step];
  if (attribute === undefined) return true;
  if (!LINKS.has(attribute.type)) return false;
  const target = attribute.type === 'media' ? MEDIA : attribute.target;
  return leadsOn(rest, target === undefined ? undefined : typeOf(target), typeOf);
};

const fitsLink = (
  value: unknown,
  target: string | undefined,
  typeOf: (uid: string) => FilteredType | undefined
): boolean => {
  if (!isRecord(value) || Array.isArray(value)) return fits(value, 'increments');
  const parts = Object.entries(value);
  const operators = parts.filter(([name]) => name.startsWith('$') && !JOINING.has(name));
  const fields = parts.filter(([name]) => !name.startsWith('$') || JOINING.has(name));
  const next = target === undefined ? undefined : typeOf(target);
  return (
    fits(Object.fromEntries(operators), 'increments') &&
    isAnswerable(Object.fromEntries(fields), next, typeOf)
  );
};

/** Whether what stands under an attribute of a type can be asked of it. */
const fits = (value: unknown, type: string): boolean => {
  if (!isRecord(value)) return isValue(value, type);
  if (Array.isArray(value)) return value.every((part) => fits(part, type));
  return Object.entries(value).every(([operator, operand]) => {
    if (JOINING.has(operator)) return fits(operand, type);
    if (NULLNESS.has(operator)) return true;
    if (TEXT_OPERATORS.test(operator)) {
      return TEXTS.has(type) && !isCondition(operand) && fits(operand, type);
    }
    if (operator === '$between') return isRange(operand) && fits(operand, type);
    // What is compared with is a value, or a list of them, and no further condition.
    return !isCondition(operand) && fits(operand, type);
  });
};

const isCondition = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(isRecord) : isRecord(value);

const isRange = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && !value.some(isRecord);

const isValue = (value: unknown, type: string): boolean => {
  if (DOCUMENTS.has(type)) return false;
  if (!NUMBERS.has(type)) return true;
  return value === null || (value !== '' && Number.isFinite(Number(value)));
};
