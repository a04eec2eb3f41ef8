import { createRequire } from 'node:module';
import path from 'node:path';

interface Database {
  pragma: (statement: string) => unknown;
  prepare: (statement: string) => { run: (...values: string[]) => unknown };
  close: () => void;
}

/** It comes without types, and with the playground. */
const Sqlite = createRequire(__filename)('better-sqlite3') as new (file: string) => Database;

/** Takes a post out of the database for good, as whoever cleans up there does. */
export const purge = (documentId: string): void => {
  const folder = path.dirname(process.env.E2E_SITE_TOKEN_FILE ?? '');
  const database = new Sqlite(path.join(folder, 'data.db'));
  try {
    database.pragma('busy_timeout = 10000');
    database.prepare('DELETE FROM article_forum_posts WHERE document_id = ?').run(documentId);
  } finally {
    database.close();
  }
};
