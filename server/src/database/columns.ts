import type { Core } from '@strapi/strapi';

/** Columns of one type in hand-written SQL: what to select, and how to read what comes back. */
export interface Columns<Row> {
  /** For a SELECT: `p.author_name AS "authorName", …` */
  readonly select: string;
  /** What the SELECT calls a column, for where another part of the statement refers to it. */
  nameOf(attribute: keyof Row & string): string;
  /** Takes the row of this type out of a row of the answer, which it may change. */
  read(row: Record<string, unknown>): Row;
}

interface Attribute {
  type: string;
  columnName?: string;
}

type Convert = (value: unknown) => unknown;

/** Each driver has its own idea of a time, of yes and no, and of JSON; these are Strapi's. */
const CONVERSIONS: Readonly<Record<string, Convert>> = {
  datetime: (value) => (value === null ? null : new Date(value as number).toISOString()),
  boolean: (value) => (value === null ? null : Boolean(value)),
  json: (value) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value),
};

/**
 * Strapi's query engine builds each statement anew and walks each row by its schema; where the same
 * statement is sent for every request, both are done here once.
 *
 * @param uid a type of Strapi's database
 * @param attributes plain ones of it, and `id`
 * @param alias of its table in the statement
 * @param prefix sets the columns apart from those of another table; without one, a row of the answer
 *   is the row of the type, and is not copied
 * @throws Error for an attribute that has no column
 */
export const columnsOf = <Row extends object>(
  strapi: Core.Strapi,
  uid: string,
  attributes: readonly (keyof Row & string)[],
  { alias, prefix = '' }: { alias: string; prefix?: string }
): Columns<Row> => {
  const known = strapi.db.metadata.get(uid).attributes as unknown as Record<string, Attribute>;
  // In quotes: PostgreSQL would fold a bare name to lower case.
  const quoted = (name: string) => strapi.db.connection.raw('??', [name]).toString();
  const columns = attributes.map((name) => {
    const { type, columnName } = known[name] ?? {};
    if (columnName === undefined) throw new Error(`${uid}.${name} has no column`);
    return { name, columnName, key: `${prefix}${name}`, convert: CONVERSIONS[type ?? ''] };
  });
  const converted = columns.flatMap(({ key, convert }) =>
    convert === undefined ? [] : [{ key, convert }]
  );
  return {
    select: columns
      .map(({ columnName, key }) => `${alias}.${columnName} AS ${quoted(key)}`)
      .join(', '),
    nameOf: (attribute) => quoted(`${prefix}${attribute}`),
    read(row) {
      for (const { key, convert } of converted) row[key] = convert(row[key]);
      if (prefix === '') return row as Row;
      return Object.fromEntries(columns.map(({ name, key }) => [name, row[key]])) as Row;
    },
  };
};
