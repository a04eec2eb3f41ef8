import { decideSeen, outcomeOf, seen } from '../support/desk';
import type { Answer, Client } from '../support/http';
import { filled } from '../support/posts';
import { logIn } from '../support/roles';
import { openSite, type Site } from './support/site';
import { useServers } from './support/use-servers';

let site: Site;
let moderator: Client;
let article: string;
const servers = useServers({
  prepare: async (world) => {
    site = await openSite(world);
    moderator = await logIn(world.both[0].url, await world.both[0].ask('addModerator', 'Aida'));
    article = await world.both[0].ask('addArticle', 'Discussed');
    await site.write(10, [article]);
  },
});

/** All that is stored of the forum, as the other server sees it. */
const state = async () => {
  const [, { ask }] = servers.both;
  return {
    posts: await ask('posts'),
    decisions: await ask('decisions'),
    figures: await ask('figures', article),
  };
};

const expectFailure = ({ status, body }: Answer) => {
  expect(status).toBe(500);
  expect(body).toEqual({
    data: null,
    error: { status: 500, name: 'InternalServerError', message: 'Internal Server Error' },
  });
};

describe('an act whose commit does not reach the database', () => {
  it('of a reader is not answered as done, and sent again gives one post', async () => {
    const token = await site.form(servers.both[0], article);
    const form = { article, token, ...filled() };
    const before = await state();
    await servers.both[0].ask('loseCommit');
    expectFailure(await site.send(servers.both[0], form));
    expect(await state()).toEqual(before);
    expect((await site.send(servers.both[0], form)).status).toBe(201);
    expect((await state()).posts).toHaveLength(before.posts.length + 1);
  });

  it('of a moderator is not answered as done, and may be done again', async () => {
    const before = await state();
    const posts = before.posts.map(seen);
    await servers.both[0].ask('loseCommit');
    expectFailure(await decideSeen(moderator, 'publish', posts));
    expect(await state()).toEqual(before);
    expect(outcomeOf(await decideSeen(moderator, 'publish', posts)).conflicts).toEqual([]);
    const { decisions, figures } = await state();
    expect(decisions).toHaveLength(posts.length);
    expect(figures.stored).toEqual(figures.counted);
  });
});
