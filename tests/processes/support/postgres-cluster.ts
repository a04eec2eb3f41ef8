import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';

import { createDatabase, type TestDatabase } from '../../support/database';

/** A PostgreSQL server of one's own, to be treated badly. */
export interface Cluster {
  /** Ends it as a crash does, and starts it again at once. */
  restart(): Promise<void>;
  /** Ends it as a crash does. */
  crash(): Promise<void>;
  start(): Promise<void>;
  /** Ends it for good. */
  remove(): Promise<void>;
}

const INSTALLED = '/usr/lib/postgresql';

/** Folder of PostgreSQL's programs: what `POSTGRES_BIN` says, or the newest one that Debian installed. */
const findPrograms = (): string => {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED) : [];
  const newest = versions.sort((a, b) => Number(b) - Number(a)).at(0) ?? '';
  const folder = process.env.POSTGRES_BIN ?? path.join(INSTALLED, newest, 'bin');
  if (existsSync(path.join(folder, 'initdb'))) return folder;
  throw new Error(
    `No initdb in ${folder}: this test restarts a PostgreSQL server of its own. Install postgresql, or ` +
      'say where its programs are with POSTGRES_BIN=/path'
  );
};

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** PostgreSQL refuses to run as root: it gets the account that its package made. */
const idOf = (flag: '-u' | '-g'): number =>
  Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));

const createCluster = async (): Promise<Cluster & { port: number }> => {
  const programs = findPrograms();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'article-forum-postgres-'));
  const isRoot = process.getuid?.() === 0;
  const account = isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  if (isRoot) chownSync(folder, idOf('-u'), idOf('-g'));
  const data = path.join(folder, 'data');

  // Not `execFile`: the server inherits the pipe to it, which would stay open as long as the server runs.
  const run = async (program: string, ...args: string[]) => {
    const file = path.join(programs, program);
    const child = spawn(file, args, { cwd: folder, stdio: 'ignore', ...account });
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`${program} ${args.join(' ')}: ended with ${code}`);
  };
  const control = (...args: string[]) =>
    run('pg_ctl', '-D', data, '-w', '-l', path.join(folder, 'log'), ...args);

  const port = await freePort();
  await run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '--no-locale', '-E', 'UTF8');
  const cluster: Cluster = {
    restart: () => control('-m', 'immediate', 'restart'),
    crash: () => control('-m', 'immediate', 'stop'),
    start: () => control('-o', `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`, 'start'),
    remove: async () => {
      await cluster.crash();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await cluster.start();
  return { port, ...cluster };
};

/** A database on a cluster that nobody else uses; both are gone together. */
export const createOwnCluster = async (): Promise<{ database: TestDatabase; cluster: Cluster }> => {
  const { port, ...cluster } = await createCluster();
  Object.assign(process.env, {
    POSTGRES_HOST: '127.0.0.1',
    POSTGRES_PORT: String(port),
    POSTGRES_USER: 'postgres',
    POSTGRES_PASSWORD: '',
  });
  try {
    const { env, drop } = await createDatabase();
    const dropAll = async () => {
      try {
        await drop();
      } finally {
        await cluster.remove();
      }
    };
    return { database: { env, drop: dropAll }, cluster };
  } catch (error) {
    await cluster.remove();
    throw error;
  }
};
