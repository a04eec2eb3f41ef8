/**
 * Writes the seeded playground's database, as this version of the plugin makes it, to
 * tests/fixtures/<version>.<client>.gz: what later versions must upgrade from.
 *
 *   node scripts/dump-database.mjs sqlite|postgres|mysql
 *
 * Needs a built plugin, and for the servers `pg_dump` or `mariadb-dump` with the test defaults
 * (127.0.0.1; postgres and root without password).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const folder = mkdtempSync(path.join(os.tmpdir(), 'article-forum-dump-'));
const name = `article_forum_dump_${process.pid}`;
const file = path.join(folder, 'data.db');

const postgres = ['-h', '127.0.0.1', '-U', 'postgres'];
const mysql = ['-h', '127.0.0.1', '-u', 'root'];
const run = (command, args) =>
  execFileSync(command, args, { maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'inherit'] });

const CLIENTS = {
  sqlite: {
    env: { DATABASE_FILENAME: file },
    create() {},
    dump: () => {
      const Database = require('better-sqlite3');
      const database = new Database(file);
      database.pragma('wal_checkpoint(TRUNCATE)');
      database.exec('VACUUM');
      database.close();
      return readFileSync(file);
    },
    drop() {},
  },
  postgres: {
    env: { DATABASE_PORT: '5432', DATABASE_USERNAME: 'postgres' },
    create: () => run('psql', [...postgres, '-qc', `CREATE DATABASE ${name}`]),
    dump: () => run('pg_dump', [...postgres, '--no-owner', '--no-privileges', name]),
    drop: () => run('psql', [...postgres, '-qc', `DROP DATABASE ${name} WITH (FORCE)`]),
  },
  mysql: {
    env: { DATABASE_PORT: '3306', DATABASE_USERNAME: 'root' },
    create: () => run('mariadb', [...mysql, '-e', `CREATE DATABASE ${name} CHARACTER SET utf8mb4`]),
    dump: () => run('mariadb-dump', [...mysql, '--skip-dump-date', '--single-transaction', name]),
    drop: () => run('mariadb', [...mysql, '-e', `DROP DATABASE ${name}`]),
  },
};

const client = process.argv[2];
const adapter = CLIENTS[client];
if (adapter === undefined) {
  console.error(`Name a client: ${Object.keys(CLIENTS).join(', ')}`);
  process.exit(1);
}

Object.assign(process.env, {
  NODE_ENV: 'production',
  SEED: 'true',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_EE: 'true',
  LOG_LEVEL: 'warn',
  DATABASE_CLIENT: client,
  DATABASE_HOST: '127.0.0.1',
  DATABASE_NAME: name,
  DATABASE_PASSWORD: '',
  PUBLIC_DIR: path.join(folder, 'public'),
  ...adapter.env,
});

adapter.create();
try {
  const appDir = path.join(root, 'playground');
  execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', appDir]);
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({
    appDir,
    distDir: path.join(appDir, 'dist'),
    serveAdminPanel: false,
  });
  await strapi.load();
  await strapi.destroy();
  const target = path.join(root, 'tests', 'fixtures', `${version}.${client}.gz`);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, gzipSync(adapter.dump(), { level: 9 }));
  console.log(`Wrote ${path.relative(root, target)}`);
} finally {
  adapter.drop();
  rmSync(folder, { recursive: true, force: true });
}
