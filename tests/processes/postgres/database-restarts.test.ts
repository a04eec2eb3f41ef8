import { DESK } from '../../support/desk';
import type { Client } from '../../support/http';
import { API, filled } from '../../support/posts';
import { logIn } from '../../support/roles';
import { startLoad, type Load, type Visit } from '../support/load';
import { createOwnCluster, type Cluster } from '../support/postgres-cluster';
import { openSite, type Site } from '../support/site';
import type { Server } from '../support/start-server';
import { useServers } from '../support/use-servers';

const RESTARTS = 2;
/** Answers to each visitor before, between and after the crashes. */
const SOME = 6;

let cluster: Cluster;
let site: Site;
let article: string;
let moderators: Client[];
const servers = useServers({
  // Who waits for a connection learns soon that there is none.
  env: { DATABASE_CONNECTION_TIMEOUT: '3000' },
  create: async () => {
    const own = await createOwnCluster();
    ({ cluster } = own);
    return own.database;
  },
  prepare: async (world) => {
    site = await openSite(world);
    article = await world.both[0].ask('addArticle', 'Discussed');
    const credentials = await world.both[0].ask('addModerator', 'Aida');
    moderators = await Promise.all(world.both.map(({ url }) => logIn(url, credentials)));
    await site.write(10, [article]);
  },
});

/** documentIds that readers were told, one for each form that they filled in. */
const taken: string[] = [];

/** A reader who sends a form until it is taken, and then fills in the next one. */
const writer = (server: Server): Visit => {
  let form: Record<string, unknown> | undefined;
  return {
    expected: 201,
    async ask() {
      if (form === undefined) {
        const opened = await server.visitor.get(`${API}/forum/form?article=${article}`);
        if (opened.status !== 200) return opened;
        const { token }: { token: string } = opened.body.data;
        form = { article, token, ...filled() };
      }
      const answer = await site.send(server, form);
      if (answer.status === 201) {
        const { documentId }: { documentId: string } = answer.body.data;
        taken.push(documentId);
        form = undefined;
      }
      return answer;
    },
  };
};

const PAGES = [
  `${API}/articles`,
  `${API}/forum-posts?article=`,
  `${API}/forum?article=`,
  `${API}/sections/tree`,
];

const readers = ({ visitor }: Server): Visit[] =>
  PAGES.map((page) => ({
    expected: 200,
    ask: () => visitor.get(page.endsWith('=') ? `${page}${article}` : page),
  }));

const atDesk = (client: Client): Visit => ({
  expected: 200,
  ask: () => client.get(`${DESK}/posts?status=pending&limit=5`),
});

const FAILURE = { status: 500, name: 'InternalServerError', message: 'Internal Server Error' };
/** Users & Permissions takes a database that does not answer for a visitor that it does not know. */
const UNKNOWN = {
  status: 401,
  name: 'UnauthorizedError',
  message: 'Missing or invalid credentials',
  details: {},
};
const bodyOf = (error: object) => JSON.stringify({ data: null, error });

describe('a database that crashes under load and comes back, at once or after a while,', () => {
  let load: Load;
  beforeAll(async () => {
    load = startLoad([
      ...servers.both.flatMap((server) => [writer(server), writer(server)]),
      ...servers.both.flatMap(readers),
      ...moderators.map(atDesk),
    ]);
    await load.untilServed(SOME);
    for (let restart = 0; restart < RESTARTS; restart += 1) {
      await cluster.restart();
      // Readers, writers and moderators of both servers are served again.
      await load.untilServed(SOME);
    }
    await cluster.crash();
    await load.untilFailed(200);
    await cluster.start();
    await load.untilServed(SOME);
    await load.end();
  }, 120_000);

  it('is felt, and answered as a failure of the server', () => {
    const said = new Set(load.unexpected.map(({ body }) => JSON.stringify(body)));
    expect(said).toContain(bodyOf(FAILURE));
    expect([bodyOf(FAILURE), bodyOf(UNKNOWN)]).toEqual(expect.arrayContaining([...said]));
  });

  it('loses no post that was taken, and doubles none that was sent again', async () => {
    const posts = (await servers.both[0].ask('posts')).slice(10);
    expect(posts.map(({ documentId }) => documentId).sort()).toEqual([...taken].sort());
  });

  it('leaves figures that are right', async () => {
    for (const { ask } of servers.both) {
      expect(await ask('selfCheck')).toMatchObject({ total: 0, differences: [], lost: [] });
    }
  });
});
