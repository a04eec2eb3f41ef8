import { createDatabase, type TestDatabase } from '../../support/database';
import { startServer, type Server } from './start-server';

/** Two servers on one database. */
export interface Servers {
  both: [Server, Server];
  /** Starts one of them again; the former one must be gone. */
  restart(which: 0 | 1): Promise<void>;
}

interface Options {
  /** Further variables of the playground. */
  env?: Record<string, string>;
  /** What else all tests of the file need. */
  prepare?(servers: Servers): Promise<unknown>;
  /** Where the database comes from, if not from the server that the other tests use. */
  create?(): Promise<TestDatabase>;
}

/**
 * Two servers for all tests of a file, with an open content API, on a database of their own.
 *
 * @returns the servers; empty until the first test begins
 */
export const useServers = ({
  env = {},
  prepare = async () => undefined,
  create = createDatabase,
}: Options = {}): Servers => {
  const servers: Partial<Servers> = {};
  const running: Server[] = [];
  let database: TestDatabase | undefined;

  beforeAll(async () => {
    database = await create();
    const variables = { ...database.env, ...env };
    const start = async (others?: Promise<unknown>) => {
      const server = await startServer(variables, others);
      running.push(server);
      void server.gone.then(() => running.splice(running.indexOf(server), 1));
      return server;
    };
    // The first makes the tables.
    const first = start();
    const both = (await Promise.all([first, start(first)])) satisfies Servers['both'];
    await both[0].ask('openToReaders');
    const restart = async (which: 0 | 1) => {
      both[which] = await start();
    };
    await prepare(Object.assign(servers, { both, restart }));
  });

  afterAll(async () => {
    try {
      // A server that is gone unasked fails the file here, with its log.
      const expected = servers.both ?? running;
      await Promise.all([...new Set([...expected, ...running])].map((server) => server.stop()));
    } finally {
      await database?.drop();
    }
  });
  return servers as Servers;
};
