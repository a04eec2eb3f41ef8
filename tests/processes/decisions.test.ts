import type { DecisionAnswer } from '../../contracts/decisions';
import { API } from '../support/posts';
import { addModerators, decideInBulks, type Moderator } from './support/moderators';
import { openSite, type Site } from './support/site';
import { useServers } from './support/use-servers';

const POSTS = 500;
const BULK = 50;
const NAMES = ['Aida', 'Bakyt', 'Cholpon', 'Daniyar', 'Elmira', 'Farida', 'Gulnara', 'Hasan'];
const STATUS: Record<string, string> = { publish: 'published', reject: 'rejected', spam: 'spam' };

const articles: string[] = [];
let site: Site;
let moderators: Moderator[];
const servers = useServers({
  prepare: async (world) => {
    for (const title of ['Elections', 'Harvest', 'Glaciers', 'Football', 'Prices']) {
      articles.push(await world.both[0].ask('addArticle', title));
    }
    site = await openSite(world);
    moderators = await addModerators(world, NAMES);
  },
});

describe('eight moderators at two servers, who decide the same five hundred posts at once', () => {
  const outcomes = new Map<Moderator, DecisionAnswer['data'][]>();
  const all = () => [...outcomes.values()].flat();

  beforeAll(async () => {
    await site.write(POSTS, articles);
    const posts = await servers.both[0].ask('posts');
    // Neighbours overlap: all of them want every post, and no two begin with the same one.
    await Promise.all(
      moderators.map(async (moderator, index) => {
        const from = Math.floor((index * POSTS) / moderators.length);
        const seen = posts.map(({ documentId, revision }) => ({ documentId, revision }));
        outcomes.set(moderator, await decideInBulks(moderator, seen, { size: BULK, from }));
      })
    );
  }, 120_000);

  it('decide each of them once', () => {
    const done = all().flatMap((outcome) => outcome.done.map(({ documentId }) => documentId));
    expect(done).toHaveLength(POSTS);
    expect(new Set(done).size).toBe(POSTS);
  });

  it('hear of every other one that it is a conflict, and by whom', async () => {
    const posts = await servers.both[1].ask('posts');
    const statusOf = new Map(posts.map((post) => [post.documentId, post]));
    const conflicts = all().flatMap((outcome) => outcome.conflicts);
    expect(conflicts).toHaveLength(POSTS * (NAMES.length - 1));
    for (const { documentId, status, revision, by } of conflicts) {
      expect(statusOf.get(documentId)).toMatchObject({ status, revision, decidedByName: by });
    }
  });

  it('leave each post as the one who was first decided it', async () => {
    const posts = await servers.both[0].ask('posts');
    const right = [...outcomes].flatMap(([{ action }, theirs]) =>
      theirs.flatMap(({ done }) =>
        done.map(({ documentId, revision }) => [documentId, STATUS[action], revision])
      )
    );
    const stored = posts.map(({ documentId, status, revision }) => [documentId, status, revision]);
    expect(stored.sort()).toEqual(right.sort());
  });

  it('leave one decision a post in the history', async () => {
    const decisions = await servers.both[1].ask('decisions');
    expect(decisions).toHaveLength(POSTS);
    expect(new Set(decisions.map(({ post }) => post)).size).toBe(POSTS);
  });

  it('leave figures that equal the posts, at either server', async () => {
    for (const { ask, visitor } of servers.both) {
      const { data } = (await visitor.get(`${API}/forum/counts?articles=${articles.join(',')}`))
        .body;
      for (const article of articles) {
        const { stored, counted } = await ask('figures', article);
        expect(stored).toEqual(counted);
        expect(data[article]).toBe(counted.postCount);
      }
    }
  });

  it('leave nothing for the self-check to find', async () => {
    expect(await servers.both[0].ask('selfCheck')).toMatchObject({
      posts: POSTS,
      total: 0,
      differences: [],
      lost: [],
    });
  });
});
