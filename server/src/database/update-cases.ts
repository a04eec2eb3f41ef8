import type { Knex } from './sql';

/** Rows in one statement: well below the parameter limits of all three databases. */
const CHUNK = 200;

/**
 * Gives each row its own value of some columns in few statements, portably:
 * `UPDATE t SET c = CASE id WHEN ? THEN ? … END WHERE id IN (…)`.
 *
 * @param rows by row id, the columns' new values; every row names the same columns
 */
export const updateCases = async (
  knex: Knex,
  table: string,
  rows: ReadonlyMap<number, Readonly<Record<string, string | number | Date | null>>>
): Promise<void> => {
  const entries = [...rows];
  for (let start = 0; start < entries.length; start += CHUNK) {
    const chunk = entries.slice(start, start + CHUNK);
    const columns = Object.keys(chunk[0]?.[1] ?? {});
    const ids = chunk.map(([id]) => id);
    const set = Object.fromEntries(
      columns.map((column) => [
        column,
        knex.raw(`CASE id ${chunk.map(() => 'WHEN ? THEN ?').join(' ')} ELSE ?? END`, [
          ...chunk.flatMap(([id, values]) => [id, values[column] ?? null]),
          column,
        ] as never[]),
      ])
    );
    await knex(table).whereIn('id', ids).update(set);
  }
};
