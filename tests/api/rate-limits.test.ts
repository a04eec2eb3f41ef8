import { addArticle } from '../support/documents';
import type { Answer, Client } from '../support/http';
import { API, countPosts, filled, formToken, rowOf } from '../support/posts';
import { apiToken, grant, PUBLIC_ACTIONS, reader } from '../support/roles';
import { changeSettings } from '../support/settings';
import { useWorld } from '../support/use-world';

/** What one address may send in a minute. */
const POINTS = 60;
process.env.FORUM_NETWORK_LIMIT = String(POINTS);

const TABLE = 'article_forum_limits';
const ADDRESS = 'x-reader-address';

interface RateLimits {
  consume(name: string, key: string, limit: Limit): Promise<number | null>;
  sweep(now?: Date): Promise<void>;
}
type Limit = { points: number; seconds: number };

let article: string;
/** A server-rendered site, which says for which reader it asks. */
let site: Client;
let addresses = 0;
const app = useWorld(async (world) => {
  site = await apiToken(world, 'Site', [
    ...PUBLIC_ACTIONS,
    'plugin::article-forum.reader.forwardAddress',
  ]);
  await grant(world.strapi, 'authenticated', PUBLIC_ACTIONS);
});
beforeEach(async () => {
  article = (await addArticle(app.strapi, 'Flooded')).documentId;
});

const limits = () => app.strapi.plugin('article-forum').service('rate-limits') as RateLimits;
const knowledge = () => app.strapi.plugin('article-forum').service('knowledge') as RateLimits;

/** A post from an address that nobody else has, unless it is given. */
const sendFrom = async (address?: string, under = article): Promise<Answer> => {
  addresses += 1;
  const token = await formToken(site, under);
  return site.post(
    `${API}/forum-posts`,
    { data: { article: under, token, ...filled() } },
    { [ADDRESS]: address ?? `198.51.100.${addresses}` }
  );
};

/** A post that a proxy hands on, in an app whose `server.proxy` names it. */
const sendThroughProxy = async (client: Client, address: string): Promise<Answer> => {
  const { app: koa } = app.strapi.server as unknown as { app: { proxy: boolean } };
  const token = await formToken(client, article);
  koa.proxy = true;
  try {
    return await client.post(
      `${API}/forum-posts`,
      { data: { article, token, ...filled() } },
      { 'x-forwarded-for': address }
    );
  } finally {
    koa.proxy = false;
  }
};

/** Acts while the counts cannot be reached. */
const withoutTable = async <T>(act: () => Promise<T>): Promise<T> => {
  const { connection } = app.strapi.db;
  await connection.schema.renameTable(TABLE, `${TABLE}_gone`);
  try {
    return await act();
  } finally {
    await connection.schema.renameTable(`${TABLE}_gone`, TABLE);
  }
};

const statusesOf = (answers: readonly Answer[]) => {
  const count = (status: number) => answers.filter((answer) => answer.status === status).length;
  return { 201: count(201), 429: count(429) };
};

/** Sends many, some at a time. */
const inTurns = async <T>(
  many: number,
  act: (turn: number) => Promise<T>,
  width = 8
): Promise<T[]> => {
  const done: T[] = [];
  const work = async () => {
    while (done.length < many) {
      const place = done.push(undefined as T) - 1;
      done[place] = await act(place);
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return done;
};

describe('a flood from one address', () => {
  const flood = { token: '', answers: [] as Answer[], posts: 0 };
  const post = (token: string, headers: Record<string, string> = {}) =>
    app.visitor.post(`${API}/forum-posts`, { data: { article, token, ...filled() } }, headers);

  it('is let in up to its limit, and then told to wait', async () => {
    const before = await countPosts(app.strapi);
    // Forms of their own for those that come through; what is refused is so before its form is looked at.
    const tokens = await inTurns(POINTS + 20, () => formToken(app.visitor, article));
    flood.answers = await inTurns(1000, (turn) => post(tokens[turn] ?? ''));
    flood.posts = (await countPosts(app.strapi)) - before;
    expect(statusesOf(flood.answers)).toEqual({ 201: POINTS, 429: 1000 - POINTS });
    expect(flood.posts).toBe(POINTS);
  }, 120_000);

  it('is told in whole seconds, in the header and in the answer', () => {
    const refused = flood.answers.filter(({ status }) => status === 429);
    for (const { headers, body } of refused) {
      const seconds = Number(headers.get('retry-after'));
      expect(headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
      expect(seconds).toBeLessThanOrEqual(60);
      expect(body.error.details).toMatchObject({ code: 'rate.limited', retryAfter: seconds });
      expect(body.error.message).toBe(
        `Too many messages at once. Please try again in ${seconds} s.`
      );
    }
  });

  it('does not reach the database any more', async () => {
    const token = await formToken(app.visitor, article);
    const answer = await withoutTable(() => post(token));
    expect(answer.status).toBe(429);
  });

  it('is not let in by an address that it makes up', async () => {
    const token = await formToken(app.visitor, article);
    for (const header of ['x-forwarded-for', 'x-real-ip', 'forwarded', ADDRESS]) {
      expect((await post(token, { [header]: '203.0.113.9' })).status).toBe(429);
    }
  });

  it('does not keep anybody else out', async () => {
    expect((await sendFrom()).status).toBe(201);
  });

  it('goes by the address that a configured proxy names', async () => {
    const [other, same] = [
      await sendThroughProxy(app.visitor, '203.0.113.10'),
      await sendThroughProxy(app.visitor, '127.0.0.1'),
    ];
    expect([other.status, same.status]).toEqual([201, 429]);
    // Some proxies name the port, too, which is another one with each connection.
    expect((await sendThroughProxy(app.visitor, '127.0.0.1:4711')).status).toBe(429);
  });

  it('leaves no address behind', async () => {
    const keys: string[] = await app.strapi.db.connection(TABLE).pluck('key');
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(key).toMatch(/^[a-z]+:[0-9a-f]{64}$/);
  });
});

describe('a limit', () => {
  const some = { points: 2, seconds: 60 };

  afterEach(() => changeSettings(app.strapi, { limits: { author: null, target: null } }));

  it('of a forum holds for all who write there, and for no other forum', async () => {
    const other = (await addArticle(app.strapi, 'Quiet')).documentId;
    await changeSettings(app.strapi, { limits: { target: some } });
    const answers = [await sendFrom(), await sendFrom(), await sendFrom()];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 429]);
    expect((await sendFrom(undefined, other)).status).toBe(201);
  });

  it('that was raised holds at once, and keeps what was counted', async () => {
    await changeSettings(app.strapi, { limits: { target: some } });
    await inTurns(3, () => sendFrom(), 1);
    await changeSettings(app.strapi, { limits: { target: { points: 4, seconds: 60 } } });
    const answers = [await sendFrom(), await sendFrom(), await sendFrom()];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 429]);
  });

  it('of an account holds wherever it writes from', async () => {
    const member = await reader(app, 'member');
    await changeSettings(app.strapi, { limits: { author: some } });
    const answers = [
      await sendThroughProxy(member, '203.0.113.11'),
      await sendThroughProxy(member, '203.0.113.12'),
      await sendThroughProxy(member, '203.0.113.13'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 429]);
    expect((await sendThroughProxy(app.visitor, '203.0.113.13')).status).toBe(201);
  });

  it('of no points is none', async () => {
    const none = { points: 0, seconds: 60 };
    expect(await withoutTable(() => limits().consume('target', 'any', none))).toBeNull();
  });

  it('is over after its seconds', async () => {
    const short = { points: 1, seconds: 1 };
    expect(await limits().consume('author', 'short', short)).toBeNull();
    expect(await limits().consume('author', 'short', short)).toBe(1);
    await new Promise((resolve) => {
      setTimeout(resolve, 1100);
    });
    expect(await limits().consume('author', 'short', short)).toBeNull();
  });

  it('counts right when many come at once', async () => {
    const waits = await Promise.all(
      Array.from({ length: 60 }, () =>
        limits().consume('author', 'crowd', { points: 20, seconds: 60 })
      )
    );
    expect(waits.filter((wait) => wait === null)).toHaveLength(20);
  });

  it('lets each through when many different ones come at once', async () => {
    const waits = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        limits().consume('author', `one of many ${index}`, some)
      )
    );
    expect(waits.every((wait) => wait === null)).toBe(true);
  });

  it.each(['network', 'reports'])('by %s takes a /64 of IPv6 for one reader', async (name) => {
    const one = { points: 1, seconds: 60 };
    expect(await knowledge().consume(name, '2001:db8:1:2::1', one)).toBeNull();
    expect(await knowledge().consume(name, '2001:db8:1:2:ffff::9', one)).not.toBeNull();
    expect(await knowledge().consume(name, '2001:db8:1:3::1', one)).toBeNull();
  });

  it('is not counted in a transaction, which could take it back', async () => {
    const inside = app.strapi.db.transaction(() => limits().consume('author', 'inside', some));
    await expect(inside).rejects.toThrow('outside of transactions');
  });
});

describe('the table of counts', () => {
  it('is swept of those that are over, and of no other', async () => {
    const soon = () => new Date(Date.now() + 2000);
    await limits().sweep(soon());
    await limits().consume('author', 'swept', { points: 5, seconds: 1 });
    await limits().consume('author', 'kept', { points: 5, seconds: 3600 });
    const count = async () => Number((await app.strapi.db.connection(TABLE).count('* as n'))[0]?.n);
    const before = await count();
    await limits().sweep(soon());
    expect(await count()).toBe(before - 1);
  });

  it('when it fails lets posts through to the moderators, held', async () => {
    await changeSettings(app.strapi, { policy: { moderation: 'after' } });
    const answer = await withoutTable(() => sendFrom());
    await changeSettings(app.strapi, { policy: null });
    expect(answer.status).toBe(201);
    const { documentId } = answer.body.data as { documentId: string };
    const row = await rowOf(app.strapi, documentId);
    expect(row.status).toBe('pending');
    expect(row.checks).toContainEqual({ check: 'rate', outcome: 'hold', reason: 'check-failed' });
  });
});
