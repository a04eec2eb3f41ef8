import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';

import { createDatabase, type TestDatabase } from '../support/database';
import type { BenchOptions } from './options';
import type { Filled } from './server/fill';

export type DatabaseClient = BenchOptions['client'][number];

/** A production Strapi in a process of its own, filled with so many posts. */
export interface BenchServer {
  url: string;
  posts: number;
  filled: Filled;
  /** JWT of a Super Admin. */
  adminToken: string;
  order<T>(command: string, details?: object): Promise<T>;
  stop(): Promise<void>;
}

const ROOT = path.resolve(__dirname, '../..');
const ENDLESS = '1000000';

interface Answer {
  id: number;
  value: unknown;
  error?: string;
}

const ordering = (child: ChildProcess) => {
  let last = 0;
  return <T>(command: string | null, details: object = {}): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = command === null ? 0 : (last += 1);
      const ended = (code: number | null) => reject(new Error(`The server ended (${code})`));
      const listen = (answer: Answer) => {
        if (answer.id !== id) return;
        child.off('message', listen);
        child.off('exit', ended);
        if (answer.error === undefined) resolve(answer.value as T);
        else reject(new Error(answer.error));
      };
      child.on('message', listen);
      child.once('exit', ended);
      if (command !== null) child.send({ id, command, ...details });
    });
};

const signIn = async (url: string): Promise<string> => {
  const answer = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'bench@example.com', password: 'Bench-admin-1' }),
  });
  const { data } = (await answer.json()) as { data: { token: string } };
  return data.token;
};

/** One process of it; ended with this one, for while it fills a database it hears nothing. */
const startProcess = async (database: TestDatabase, env: Record<string, string>) => {
  const child = fork(path.join(__dirname, 'server/start.ts'), {
    cwd: ROOT,
    execArgv: ['--import', 'tsx'],
    env: {
      ...process.env,
      ...database.env,
      NODE_ENV: 'production',
      BENCH_REFERENCE: path.join(__dirname, 'server/reference'),
      FORUM_LIMITS: ENDLESS,
      STRAPI_TELEMETRY_DISABLED: 'true',
      STARTUP_MESSAGE: 'false',
      ADMIN_RATE_LIMIT: 'false',
      LOG_LEVEL: 'error',
      ...env,
    },
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const order = ordering(child);
  const { url } = await order<{ url: string }>(null);
  const end = async () => {
    const ended = new Promise((resolve) => {
      child.once('exit', resolve);
    });
    child.kill('SIGTERM');
    await ended;
    process.off('exit', kill);
  };
  return { url, order, end };
};

/**
 * @param posts how many the database is filled with before anything is measured
 * @param env further variables for the playground
 */
export const startServer = async (
  client: DatabaseClient,
  posts: number,
  env: Record<string, string> = {}
): Promise<BenchServer> => {
  process.env.TEST_DATABASE = client;
  const database = await createDatabase();
  const filler = await startProcess(database, env);
  const filled = await filler.order<Filled>('fill', { posts });
  await filler.end();
  // Another one: what a million rows leave behind in a process is no part of what is measured.
  const { url, order, end } = await startProcess(database, env);
  return {
    url,
    posts,
    filled,
    adminToken: await signIn(url),
    order,
    stop: async () => {
      await end();
      await database.drop();
    },
  };
};
