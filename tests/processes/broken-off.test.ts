import { decideSeen, outcomeOf, seen } from '../support/desk';
import type { Answer } from '../support/http';
import { filled } from '../support/posts';
import { logIn, type Credentials } from '../support/roles';
import type { Moment } from './support/breakdowns';
import { openSite, type Site } from './support/site';
import { useServers } from './support/use-servers';

const BULK = 40;

let site: Site;
let credentials: Credentials;
let articles: string[];
let written: string[];
const servers = useServers({
  prepare: async (world) => {
    site = await openSite(world);
    credentials = await world.both[0].ask('addModerator', 'Aida');
  },
});

beforeEach(async () => {
  const [server] = servers.both;
  articles = [await server.ask('addArticle', 'North'), await server.ask('addArticle', 'South')];
  written = await site.write(BULK, articles);
});

/** All that an act may have changed, as the server sees it that was left alone. */
const state = async () => {
  const [, { ask }] = servers.both;
  const figures = await Promise.all(articles.map((article) => ask('figures', article)));
  return { posts: await ask('posts'), decisions: await ask('decisions'), figures };
};

/** What this test wrote and nobody has decided. */
const waiting = async () =>
  (await servers.both[1].ask('posts'))
    .filter(({ documentId, status }) => status === 'pending' && written.includes(documentId))
    .map(seen);

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

describe('an act whose commit does not reach the database', () => {
  const expectFailure = ({ status, body }: Answer) => {
    expect(status).toBe(500);
    expect(body).toEqual({
      data: null,
      error: { status: 500, name: 'InternalServerError', message: 'Internal Server Error' },
    });
  };

  it('of a reader is not answered as done, and sent again gives one post', async () => {
    const [server] = servers.both;
    const [article = ''] = articles;
    const form = { article, token: await site.form(server, article), ...filled() };
    const before = await state();
    await server.ask('loseCommit');
    expectFailure(await site.send(server, form));
    expect(await state()).toEqual(before);
    expect((await site.send(server, form)).status).toBe(201);
    expect((await state()).posts).toHaveLength(before.posts.length + 1);
  });

  it('of a moderator is not answered as done, and may be done again', async () => {
    const posts = await waiting();
    const before = await state();
    await servers.both[0].ask('loseCommit');
    expectFailure(await publish(0, posts));
    expect(await state()).toEqual(before);
    expect(outcomeOf(await publish(0, posts)).conflicts).toEqual([]);
    expect((await state()).decisions).toHaveLength(before.decisions.length + BULK);
    await expectNothingWrong();
  });
});
