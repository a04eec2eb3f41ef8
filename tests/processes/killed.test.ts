import { decideSeen, outcomeOf, seen } from '../support/desk';
import { logIn, type Credentials } from '../support/roles';
import type { Moment } from './support/breakdowns';
import { openSite, type Site } from './support/site';
import { useServers } from './support/use-servers';

const BULK = 60;

let site: Site;
let credentials: Credentials;
let articles: string[];
const servers = useServers({
  prepare: async (world) => {
    site = await openSite(world);
    credentials = await world.both[0].ask('addModerator', 'Aida');
  },
});

beforeEach(async () => {
  const [server] = servers.both;
  articles = [await server.ask('addArticle', 'North'), await server.ask('addArticle', 'South')];
  await site.write(BULK, articles);
});

/** All that a decision may have changed, as the server sees it that was left alone. */
const state = async () => {
  const [, { ask }] = servers.both;
  const figures = await Promise.all(articles.map((article) => ask('figures', article)));
  return { posts: await ask('posts'), decisions: await ask('decisions'), figures };
};

const waiting = async () =>
  (await servers.both[1].ask('posts')).filter(({ status }) => status === 'pending').map(seen);

const publish = async (which: 0 | 1, posts: Awaited<ReturnType<typeof waiting>>) =>
  decideSeen(await logIn(servers.both[which].url, credentials), 'publish', posts);

/** The first server dies while it decides. */
const dieDeciding = async (posts: Awaited<ReturnType<typeof waiting>>) => {
  await expect(publish(0, posts)).rejects.toThrow('fetch failed');
  expect(await servers.both[0].gone).toBe('SIGKILL');
};

const expectNothingWrong = async () => {
  for (const { ask } of servers.both) {
    expect(await ask('selfCheck')).toMatchObject({ total: 0, differences: [], lost: [] });
  }
};

const MOMENTS: Moment[] = [
  'after its posts, before their history',
  'after the history, before the figures',
  'after the figures, before the commit',
];

describe('a server that dies in a decision', () => {
  it.each(MOMENTS)('%s leaves nothing of it', async (moment) => {
    const posts = await waiting();
    const before = await state();
    await servers.both[0].ask('dieIn', moment);
    await dieDeciding(posts);
    expect(await state()).toEqual(before);
    // Its locks went with it: the other one decides at once.
    const [first, others] = [posts.slice(0, 1), posts.slice(1)];
    expect(outcomeOf(await publish(1, first)).done).toHaveLength(1);

    await servers.restart(0);
    await expectNothingWrong();
    expect(outcomeOf(await publish(0, others))).toMatchObject({
      done: others.map(({ documentId }) => ({ documentId, status: 'published', revision: 2 })),
      conflicts: [],
    });
    await expectNothingWrong();
  });

  it('after the commit leaves all of it, and the same again changes nothing', async () => {
    const posts = await waiting();
    const { decisions } = await state();
    await servers.both[0].ask('dieAfterCommit');
    await dieDeciding(posts);
    const after = await state();
    expect(after.decisions).toHaveLength(decisions.length + BULK);
    expect(await waiting()).toEqual([]);

    await servers.restart(0);
    await expectNothingWrong();
    const { done, conflicts } = outcomeOf(await publish(0, posts));
    expect(done).toEqual([]);
    expect(conflicts).toHaveLength(BULK);
    expect(await state()).toEqual(after);
  });
});
