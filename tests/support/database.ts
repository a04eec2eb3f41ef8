import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { Client as PostgresClient } from 'pg';
import { createConnection } from 'mysql2/promise';

import { copyTables } from './copy-tables';

export interface TestDatabase {
  /** Variables that make the playground use it. */
  env: Record<string, string>;
  drop(): Promise<void>;
}

/**
 * A database of its own for one test file, on the client that `TEST_DATABASE` names.
 *
 * @param template a database to copy (a file of SQLite, else a name); without one, an empty database
 */
export const createDatabase = async (template?: string): Promise<TestDatabase> => {
  const name = `article_forum_test_${process.pid}_${Date.now()}`;
  switch (process.env.TEST_DATABASE ?? 'sqlite') {
    case 'postgres':
      return postgres(name, template);
    case 'mysql':
      return mysql(name, template);
    default:
      return sqlite(template);
  }
};

const sqlite = (template?: string): TestDatabase => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'article-forum-'));
  const file = path.join(folder, 'data.db');
  if (template !== undefined) copyFileSync(template, file);
  return {
    env: {
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: file,
      PUBLIC_DIR: path.join(folder, 'public'),
    },
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
};

const server = (prefix: 'POSTGRES' | 'MYSQL', port: string, user: string) => ({
  host: process.env[`${prefix}_HOST`] ?? '127.0.0.1',
  port: Number(process.env[`${prefix}_PORT`] ?? port),
  user: process.env[`${prefix}_USER`] ?? user,
  password: process.env[`${prefix}_PASSWORD`] ?? '',
});

const envOf = (
  client: string,
  database: string,
  { host, port, user, password }: ReturnType<typeof server>
): Record<string, string> => ({
  DATABASE_CLIENT: client,
  DATABASE_HOST: host,
  DATABASE_PORT: String(port),
  DATABASE_NAME: database,
  DATABASE_USERNAME: user,
  DATABASE_PASSWORD: password,
});

const withPublicDir = (env: Record<string, string>) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'article-forum-'));
  return {
    env: { ...env, PUBLIC_DIR: path.join(folder, 'public') },
    removeFolder: () => rmSync(folder, { recursive: true, force: true }),
  };
};

const postgres = async (name: string, template?: string): Promise<TestDatabase> => {
  const options = server('POSTGRES', '5432', 'postgres');
  const run = async (sql: string) => {
    const client = new PostgresClient({ ...options, database: 'postgres' });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await run(`CREATE DATABASE ${name}${template === undefined ? '' : ` TEMPLATE ${template}`}`);
  const { env, removeFolder } = withPublicDir(envOf('postgres', name, options));
  return {
    env,
    drop: async () => {
      await run(`DROP DATABASE ${name} WITH (FORCE)`);
      removeFolder();
    },
  };
};

const mysql = async (name: string, template?: string): Promise<TestDatabase> => {
  const options = server('MYSQL', '3306', 'root');
  const run = async (sql: string) => {
    const client = await createConnection(options);
    await client.query(sql);
    await client.end();
  };
  await run(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  if (template !== undefined) await copyTables(options, template, name);
  const { env, removeFolder } = withPublicDir(envOf('mysql', name, options));
  return {
    env,
    drop: async () => {
      await run(`DROP DATABASE ${name}`);
      removeFolder();
    },
  };
};
