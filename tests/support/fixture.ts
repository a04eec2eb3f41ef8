import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

const FIXTURES = path.resolve(__dirname, '../fixtures');

/** Where a server's own client reads its dumps; the password goes by its variable. */
const LOADERS = {
  postgres: (env: Record<string, string>) => ({
    command: 'psql',
    args: [
      ...['-h', env.DATABASE_HOST ?? '', '-p', env.DATABASE_PORT ?? ''],
      ...['-U', env.DATABASE_USERNAME ?? '', '-qX', '-v', 'ON_ERROR_STOP=1'],
      env.DATABASE_NAME ?? '',
    ],
    password: { PGPASSWORD: env.DATABASE_PASSWORD ?? '' },
  }),
  mysql: (env: Record<string, string>) => ({
    command: 'mariadb',
    args: [
      ...['-h', env.DATABASE_HOST ?? '', '-P', env.DATABASE_PORT ?? ''],
      ...['-u', env.DATABASE_USERNAME ?? '', env.DATABASE_NAME ?? ''],
    ],
    password: { MYSQL_PWD: env.DATABASE_PASSWORD ?? '' },
  }),
};

/**
 * Fills an empty database with one that an older version made (see scripts/dump-database.mjs).
 *
 * @param version as `0.1.0`
 * @param env the variables by which the playground finds the database
 */
export const loadFixture = (version: string, env: Record<string, string>): void => {
  const client = env.DATABASE_CLIENT ?? 'sqlite';
  const dump = gunzipSync(readFileSync(path.join(FIXTURES, `${version}.${client}.gz`)));
  if (client !== 'postgres' && client !== 'mysql') {
    writeFileSync(env.DATABASE_FILENAME ?? '', dump);
    return;
  }
  const { command, args, password } = LOADERS[client](env);
  execFileSync(command, args, {
    input: dump,
    env: { ...process.env, ...password },
    stdio: ['pipe', 'ignore', 'inherit'],
    maxBuffer: 2 ** 28,
  });
};
