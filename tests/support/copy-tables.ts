import { createConnection, type ConnectionOptions, type RowDataPacket } from 'mysql2/promise';

/** Copies all tables of a MySQL database with their rows, indexes and foreign keys into an empty one. */
export const copyTables = async (
  options: ConnectionOptions,
  from: string,
  to: string
): Promise<void> => {
  const connection = await createConnection({ ...options, database: to });
  try {
    // Tables come in the order of their names, not of what they refer to.
    await connection.query('SET FOREIGN_KEY_CHECKS = 0');
    const [tables] = await connection.query<RowDataPacket[]>(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?',
      [from]
    );
    for (const { name } of tables) {
      const [[table]] = await connection.query<RowDataPacket[]>('SHOW CREATE TABLE ??.??', [
        from,
        name,
      ]);
      await connection.query(String(table?.['Create Table']));
      await connection.query('INSERT INTO ?? SELECT * FROM ??.??', [name, from, name]);
    }
  } finally {
    await connection.end();
  }
};
